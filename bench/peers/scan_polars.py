"""The same by polars, streaming."""

import sys

import polars as pl


def main(path: str) -> None:
    pl.scan_csv(path, infer_schema=False).select(pl.all().str.len_bytes().max()).collect(engine="streaming")


if __name__ == "__main__":
    main(sys.argv[1])
    print("{}")
