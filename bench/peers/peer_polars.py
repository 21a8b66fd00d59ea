"""polars, lazy and streaming: one pass leaves a bit for each check and row, and the keys that rows may share; both are then counted."""

import json
import sys

import polars as pl
from definition import Definition, read
from expressions import applies, bare, person, stages


def keys(definition: Definition) -> list[pl.Expr]:
    """What rows may have in common, null where a row is not concerned."""
    month = pl.col("AAE003").cast(pl.Int32, strict=False)

    def of(name: str, key: pl.Expr) -> pl.Expr:
        return pl.when(applies(definition.check(name))).then(key)

    return [
        of("R041", pl.struct(definition.check("R041").fields).hash()).alias("line"),
        of("R101", person(pl.col("AAC002"))).alias("person"),
        of("R101", bare(pl.col("AAC001"))).alias("code"),
        of("R323", pl.struct(bare(pl.col("AAC001")), "AAE140").hash()).alias("course"),
        of("R323", month // 100 * 12 + month % 100).alias("month"),
        pl.struct(field.name for field in definition.fields).hash().alias("row"),
    ]


def repeated(rows: pl.LazyFrame, key: str) -> pl.LazyFrame:
    groups = rows.select(key).drop_nulls().group_by(key).len()
    return groups.filter(pl.col("len") > 1).select(pl.sum("len"))


def owned(rows: pl.LazyFrame, key: str, owner: str) -> pl.LazyFrame:
    """Rows of a key that has several owners."""
    own = pl.col(owner)
    groups = rows.select(key, owner).drop_nulls().group_by(key).agg(pl.len(), several=own.min() != own.max())
    return groups.filter("several").select(pl.sum("len"))


def interrupted(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Months before which one or more are without a row."""
    months = rows.select("course", "month").drop_nulls().group_by("course").agg(pl.col("month").unique().sort())
    return months.select(pl.col("month").list.diff().list.eval(pl.element() > 1).list.sum().sum())


def main(path: str, definition: Definition) -> dict[str, int]:
    frame = pl.scan_csv(path, infer_schema=False, empty_string_is_null=False)
    parts = stages(definition)
    for part in parts:
        frame = frame.with_columns(part)
    known = {check.id for check in definition.checks}
    names = [each.meta.output_name() for part in parts for each in part]
    bits = [name for name in names if name in known]
    rows = frame.select(*bits, *keys(definition)).collect(engine="streaming").lazy()
    sets = {
        "R041": repeated(rows, "line"),
        "R101": owned(rows, "person", "code"),
        "R102": owned(rows, "code", "person"),
        "row.identical": repeated(rows, "row"),
        "R323": interrupted(rows),
    }
    counts, *groups = pl.collect_all([rows.select(pl.col(bits).sum()), *sets.values()], engine="streaming")
    failed = {name: int(counts[name][0]) for name in bits}
    return failed | {name: int(each.item() or 0) for name, each in zip(sets, groups)}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], read(sys.argv[2]))))
