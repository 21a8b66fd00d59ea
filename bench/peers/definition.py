"""The checks of table 11 as the product compiles them (definition.ts), and the few texts that every peer makes of them."""

import json
from dataclasses import dataclass
from typing import Any

BLANK = "[ \\t\\r\\n\u00a0\u3000]"
MONTH = "[1-9][0-9]{3}(?:0[1-9]|1[0-2])"
DAY = (
    "(?:[1-9][0-9]{3}(?:(?:0[13578]|1[02])(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)(?:0[1-9]|[12][0-9]|30)|02(?:0[1-9]|1[0-9]|2[0-8]))"
    "|(?:[1-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:1[26]|[2468][048]|[3579][26])00)0229)"
)
DATES = {"YYYYMM": MONTH, "YYYYMMDD": DAY, "PERIOD": DAY + DAY}


@dataclass(frozen=True)
class Field:
    name: str
    type: str
    length: int
    decimals: int
    fixed: bool
    format: str | None
    nothing: str
    """A pattern of a whole cell that is a word for no value."""

    @property
    def pattern(self) -> str | None:
        """A pattern of a whole cell that has the form of a date or number; none of texts, of which only the length counts."""
        if self.format:
            return DATES[self.format]
        if self.type == "C":
            return None
        decimals = range(1, self.decimals + 1)
        forms = [f"[0-9]{{1,{self.length - n}}}\\.[0-9]{{{n}}}" for n in decimals]
        return f"-?(?:{'|'.join([f'[0-9]{{1,{self.length}}}', *forms])})"

    @property
    def empty(self) -> str:
        """A pattern of a whole cell that is blank or a word for no value."""
        return f"(?:{BLANK}*|{self.nothing})"


@dataclass(frozen=True)
class Check:
    id: str
    kind: str
    fields: list[str]
    operands: list[str]
    """Fields that must be filled for the check to apply to a row."""
    after: list[str]
    """Checks that must not have failed on a row for this one to apply to it."""
    params: dict[str, Any]


@dataclass(frozen=True)
class Code:
    code: str
    names: list[str]
    first: str
    last: str
    """The days between which it was valid, empty where open."""


@dataclass(frozen=True)
class Definition:
    fields: list[Field]
    checks: list[Check]
    lists: dict[str, list[Code]]
    parameters: dict[str, list[tuple[str, str, str]]]

    def of(self, *kinds: str) -> list[Check]:
        return [check for check in self.checks if check.kind in kinds]

    def check(self, name: str) -> Check:
        return next(check for check in self.checks if check.id == name)

    def field(self, name: str) -> Field:
        return next(field for field in self.fields if field.name == name)

    def allowed(self, check: Check) -> list[str]:
        """The texts that a check of codes lets a cell hold."""
        codes = self.lists[check.params["list"]]
        if check.params["holds"] == "label":
            return sorted({name for code in codes for name in code.names})
        return sorted({code.code for code in codes})

    def pairs(self, check: Check) -> list[tuple[str, str]]:
        """Codes and the names that each may have."""
        codes = self.lists[check.params["list"]]
        return sorted({(code.code, name) for code in codes for name in code.names})


def read(path: str) -> Definition:
    with open(path, encoding="utf-8") as file:
        told = json.load(file)
    fields = [
        Field(
            each["name"],
            each["representation"]["type"],
            each["representation"]["length"],
            each["representation"]["decimals"],
            each["representation"]["fixed"],
            each["format"],
            each["nothing"],
        )
        for each in told["fields"]
    ]
    lists = {name: [Code(*code) for code in codes] for name, codes in told["lists"].items()}
    return Definition(fields, [Check(**each) for each in told["checks"]], lists, told["parameters"])
