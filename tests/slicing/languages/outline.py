"""Outlines Python programs, one JSON text a line in, one outline a line out; null for what does not parse.

An outline: `top`, the line before which definitions can go, and for each function at the top level
- `names` that it binds,
- `criteria`: lines that give its results (returned, yielded, written to what a parameter refers to),
- `places` where a statement can go: `before` a line, with an `indent`; `nested` in an inner function, so that the
  function's own variables cannot be written; `live` are variables that surely have a value there.
Lines are counted from 1.
"""

import ast
import json
import sys

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
JUMPS = (ast.Return, ast.Raise, ast.Break, ast.Continue)


def outline(text):
    lines = text.split("\n")
    module = ast.parse(text)
    functions = [node for node in module.body if isinstance(node, FUNCTIONS)]
    first = min((first_line(node) for node in functions), default=len(lines))
    return {"top": first, "functions": [function(node, lines) for node in functions]}


def function(node, lines):
    arguments = node.args
    parameters = [arg.arg for arg in arguments.posonlyargs + arguments.args + arguments.kwonlyargs]
    parameters += [arg.arg for arg in (arguments.vararg, arguments.kwarg) if arg]
    places = []
    collect_places(node.body, lines, parameters, False, places)
    criteria = sorted({found.lineno for found in own_nodes(node) if is_result(found, parameters)})
    names = {found.id for found in ast.walk(node) if isinstance(found, ast.Name) and isinstance(found.ctx, ast.Store)}
    return {
        "name": node.name,
        "names": sorted(names | set(parameters)),
        "criteria": criteria or [node.lineno],
        "places": places,
    }


def collect_places(block, lines, live, nested, places):
    """Before each statement that begins a line, and after a block's last one."""
    before = []
    for statement in block:
        line = first_line(statement)
        indent = indentation(lines[line - 1])
        begins_line = len(indent) == statement.col_offset
        if begins_line and not is_fixed(statement, lines[line - 1]):
            places.append({"before": line, "indent": indent, "nested": nested, "live": live + before})
        before = stored(statement)
        inner = nested or isinstance(statement, FUNCTIONS + (ast.ClassDef,))
        for body in bodies(statement):
            collect_places(body, lines, [] if inner else live, inner, places)
    if begins_line and not isinstance(statement, JUMPS) and not bodies(statement):
        places.append({"before": statement.end_lineno + 1, "indent": indent, "nested": nested, "live": live})


def indentation(line):
    return line[: len(line) - len(line.lstrip())]


def is_fixed(statement, line):
    """Nothing can go before it: an `elif`, a docstring, what has to come first."""
    docstring = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    return docstring or line.lstrip().startswith("elif") or isinstance(statement, (ast.Global, ast.Nonlocal))


def bodies(statement):
    blocks = [getattr(statement, name, None) for name in ("body", "orelse", "finalbody")]
    blocks += [part.body for name in ("handlers", "cases") for part in getattr(statement, name, [])]
    return [block for block in blocks if isinstance(block, list) and block]


def stored(statement):
    if isinstance(statement, ast.Assign) and all(isinstance(target, ast.Name) for target in statement.targets):
        return [target.id for target in statement.targets]
    return []


def own_nodes(node):
    """What a function holds, without the functions inside it."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, FUNCTIONS + (ast.Lambda, ast.ClassDef)):
            yield child
            yield from own_nodes(child)


def is_result(node, parameters):
    """Gives a value to the caller: returned, yielded, or written to what a parameter refers to."""
    if isinstance(node, (ast.Return, ast.Yield, ast.YieldFrom)):
        return True
    if isinstance(node, (ast.Name, ast.Subscript, ast.Attribute)) and isinstance(node.ctx, (ast.Store, ast.Del)):
        return root(node) in parameters
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        return isinstance(node.value.func, ast.Attribute) and root(node.value.func) in parameters
    return False


def root(node):
    while isinstance(node, (ast.Subscript, ast.Attribute)):
        node = node.value
    return getattr(node, "id", None)


def first_line(statement):
    decorators = getattr(statement, "decorator_list", [])
    return min([statement.lineno] + [decorator.lineno for decorator in decorators])


for row in sys.stdin:
    try:
        print(json.dumps(outline(json.loads(row))))
    except SyntaxError:
        print("null")
