"""`python -m habeas.cli`: the same as the command `habeas`."""

from habeas.cli import main

if __name__ == "__main__":
    main()
