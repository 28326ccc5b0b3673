FUNCTIONS = {"min": min, "max": max, "abs": abs, "round": round}
OPERATORS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.USub: operator.neg,
}


def _value(node, row):
    if isinstance(node, ast.Expression):
        return _value(node.body, row)
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return node.value
    if isinstance(node, ast.Name) and node.id in row:
        return row[node.id]
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](_value(node.left, row), _value(node.right, row))
    if isinstance(node, ast.UnaryOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](_value(node.operand, row))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not node.keywords:
        if node.func.id in FUNCTIONS:
            return FUNCTIONS[node.func.id](*(_value(a, row) for a in node.args))
    raise FormulaError("only numbers, columns, + - * / and min/max/abs/round")


def compute_column(rows, formula):
    """Return one value per row; ``rows`` are dicts of column name -> number."""
    if len(formula) > 500:
        raise FormulaError("formula is too long")
    try:
        tree = ast.parse(formula, mode="eval")
    except SyntaxError as exc:
        raise FormulaError(f"cannot read {formula!r}") from exc
    results = []
    for row in rows:
        try:
            results.append(_value(tree, row))
        except ZeroDivisionError:
            results.append(None)
    return results
