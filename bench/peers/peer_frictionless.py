"""frictionless: constraints of single fields, of which one may be a pattern. A check of one field knows nothing of another.

Lists of more than a thousand codes are left out: `enum` compares a cell with each of them, which took three quarters of the time.
A cell that breaks a constraint counts for the first of the product's checks that it can be: the product tells one mistake once.
"""

import json
import re
import sys
from collections import Counter
from typing import Any

from definition import BLANK, Definition, Field, read
from frictionless import Field as Column
from frictionless import Resource, Schema, system
from frictionless.errors import ConstraintError
from frictionless.fields import StringField

LONG = 1000


def constraints(field: Field, required: bool, codes: list[str] | None) -> dict[str, Any]:
    told: dict[str, Any] = {}
    if field.pattern:
        told["pattern"] = f"(?:{BLANK}*|{field.pattern})"
    else:
        told["pattern"] = f"(?!(?:{field.empty if required else field.nothing})$)[\\s\\S]*"
        told["maxLength"] = field.length
        if field.fixed:
            told["minLength"] = field.length
    if codes is not None:
        told["enum"] = codes
    return told | ({"required": True} if required else {})


def kind_of(field: Field, cell: str, required: bool, broken: set[str]) -> str | None:
    """The first check that a cell with broken constraints fails; none where it is blank and may be."""
    if required and (cell == "" or re.fullmatch(field.empty, cell)):
        return "required"
    if re.fullmatch(f"{BLANK}*", cell):
        return None
    if re.fullmatch(field.nothing, cell):
        return "placeholder"
    return "representation" if broken & {"pattern", "maxLength", "minLength"} else "code"


def main(path: str, definition: Definition) -> dict[str, int]:
    required = {check.fields[0] for check in definition.of("required")}
    codes = {check.fields[0]: allowed for check in definition.of("code") if len(allowed := definition.allowed(check)) <= LONG}
    fields: list[Column] = [
        StringField(name=field.name, constraints=constraints(field, field.name in required, codes.get(field.name)))
        for field in definition.fields
    ]
    system.trusted = True  # The path may be absolute.
    resource = Resource(path=path, schema=Schema(fields=fields))
    report = resource.validate(limit_errors=10**9)
    assert not report.errors, report.errors
    broken: dict[tuple[int, str], tuple[str, set[str]]] = {}
    for error in report.tasks[0].errors:
        assert isinstance(error, ConstraintError), error
        constraint = error.note.split('"')[1]
        broken.setdefault((error.row_number, error.field_name), (error.cell, set()))[1].add(constraint)
    told = definition.of("required", "placeholder", "representation") + [each for each in definition.of("code") if each.fields[0] in codes]
    failed = Counter({check.id: 0 for check in told})
    for (_, name), (cell, some) in broken.items():
        if kind := kind_of(definition.field(name), cell or "", name in required, some):
            failed[f"{name}.{kind}"] += 1
    return dict(failed)


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], read(sys.argv[2]))))
