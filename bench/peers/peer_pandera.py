"""pandera on polars: its own checks of forms and of null, and custom ones that are the expressions of the polars peer.

It validates a frame that is read whole. Cells that are blank or hold a word for nothing are made null before, since its checks
leave null alone; so is what decides whether a check applies to a row, since one check of pandera knows nothing of another.
"""

import json
import sys

import pandera.polars as pa
import polars as pl
from definition import Definition, Field, read
from expressions import applies, bare, person, stages
from pandera.api.polars.types import PolarsData
from pandera.errors import SchemaErrors


def prepare(path: str, definition: Definition) -> pl.DataFrame:
    """The cells, null where they are empty, and beside them which checks of single cells fail."""
    frame = pl.scan_csv(path, infer_schema=False, empty_string_is_null=False)
    for part in stages(definition)[:3]:
        frame = frame.with_columns(part)
    names = [field.name for field in definition.fields]
    nulled = [pl.when(pl.col(f"{name} filled")).then(pl.col(name)).alias(name) for name in names]
    return (
        frame.with_columns(pl.struct(names).hash().reinterpret(signed=True).alias("row hash"))
        .with_columns(nulled)
        .collect(engine="streaming")
    )


def column(field: Field, required: bool) -> pa.Column:
    if field.pattern:
        form = pa.Check.str_matches(f"^(?:{field.pattern})$")
    elif field.fixed:
        form = pa.Check.str_length(exact_value=field.length)
    else:
        form = pa.Check.str_length(max_value=field.length)
    return pa.Column(pl.String, form, nullable=not required)


def custom(name: str, fails: pl.Expr) -> pa.Check:
    def holds(data: PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(~fails)

    return pa.Check(holds, name=name)


def sets(definition: Definition) -> dict[str, pl.Expr]:
    """Rows that share what only one may have."""
    code, number = bare(pl.col("AAC001")), person(pl.col("AAC002"))
    lines = definition.check("R041")

    def owned(name: str, key: pl.Expr, owner: pl.Expr) -> pl.Expr:
        concerned = applies(definition.check(name))
        own, other = (pl.when(concerned).then(each) for each in (key, owner))
        return concerned & (other.min().over(own) != other.max().over(own))

    return {
        "R041": applies(lines) & pl.struct(pl.when(applies(lines)).then(pl.col(name)) for name in lines.fields).is_duplicated(),
        "R101": owned("R101", number, code),
        "R102": owned("R102", code, number),
        "row.identical": pl.col("row hash").is_duplicated(),
    }


def schema_of(definition: Definition, ready: list[str]) -> pa.DataFrameSchema:
    """Columns say what pandera can say by itself: required, representation."""
    required = {check.fields[0] for check in definition.of("required")}
    columns = {field.name: column(field, field.name in required) for field in definition.fields}
    told = {check.id for check in definition.of("required", "representation")}
    known = {check.id for check in definition.checks}
    made = {name: pl.col(name) for name in ready if name in known}
    late = {expression.meta.output_name(): expression for part in stages(definition)[3:] for expression in part}
    rest = made | late | sets(definition)
    return pa.DataFrameSchema(columns, checks=[custom(name, fails) for name, fails in rest.items() if name not in told])


def main(path: str, definition: Definition) -> dict[str, int]:
    frame = prepare(path, definition)
    schema = schema_of(definition, frame.columns)
    own = [check.name for check in schema.checks if check.name]
    counts = {check.id: 0 for check in definition.of("required", "representation")} | dict.fromkeys(own, 0)
    try:
        schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        found = errors.failure_cases.group_by("schema_context", "column", "check").len()
        for context, field, check, rows in found.iter_rows():
            kind = "required" if check == "not_nullable" else "representation"
            name = check if context == "DataFrameSchema" else f"{field}.{kind}"
            counts[name] += rows
    return counts


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], read(sys.argv[2]))))
