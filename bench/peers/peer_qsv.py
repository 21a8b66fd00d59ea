"""qsv: `validate` with a JSON Schema, which tells the forms of single cells and their codes, and nothing of one cell beside another.

A cell that breaks several keywords counts for the first of the product's checks that they stand for: the product tells one mistake once.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from typing import Any

from definition import BLANK, Definition, Field, read

# What its messages say, and which check that is; that of `not` depends on whether the cell must be filled.
MESSAGES = {
    "is not of type": "required",
    "is not allowed for": "placeholder",
    "does not match": "representation",
    "longer than": "representation",
    "is not one of": "code",
    "is not a valid dynamicEnum": "code",
}
ORDER = ["required", "placeholder", "representation", "code"]


LONG = 1000
"""So many codes are looked up in a file, by a hash; `enum` compares a cell with each."""


def property_of(field: Field, required: bool, codes: list[str], folder: str) -> dict[str, Any]:
    told: dict[str, Any] = {"type": "string" if required else ["string", "null"]}
    told["not"] = {"type": "string", "pattern": f"^(?:{field.empty if required else field.nothing})$"}
    if field.pattern or field.fixed:
        form = field.pattern or f"[\\d\\D]{{{field.length}}}"
        told["pattern"] = f"^(?:{BLANK}*|{form})$"
    else:
        told["maxLength"] = field.length
    if len(codes) > LONG:
        path = os.path.join(folder, f"{field.name}.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in ["code", *codes])
        # It fails on a cell that is null.
        told |= {"if": {"type": "string"}, "then": {"dynamicEnum": path}}
    elif codes:
        told["enum"] = [*codes, None]
    return told


def kind_of(message: str, required: bool) -> str | None:
    """The check that a message is of; none of a blank cell that is no code."""
    kind = next(kind for part, kind in MESSAGES.items() if part in message)
    if kind == "code" and re.match(f'"{BLANK}*" is not', message):
        return None
    return "required" if required and kind == "placeholder" else kind


def main(path: str, definition: Definition) -> dict[str, int]:
    program = shutil.which("qsv") or shutil.which("qsvlite")
    assert program
    required = {check.fields[0] for check in definition.of("required")}
    codes = {check.fields[0]: definition.allowed(check) for check in definition.of("code")}
    failed = Counter({check.id: 0 for check in definition.of(*ORDER)})
    with tempfile.TemporaryDirectory() as folder:
        properties = {
            field.name: property_of(field, field.name in required, codes.get(field.name, []), folder) for field in definition.fields
        }
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": properties}
        # It writes what it finds beside its input.
        data, told = os.path.join(folder, "T11.csv"), os.path.join(folder, "schema.json")
        os.symlink(os.path.abspath(path), data)
        with open(told, "w", encoding="utf-8") as file:
            json.dump(schema, file)
        done = subprocess.run([program, "validate", data, told], capture_output=True, text=True)
        found = f"{data}.validation-errors.tsv"
        if done.returncode != 0 and not os.path.exists(found):
            raise SystemExit(done.stderr)
        kinds: dict[tuple[str, str], str] = {}
        if os.path.exists(found):
            with open(found, encoding="utf-8") as file:
                next(file)
                for line in file:
                    row, field, message = line.split("\t", 2)
                    if kind := kind_of(message, field in required):
                        kinds[row, field] = min(kind, kinds.get((row, field), kind), key=ORDER.index)
    for (_, field), kind in kinds.items():
        failed[f"{field}.{kind}"] += 1
    return dict(failed)


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], read(sys.argv[2]))))
