"""Each check as a polars expression that is true of the rows that fail. Peers of polars and pandera share them."""

from collections.abc import Callable
from functools import reduce

import polars as pl
from definition import BLANK, DAY, Check, Code, Definition, Field

BLANKS = " \t\r\n\u00a0\u3000"
APOSTROPHES = "'‘’"
WIDE = [chr(code) for code in range(0xFF01, 0xFF5F)]
NARROW = [chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)]
PLAIN = [(wide, sign) for wide, sign in zip(WIDE, NARROW) if sign.isalnum()]


def filled(name: str) -> pl.Expr:
    return pl.col(f"{name} filled")


def all_of(*conditions: pl.Expr) -> pl.Expr:
    return reduce(lambda one, other: one & other, conditions, pl.lit(True))


def is_whole(text: pl.Expr, pattern: str) -> pl.Expr:
    return text.str.contains(f"^(?:{pattern})$")


def stages(definition: Definition) -> list[list[pl.Expr]]:
    """Expressions in the order in which they build upon each other; each is a column that is named as its check."""
    kinds = [
        ("placeholder", "required", "representation"),
        ("code", "identifier"),
        ("label", "validity", "document", "form", "part"),
        ("assert",),
    ]
    first = [(~is_whole(pl.col(field.name), field.empty)).alias(f"{field.name} filled") for field in definition.fields]
    checks = [
        [failing(check, definition) for check in definition.of(*some) if check.kind != "assert" or check.id in rules(definition)]
        for some in kinds
    ]
    numbers = [number(field).alias(f"{field.name} number") for field in definition.fields if field.type == "D"]
    return [first, checks[0], checks[1] + numbers, *checks[2:]]


def failing(check: Check, definition: Definition) -> pl.Expr:
    """A check fails where its operands are filled, what comes before it did not fail, and it does not hold."""
    cell = pl.col(check.fields[0])
    if check.kind == "required":
        return (~filled(check.fields[0])).alias(check.id)
    if check.kind == "placeholder":
        blank = cell.str.strip_chars(BLANKS) == ""
        return (~filled(check.fields[0]) & ~blank).alias(check.id)
    kinds: dict[str, Callable[[Check, Definition], pl.Expr]] = {
        "representation": fits,
        "code": is_code,
        "label": is_pair,
        "validity": is_valid,
        "identifier": lambda check, _: conforms(cell, check.params["forms"]),
        "document": is_document,
        "form": lambda check, _: known_form(check, definition),
        "part": lambda check, _: part_holds(check, definition),
        "assert": lambda check, _: rules(definition)[check.id],
    }
    return (applies(check) & ~kinds[check.kind](check, definition)).alias(check.id)


def applies(check: Check) -> pl.Expr:
    return all_of(
        *(filled(name) for name in check.operands),
        *(~pl.col(name) for name in check.after),
    )


def fits(check: Check, definition: Definition) -> pl.Expr:
    field = definition.field(check.fields[0])
    cell = pl.col(field.name)
    if field.pattern:
        return is_whole(cell, field.pattern)
    length = cell.str.len_chars()
    return length == field.length if field.fixed else length <= field.length


def number(field: Field) -> pl.Expr:
    """Exact; null where the cell is none."""
    return pl.col(field.name).cast(pl.Decimal(38, field.decimals), strict=False)


def is_code(check: Check, definition: Definition) -> pl.Expr:
    return pl.col(check.fields[0]).is_in(definition.allowed(check))


def is_pair(check: Check, definition: Definition) -> pl.Expr:
    """Lists are short; the parting sign stands in no code."""
    own, code = check.fields[:2]
    pairs = [f"{code}\t{name}" for code, name in definition.pairs(check)]
    return pl.concat_str(code, own, separator="\t").is_in(pairs)


def is_valid(check: Check, definition: Definition) -> pl.Expr:
    """The code was valid on the first or the last day of the period."""
    own, period = (pl.col(name) for name in check.fields)
    spans: dict[str, list[Code]] = {}
    for code in definition.lists[check.params["list"]]:
        spans.setdefault(code.code, []).append(code)
    days = [period.str.slice(0, 8), period.str.slice(8, 8)]
    found = pl.lit(False)
    for at in range(max(map(len, spans.values()))):
        some = {code: each[at] for code, each in spans.items() if len(each) > at}
        # Where a code has fewer spans, the last day lies before every day.
        first = own.replace_strict(
            {code: each.first for code, each in some.items()},
            default="9",
            return_dtype=pl.String,
        )
        last = own.replace_strict(
            {code: each.last or "99999999" for code, each in some.items()},
            default="",
            return_dtype=pl.String,
        )
        for day in days:
            found = found | ((first <= day) & (day <= last))
    return found


def conforms(cell: pl.Expr, forms: list[dict]) -> pl.Expr:
    """The first form that a cell has decides: its dates are real, its check character is right."""
    result = pl.lit(False)
    for form in reversed(forms):
        holds = [
            is_whole(part_of(cell, part), DAY) if part["format"] == "YYYYMMDD" else is_whole(pl.lit("19") + part_of(cell, part), DAY)
            for part in form["parts"]
            if "format" in part
        ]
        if "check" in form and form["strict"]:
            assert form["check"] == "gb11643"
            holds.append(check_character(cell))
        result = pl.when(is_whole(cell, form["pattern"])).then(all_of(*holds)).otherwise(result)
    return result


def part_of(cell: pl.Expr, part: dict) -> pl.Expr:
    return cell.str.slice(part["start"] - 1, part["length"])


def doubled(number: pl.Expr, digits: int) -> pl.Expr:
    """The digits of a number read with 2 for 10: n - 8 (n / 10 + 2 (n / 100) + 4 (n / 1000) + ...)."""
    tails = (2**at * (number // 10 ** (at + 1)) for at in range(digits - 1))
    return number - 8 * reduce(lambda one, other: one + other, tails)


def check_character(cell: pl.Expr) -> pl.Expr:
    """GB 11643: ISO 7064 MOD 11-2 over 17 digits and one from 0 to X."""
    body = cell.str.slice(0, 17).cast(pl.Int64, strict=False)
    last = pl.when(cell.str.ends_with("X")).then(10).otherwise(cell.str.slice(17, 1).cast(pl.Int64, strict=False))
    return ((2 * doubled(body, 17) + last) % 11 == 1).fill_null(False)


def is_document(check: Check, _: Definition) -> pl.Expr:
    cell, code = (pl.col(name) for name in check.fields)
    cases = check.params["cases"]
    other = next(case for case in cases if case["code"] == "*")
    result = conforms(cell, other["forms"])
    for case in cases:
        if case is not other:
            result = pl.when(code == case["code"]).then(conforms(cell, case["forms"])).otherwise(result)
    return result


def identifier_of(field: str, definition: Definition) -> list[dict]:
    return definition.check(f"{field}.identifier").params["forms"]


def known_form(check: Check, definition: Definition) -> pl.Expr:
    """Has a form that is not doubtful; of the cells that reach this, those conform."""
    forms = identifier_of(check.fields[0], definition)
    sure = (form for form in forms if form["id"] not in check.params["doubtful"])
    return is_whole(pl.col(check.fields[0]), "|".join(form["pattern"] for form in sure))


def part_holds(check: Check, definition: Definition) -> pl.Expr:
    cell = pl.col(check.fields[0])
    (form,) = (form for form in identifier_of(check.fields[0], definition) if form["id"] in check.params["forms"])
    (part,) = (part for part in form["parts"] if part["name"] == check.params["part"])
    value = part_of(cell, part)
    if "values" in check.params:
        holds = value.is_in(check.params["values"])
    else:
        period = pl.col(check.params["on"])
        sound = filled(check.params["on"]) & ~pl.col(f"{check.params['on']}.representation")
        holds = value <= pl.when(sound).then(period.str.slice(8, 8)).otherwise(pl.lit(check.params["asOf"]))
    return ~is_whole(cell, form["pattern"]) | holds


def bare(cell: pl.Expr) -> pl.Expr:
    """Without blanks around it and apostrophes before it, its full-width letters and digits plain."""
    plain = cell.str.replace_many(*map(list, zip(*PLAIN)))
    return plain.str.strip_chars_end(BLANKS).str.strip_chars_start(BLANKS + APOSTROPHES + "＇")


def person(cell: pl.Expr) -> pl.Expr:
    """Plain and capital; of 15 digits the 18 that the same person has."""
    plain = cell.str.replace_many(WIDE, NARROW).str.strip_chars_end(BLANKS).str.strip_chars_start(BLANKS + APOSTROPHES).str.to_uppercase()
    long = plain.str.slice(0, 6) + "19" + plain.str.slice(6)
    body = long.str.slice(0, 17).cast(pl.Int64, strict=False)
    check = (12 - 2 * doubled(body, 17) % 11) % 11
    character = pl.when(check == 10).then(pl.lit("X")).otherwise(check.cast(pl.String))
    return pl.when(is_whole(plain, "[0-9]{15}")).then(long + character).otherwise(plain)


def by_day(values: list[tuple[str, str, str]], month: pl.Expr) -> pl.Expr:
    """What a parameter is in a month."""
    result = pl.lit(None, dtype=pl.Decimal(12, 4))
    for first, last, value in values:
        holds = pl.lit(True)
        if first:
            holds = holds & (month >= first[:6])
        if last:
            holds = holds & (month <= last[:6])
        amount = pl.lit(value).cast(pl.Decimal(12, 4))
        result = pl.when(holds).then(amount).otherwise(result)
    return result


def rules(definition: Definition) -> dict[str, pl.Expr]:
    """The rules of a record by hand: true where one holds, or does not concern the row."""
    n = lambda name: pl.col(f"{name} number")
    c = pl.col
    one, zero, cent = (pl.lit(text).cast(pl.Decimal(12, 4)) for text in ("1", "0", "0.01"))
    province = c("ZZZ002").str.slice(2, 4) == "0000"
    normal = c("AAA115") == "10"
    employees = c("AAE140").is_in(["110", "120"])

    def within(cond: pl.Expr, holds: pl.Expr) -> pl.Expr:
        return ~cond | holds

    def near(amount: pl.Expr, other: pl.Expr) -> pl.Expr:
        return (amount - other).abs() <= cent

    def number_of(scheme: str, month: pl.Expr) -> pl.Expr:
        return by_day(definition.parameters[scheme], month)

    return {
        "AAC001.bare": c("AAC001") == bare(c("AAC001")),
        "AAB001.bare": c("AAB001") == bare(c("AAB001")),
        "R001": c("ZZZ001").str.slice(0, 8) <= c("ZZZ001").str.slice(8, 8),
        "R002": province,
        "R003": c("AAB301").str.slice(4, 2) != "00",
        "R004": within(province, c("AAB301").str.slice(0, 2) + "0000" == c("ZZZ002")),
        "R005": ~is_whole(c("AAB004"), "[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]+"),
        "R006": ~c("AAB004").str.contains("[\\x00-\\x1F\\x7F\ufffd]"),
        "R019": n("AAE022") >= zero,
        "R022": n("AAE082") <= n("AAE022"),
        "R024": n("AAA041") <= one,
        "R025": n("AAA042") <= one,
        "R026": n("AAE058") == n("AAE020") + n("AAE022"),
        "R201": within(
            (c("AAA029") == "01") & (c("AAC002").str.len_chars() == 18) & c("AAE135").str.len_chars().is_in([15, 18]),
            (c("AAE135") == c("AAC002")) | (person(c("AAE135")) == person(c("AAC002"))),
        ),
        "R203": ~c("AAC003").str.contains("重复|死亡|退休|停保|注销"),
        "R263": ~c("AAC003").str.contains("[0-9０-９]"),
        "R213": within(c("AAE078") == "1", c("EAD131").str.slice(0, 6) >= c("AAE003")),
        "R214": within(
            normal & (n("AAA042") <= one),
            near(n("AAE020"), n("AAE180") * n("AAA042")),
        ),
        "R215": within(
            normal & (n("AAA041") <= one),
            near(n("AAE022"), n("AAE180") * n("AAA041")),
        ),
        "R216": (n("AAA041") >= zero) & (n("AAA042") >= zero),
        "R217": within(normal, n("AAE180") > zero),
        "R340": within(
            normal & employees & (c("AAE003") >= "200601") & (n("AAA041") <= one) & (n("AAA041") > zero),
            n("AAA041") == number_of("rate-pension-personal", c("AAE003")),
        ),
        "R350": within(
            normal & (c("AAE078") == "1") & (c("AAE140") == "110") & (n("AAE180") > zero),
            near(
                n("AAE021") + n("AAE023"),
                n("AAE180") * number_of("account-share", c("AAE003")),
            ),
        ),
    }
