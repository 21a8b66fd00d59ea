"""DuckDB, one SELECT over the file. Each row becomes the bits of the checks that it fails, with the keys that rows may share."""

import json
import sys
from collections.abc import Iterable

import duckdb
from definition import BLANK, DAY, Check, Code, Definition, Field, read

WIDE = "".join(map(chr, range(0xFF01, 0xFF5F)))
SIGNS = "".join(map(chr, range(0x21, 0x7F)))
SMALL = "abcdefghijklmnopqrstuvwxyz"
BLANKS = " \t\r\n\u00a0\u3000"
APOSTROPHES = "'‘’＇"
WORD = 60
"""So many checks in a number of 64 bits."""


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def column(name: str) -> str:
    return f'"{name}"'


def filled(field: str) -> str:
    return column(f"{field} filled")


def both(conditions: Iterable[str]) -> str:
    return " AND ".join(conditions) or "true"


def is_whole(text: str, pattern: str) -> str:
    return f"regexp_full_match({text}, {quoted(pattern)})"


def one_of(text: str, values: Iterable[str]) -> str:
    return f"{text} IN ({', '.join(map(quoted, values))})"


def is_filled(field: Field) -> str:
    """Most cells begin with a digit, and no word does; a pattern is asked of the others only."""
    cell = field.name
    return f"CASE WHEN {cell} >= '0' AND {cell} < ':' THEN true WHEN {cell} = '' THEN false ELSE NOT {is_whole(cell, field.empty)} END"


def fits(check: Check, definition: Definition) -> str:
    field = definition.field(check.fields[0])
    cell = field.name
    if field.format and field.pattern:
        return is_whole(cell, field.pattern)
    if field.type == "C":
        length = f"length({cell}) {'=' if field.fixed else '<='} {field.length}"
        return length if field.fixed else f"strlen({cell}) <= {field.length} OR {length}"
    shape = is_whole(cell, f"-?[0-9]+(?:\\.[0-9]{{1,{field.decimals}}})?")
    # So short a text has not too many digits.
    return f"CASE WHEN strlen({cell}) <= {field.length} THEN {shape} ELSE {is_whole(cell, field.pattern or '')} END"


def conforms(
    cell: str,
    forms: list[dict],
) -> str:
    arms = []
    for form in forms:
        tests = []
        for part in form["parts"]:
            if "format" in part:
                text = f"substr({cell}, {part['start']}, {part['length']})"
                tests.append(is_whole(text if part["format"] == "YYYYMMDD" else f"'19' || {text}", DAY))
        if "check" in form and form["strict"]:
            tests.append(check_character(cell))
        arms.append(f"WHEN {is_whole(cell, form['pattern'])} THEN {both(tests)}")
    return f"CASE {' '.join(arms)} ELSE false END"


def doubled(number: str, digits: int) -> str:
    """The digits of a number read with 2 for 10: n - 8 (n / 10 + 2 (n / 100) + 4 (n / 1000) + ...)."""
    tails = " + ".join(f"{2**at} * ({number} // {10 ** (at + 1)})" for at in range(digits - 1))
    return f"({number} - 8 * ({tails}))"


def check_character(cell: str) -> str:
    """GB 11643, of a text of 17 digits and one of 0 to X."""
    last = f"CASE WHEN ends_with({cell}, 'X') THEN 10 ELSE {cell}[18]::BIGINT END"
    return f"(2 * {doubled(f'{cell}[:17]::BIGINT', 17)} + {last}) % 11 = 1"


def is_document(check: Check, _: Definition) -> str:
    cell, code = check.fields
    cases = {case["code"]: conforms(cell, case["forms"]) for case in check.params["cases"]}
    other = cases.pop("*")
    arms = " ".join(f"WHEN {quoted(each)} THEN {holds}" for each, holds in cases.items())
    return f"CASE {code} {arms} ELSE {other} END"


def identifier_of(field: str, definition: Definition) -> list[dict]:
    return definition.check(f"{field}.identifier").params["forms"]


def known_form(check: Check, definition: Definition) -> str:
    forms = identifier_of(check.fields[0], definition)
    sure = [form["pattern"] for form in forms if form["id"] not in check.params["doubtful"]]
    return is_whole(check.fields[0], "|".join(sure))


def part_holds(check: Check, definition: Definition) -> str:
    cell = check.fields[0]
    forms = identifier_of(cell, definition)
    (form,) = (form for form in forms if form["id"] in check.params["forms"])
    (part,) = (part for part in form["parts"] if part["name"] == check.params["part"])
    value = f"substr({cell}, {part['start']}, {part['length']})"
    if "values" in check.params:
        holds = one_of(value, check.params["values"])
    else:
        period = check.params["on"]
        sound = f"{filled(period)} AND NOT {column(f'{period}.representation')}"
        holds = f"{value} <= CASE WHEN {sound} THEN {period}[9:] ELSE {quoted(check.params['asOf'])} END"
    return f"NOT {is_whole(cell, form['pattern'])} OR {holds}"


def is_code(check: Check, definition: Definition) -> str:
    if len(definition.allowed(check)) > 1000:
        return f"{check.fields[0]}_division.code IS NOT NULL"
    return one_of(check.fields[0], definition.allowed(check))


def is_pair(check: Check, definition: Definition) -> str:
    own, code = check.fields[:2]
    names: dict[str, list[str]] = {}
    for each, name in definition.pairs(check):
        names.setdefault(each, []).append(name)
    arms = (f"WHEN {quoted(each)} THEN {one_of(own, some)}" for each, some in names.items())
    return f"CASE {code} {' '.join(arms)} ELSE false END"


def is_valid(check: Check, _: Definition) -> str:
    own, period = check.fields
    days = f"{period}[:8]", f"{period}[9:]"
    spans = f"{own}_division.spans"
    tests = " OR ".join(f"(span.first <= {day} AND {day} <= span.last)" for day in days)
    return f"len(list_filter({spans}, lambda span: {tests})) > 0"


def stripped(text: str, wide: str, plain: str) -> str:
    blanks = quoted(BLANKS)
    return f"ltrim(rtrim(translate({text}, {quoted(wide)}, {quoted(plain)}), {blanks}), {blanks} || {quoted(APOSTROPHES)})"


def bare(text: str) -> str:
    letters = [(wide, sign) for wide, sign in zip(WIDE, SIGNS) if sign.isalnum()]
    wide, plain = ("".join(some) for some in zip(*letters))
    return f"CASE WHEN {is_whole(text, '[0-9A-Za-z]+')} THEN {text} ELSE {stripped(text, wide, plain)} END"


def person(text: str) -> str:
    plain = stripped(text, WIDE + SMALL, (SIGNS + SMALL).upper())
    body = "(plain[:6] || '19' || plain[7:])::BIGINT"
    check = f"substr('0123456789X', 1 + (12 - 2 * {doubled(body, 17)} % 11) % 11, 1)"
    long = f"CASE WHEN {is_whole('plain', '[0-9]{15}')} THEN plain[:6] || '19' || plain[7:] || {check} ELSE plain END"
    made = f"list_transform([{plain}], lambda plain: {long})[1]"
    return f"CASE WHEN {is_whole(text, '[0-9]{17}[0-9X]')} THEN {text} ELSE {made} END"


def by_day(values: list[tuple[str, str, str]], month: str) -> str:
    arms = (
        f"WHEN {month} BETWEEN '{first[:6] or '000000'}' AND '{last[:6] or '999999'}' THEN {value}::DECIMAL(12, 4)"
        for first, last, value in values
    )
    return f"CASE {' '.join(arms)} END"


def near(amount: str, other: str) -> str:
    return f"abs({amount} - {other}) <= 0.01"


def rules(definition: Definition) -> dict[str, str]:
    """The rules of a record by hand: true where one holds, or does not concern the row. `n_` is the number in a cell."""
    normal = "AAA115 = '10'"
    province = "ZZZ002[3:] = '0000'"
    share = by_day(definition.parameters["account-share"], "AAE003")
    rate = by_day(definition.parameters["rate-pension-personal"], "AAE003")

    def within(condition: str, holds: str) -> str:
        return f"CASE WHEN {condition} THEN {holds} ELSE true END"

    return {
        "AAC001.bare": f"AAC001 = {bare('AAC001')}",
        "AAB001.bare": f"AAB001 = {bare('AAB001')}",
        "R001": "ZZZ001[:8] <= ZZZ001[9:]",
        "R002": province,
        "R003": "AAB301[5:] <> '00'",
        "R004": within(province, "AAB301[:2] || '0000' = ZZZ002"),
        "R005": f"NOT {is_whole('AAB004', '[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]+')}",
        "R006": "NOT regexp_matches(AAB004, '[\\x00-\\x1F\\x7F\ufffd]')",
        "R019": "n_AAE022 >= 0",
        "R022": "n_AAE082 <= n_AAE022",
        "R024": "n_AAA041 <= 1",
        "R025": "n_AAA042 <= 1",
        "R026": "n_AAE058 = n_AAE020 + n_AAE022",
        "R201": within(
            "AAE135 <> AAC002 AND AAA029 = '01' AND length(AAC002) = 18 AND length(AAE135) IN (15, 18)",
            f"{person('AAE135')} = {person('AAC002')}",
        ),
        "R203": "NOT (contains(AAC003, '重复') OR contains(AAC003, '死亡') OR contains(AAC003, '退休') OR contains(AAC003, '停保') OR contains(AAC003, '注销'))",
        "R263": "NOT regexp_matches(AAC003, '[0-9０-９]')",
        "R213": within("AAE078 = '1'", "EAD131[:6] >= AAE003"),
        "R214": within(f"{normal} AND n_AAA042 <= 1", near("n_AAE020", "n_AAE180 * n_AAA042")),
        "R215": within(f"{normal} AND n_AAA041 <= 1", near("n_AAE022", "n_AAE180 * n_AAA041")),
        "R216": "n_AAA041 >= 0 AND n_AAA042 >= 0",
        "R217": within(normal, "n_AAE180 > 0"),
        "R340": within(
            f"{normal} AND AAE140 IN ('110', '120') AND AAE003 >= '200601' AND n_AAA041 <= 1 AND n_AAA041 > 0",
            f"n_AAA041 = {rate}",
        ),
        "R350": within(
            f"{normal} AND AAE078 = '1' AND AAE140 = '110' AND n_AAE180 > 0",
            near("(n_AAE021 + n_AAE023)", f"n_AAE180 * {share}"),
        ),
    }


HOLDS = {
    "representation": fits,
    "code": is_code,
    "label": is_pair,
    "validity": is_valid,
    "identifier": lambda check, _: conforms(check.fields[0], check.params["forms"]),
    "document": is_document,
    "form": known_form,
    "part": part_holds,
    "assert": lambda check, definition: rules(definition)[check.id],
}


def applies(check: Check) -> str:
    return both([*map(filled, check.operands), *(f"NOT {column(name)}" for name in check.after)])


def failing(check: Check, definition: Definition) -> str:
    if check.kind == "required":
        return f"NOT {filled(check.fields[0])} AS {column(check.id)}"
    if check.kind == "placeholder":
        own = check.fields[0]
        # Of the few cells that are not filled, the blank ones are in order.
        return f"CASE WHEN {filled(own)} THEN false ELSE NOT {is_whole(own, f'{BLANK}*')} END AS {column(check.id)}"
    holds = HOLDS[check.kind](check, definition)
    return f"CASE WHEN {applies(check)} THEN NOT ({holds}) ELSE false END AS {column(check.id)}"


def number(field: Field) -> str:
    """Exact. A text becomes a DECIMAL of more than 18 digits slowly, and few numbers are so long."""
    cell, decimals = field.name, field.decimals
    width = field.length + decimals
    if width <= 18:
        return f"TRY_CAST({cell} AS DECIMAL({width}, {decimals})) AS n_{cell}"
    short = f"TRY_CAST({cell} AS DECIMAL(18, {decimals}))"
    long = f"TRY_CAST({cell} AS DECIMAL({width}, {decimals}))"
    return f"CASE WHEN strlen({cell}) <= {18 - decimals} THEN {short} ELSE {long} END AS n_{cell}"


def key(name: str, expression: str, check: Check) -> str:
    return f"CASE WHEN {applies(check)} THEN hash({expression}) END AS {name}"


def statement(definition: Definition) -> tuple[str, list[str]]:
    names = [field.name for field in definition.fields]
    done = [check for check in definition.checks if check.kind in ("placeholder", "required", *HOLDS)]
    done = [check for check in done if check.kind != "assert" or check.id in rules(definition)]

    def level(*kinds: str) -> str:
        return ", ".join(failing(check, definition) for check in done if check.kind in kinds)

    words = [done[at : at + WORD] for at in range(0, len(done), WORD)]
    bits = ", ".join(
        " | ".join(f"({column(check.id)}::BIGINT << {at})" for at, check in enumerate(word)) + f" AS w{index}"
        for index, word in enumerate(words)
    )
    of = definition.check
    keys = [
        key("lines", "AAC001, AAE140, AAE003, AAA115", of("R041")),
        key("person", person("AAC002"), of("R101")),
        key("code", bare("AAC001"), of("R101")),
        key("course", f"{bare('AAC001')}, AAE140", of("R323")),
        "CASE WHEN course IS NOT NULL THEN AAE003[:4]::INTEGER * 12 + AAE003[5:]::INTEGER END AS month",
        f"hash({', '.join(names)}) AS whole",
    ]
    counted = [
        f"(SELECT count(*) FROM bits WHERE w{index} & {1 << at} <> 0) AS {column(check.id)}"
        for index, word in enumerate(words)
        for at, check in enumerate(word)
    ]

    def repeated(part: str) -> str:
        groups = f"SELECT count(*) AS n FROM rows WHERE {part} IS NOT NULL GROUP BY {part} HAVING n > 1"
        return f"(SELECT coalesce(sum(n), 0) FROM ({groups}))"

    def owned(part: str, owner: str) -> str:
        groups = f"SELECT count(*) AS n FROM rows WHERE {part} IS NOT NULL GROUP BY {part} HAVING min({owner}) <> max({owner})"
        return f"(SELECT coalesce(sum(n), 0) FROM ({groups}))"

    gaps = "SELECT month, lag(month) OVER (PARTITION BY course ORDER BY month) AS before FROM (SELECT DISTINCT course, month FROM rows WHERE course IS NOT NULL)"
    sets = {
        "R041": repeated("lines"),
        "R101": owned("person", "code"),
        "R102": owned("code", "person"),
        "row.identical": repeated("whole"),
        "R323": f"(SELECT count(*) FROM ({gaps}) WHERE month > before + 1)",
    }
    numbers = ", ".join(number(field) for field in definition.fields if field.type == "D")
    divisions = [check.fields[0] for check in done if check.kind == "code" and len(definition.allowed(check)) > 1000]
    joins = " ".join(f"LEFT JOIN divisions AS {own}_division ON {own} = {own}_division.code" for own in divisions)
    sql = f"""
    WITH file AS (SELECT * FROM read_csv($path, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', force_not_null = [{', '.join(map(quoted, names))}])),
      seen AS (SELECT *, {', '.join(f'{is_filled(field)} AS {filled(field.name)}' for field in definition.fields)} FROM file),
      shaped AS (SELECT *, {level('placeholder', 'required', 'representation')} FROM seen),
      coded AS (SELECT shaped.*, {', '.join(f'{own}_division' for own in divisions)}, {level('code', 'identifier')}, {numbers} FROM shaped {joins}),
      named AS (SELECT *, {level('label', 'validity', 'document', 'form', 'part')} FROM coded),
      ruled AS (SELECT *, {level('assert')} FROM named),
      rows AS MATERIALIZED (SELECT {bits}, {', '.join(keys)} FROM ruled),
      bits AS MATERIALIZED (SELECT {', '.join(f'w{index}' for index in range(len(words)))} FROM rows WHERE {' OR '.join(f'w{index} <> 0' for index in range(len(words)))})
    SELECT {', '.join(counted + [f'{each} AS {column(name)}' for name, each in sets.items()])}"""
    return sql, [check.id for check in done] + list(sets)


def load_divisions(base: duckdb.DuckDBPyConnection, codes: list[Code]) -> None:
    """The long list, a row a code; a code may have been valid more than once."""
    rows = [{"code": code.code, "first": code.first, "last": code.last or "99999999"} for code in codes]
    spans = 'SELECT unnest(from_json($rows, \'[{"code": "VARCHAR", "first": "VARCHAR", "last": "VARCHAR"}]\'), recursive := true)'
    base.execute(
        f"CREATE TABLE divisions AS SELECT code, list({{'first': first, 'last': last}}) AS spans FROM ({spans}) GROUP BY code",
        {"rows": json.dumps(rows)},
    )


def main(path: str, definition: Definition) -> dict[str, int]:
    base = duckdb.connect()
    load_divisions(base, definition.lists["gbt-2260"])
    sql, names = statement(definition)
    row = base.execute(sql, {"path": path}).fetchone()
    assert row is not None
    return dict(zip(names, map(int, row)))


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], read(sys.argv[2]))))
