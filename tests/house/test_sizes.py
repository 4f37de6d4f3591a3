"""No module over 300 lines, no function over 40 unless the line above says why."""

import ast
from itertools import chain

from tests.house.sources import list_modules, name_of, parse

FOLDERS = ("regdesk", "benchmarks", "translations")
LONG_BECAUSE = "# long because "
MOST_OF_MODULE, MOST_OF_FUNCTION = 300, 40


def list_lines():
    """Return each module and its lines. One test looks at all: a test costs more than a look."""
    for path in chain.from_iterable(map(list_modules, FOLDERS)):
        yield path, path.read_text(encoding="utf-8").splitlines()


def test_a_module_can_be_read_in_one_sitting():
    counted = {name_of(path): len(lines) for path, lines in list_lines()}

    assert {name: count for name, count in counted.items() if count > MOST_OF_MODULE} == {}


def test_a_function_fits_on_a_screen():
    too_long = [
        f"{name_of(path)}: {node.name} has {node.end_lineno - node.lineno + 1} lines"
        for path, lines in list_lines()
        for node in ast.walk(parse(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > MOST_OF_FUNCTION
        and LONG_BECAUSE not in lines[node.lineno - 2]
    ]
    assert too_long == []
