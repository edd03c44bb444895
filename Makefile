# Every target makes its own environment in .venv; nothing else is needed than make and Python 3.11 or later.
PYTHON ?= python3
BIN := .venv/bin
DEMO := demo.ledger
SHARED := ../shared

.PHONY: demo test check eval train bench docs format lock catalogues clean

demo: .venv/installed ## run the main job on samples/ and show what comes out
	@rm -f $(DEMO) $(DEMO)-lock
	$(BIN)/habeas run samples --ledger $(DEMO)
	@echo
	$(BIN)/habeas show episode --ledger $(DEMO)
	$(BIN)/habeas explain --ledger $(DEMO)

test: .venv/installed ## all tests on all cores, with coverage
	$(BIN)/coverage erase
	$(BIN)/pytest --numprocesses auto --maxprocesses 8 --dist loadfile --no-loadscope-reorder \
		--cov --cov-report=term:skip-covered

check: .venv/installed ## format, lint, types, import layers, docs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/pytest tests/docs

eval: .venv/installed ## how well reports are read, and what each gained and lost since the last look
	@test -d $(SHARED)/gold || { echo "make eval needs the annotated reports in $(SHARED)/gold"; exit 1; }
	$(BIN)/python -m tests.eval.copies
	$(BIN)/python -m tests.eval.episodes
	$(BIN)/python -m tests.eval.names
	$(BIN)/python -m tests.eval.happened
	$(BIN)/python -m tests.eval
	@for set in plain hard copies; do echo "== $$set"; $(BIN)/python $(SHARED)/tools/score.py \
		$(SHARED)/gold/$$set --run "$(BIN)/habeas extract {reports} --format jsonl" || exit 1; done

train: .venv/installed ## learn the weights of every decision from corpus/
	$(BIN)/python -m training.train

bench: .venv/installed ## measure how fast and how large, and write docs/BENCHMARKS.md
	$(BIN)/python benchmarks/write_page.py

docs: .venv/installed ## write the parts of docs/ that are made from the code
	$(BIN)/python -m habeas.cli.reference > docs/CLI.md
	$(BIN)/python -m tests.spec.manual > docs/HOW-HABEAS-READS.md

format: .venv/installed ## format, and mend what ruff can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: .venv/installed ## pin the newest versions that pyproject.toml allows
	$(BIN)/uv pip compile pyproject.toml --group dev --all-extras --universal --python-version 3.11 --quiet \
		--no-emit-index-url --no-header --upgrade --output-file requirements.lock

catalogues: .venv/installed ## bring new texts of the interface into its catalogues
	@mkdir -p build
	$(BIN)/pybabel --quiet extract --mapping babel.cfg --keywords "N_ N_several:1,2 _several:1,2 count:1,2 text" --no-location \
		--sort-output --omit-header --output build/habeas.pot habeas/web habeas/publish/vocabulary.py
	@for language in ru be uk pl; do file=habeas/web/catalogues/$$language.po; \
		$(BIN)/pybabel --quiet $$(test -f $$file && echo update --no-fuzzy-matching --ignore-obsolete || echo init) \
		--input-file build/habeas.pot --output-file $$file --locale $$language --width 110; \
		sed -i -E '/^"(Project-Id|Report-Msgid|POT-Cr|PO-Rev|Last-Tr|Language-Team|Generated-By)/d' $$file; done

clean: ## remove what the other targets made
	rm -rf .venv build dist .coverage* .pytest_cache .mypy_cache .ruff_cache $(DEMO)*

.venv/installed: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "habeas needs Python 3.11 or later")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@
