"""Parses files; writes a line for each that has an error."""

import ast
import sys
import warnings

warnings.simplefilter("ignore")
for file in sys.argv[1:]:
    try:
        with open(file, encoding="utf-8") as text:
            ast.parse(text.read(), file)
    except SyntaxError as error:
        print(f"{file}\tline {error.lineno}: {error.msg}")
