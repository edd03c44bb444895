"""Text that a spreadsheet shows as it stands: no cell of a CSV file is taken for a formula."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula (https://owasp.org/www-community/attacks/CSV_Injection)."""


def disarm_cell(cell: str) -> str:
    """Return a cell of text with `'` before it where a spreadsheet would compute it."""
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell
