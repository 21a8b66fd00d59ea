"""polars, lazy and streaming: every check of one row in one pass, those of many rows as groups of the same frame."""

import json
import sys

import polars as pl
from definition import Definition, read
from expressions import applies, bare, person, stages


def scan(path: str) -> pl.LazyFrame:
    return pl.scan_csv(path, infer_schema=False, empty_string_is_null=False)


def sets(frame: pl.LazyFrame, definition: Definition) -> dict[str, pl.LazyFrame]:
    """Rows that share what only one may have."""

    def concerned(name: str) -> pl.LazyFrame:
        return frame.filter(applies(definition.check(name)))

    def repeated(some: pl.LazyFrame, *key: pl.Expr) -> pl.LazyFrame:
        return some.group_by(*key).len().filter(pl.col("len") > 1).select(pl.sum("len"))

    def owned(name: str, key: pl.Expr, owner: pl.Expr) -> pl.LazyFrame:
        some = concerned(name).select(key.alias("key"), owner.alias("owner"))
        grouped = some.group_by("key").agg(pl.len(), pl.col("owner").min().alias("least"), pl.col("owner").max().alias("most"))
        return grouped.filter(pl.col("least") != pl.col("most")).select(pl.sum("len"))

    code, number = bare(pl.col("AAC001")), person(pl.col("AAC002"))
    month = pl.col("AAE003").cast(pl.Int32, strict=False)
    months = (month // 100 * 12 + month % 100).alias("month")
    names = [field.name for field in definition.fields]
    gaps = (
        concerned("R323")
        .group_by(code.alias("code"), "AAE140")
        .agg(months.unique().sort().diff().gt(1).sum().alias("gaps"))
        .select(pl.sum("gaps"))
    )
    return {
        "R041": repeated(concerned("R041"), *(pl.col(name) for name in definition.check("R041").fields)),
        "R101": owned("R101", number, code),
        "R102": owned("R102", code, number),
        "row.identical": repeated(frame, pl.struct(names).hash().alias("row")),
        "R323": gaps,
    }


def main(path: str, definition: Definition) -> dict[str, int]:
    frame = scan(path)
    parts = stages(definition)
    for part in parts:
        frame = frame.with_columns(part)
    rows = [name for part in parts for name in (each.meta.output_name() for each in part)]
    known = {check.id for check in definition.checks}
    counts = frame.select(pl.col([name for name in rows if name in known]).sum())
    groups = sets(frame, definition)
    first, *others = pl.collect_all([counts, *groups.values()], engine="streaming")
    failed = {name: int(first[name][0]) for name in first.columns}
    return failed | {name: int(each.item() or 0) for name, each in zip(groups, others)}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], read(sys.argv[2]))))
