def compute_column(rows, formula):
    """Return one value per row; ``rows`` are dicts of column name -> number."""
    functions = {"min": min, "max": max, "abs": abs, "round": round}
    results = []
    for row in rows:
        scope = dict(functions)
        scope.update(row)
        try:
            results.append(eval(formula, {}, scope))
        except ZeroDivisionError:
            results.append(None)
        except Exception as exc:
            raise FormulaError(f"cannot compute {formula!r}: {exc}") from exc
    return results
