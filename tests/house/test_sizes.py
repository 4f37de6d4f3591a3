"""No module over 300 lines, no function over 40 unless the line above says why."""

import ast

import pytest

from tests.house.sources import list_modules, name_of, parse

MODULES = [*list_modules("regdesk"), *list_modules("benchmarks"), *list_modules("translations")]
LONG_BECAUSE = "# long because "


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_can_be_read_in_one_sitting(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_function_fits_on_a_screen(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    too_long = [
        f"{node.name} has {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(parse(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > 40
        and LONG_BECAUSE not in lines[node.lineno - 2]
    ]
    assert not too_long
