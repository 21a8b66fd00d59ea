"""Reads each record type once, lazily and in a stream: the columns that the rules ask for, in types that compare fast."""

import glob
import os

import polars as pl

# Words and blanks that stand for no value.
NOTHINGS = ["", " ", "\u3000", "--", "NULL", "待填"]
AROUND = " \t\r\n\u00a0\u3000'‘’＇"
CITIZEN = "^[1-9][0-9]{16}[0-9X]$"
OTHERS = "丧葬|抚恤|遗属|供养|亲属|家属|死亡|救济|继承|返还|退还|余额|储存额|追回|扣回|退回|冲销"
WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

COLUMNS = {
    1: "AAB301 AAB034 AAC001 AAC002 AAC003 AAC006",
    2: "AAB301 AAB034 AAC001 AAC002 AAB001 AAE140 AAC031 AAE030 AAE031",
    3: "ZZZ001 AAB301 AAB034 AAC001 AAC002 AAC003 AAE138",
    4: "AAB301 AAB034 AAC001 AAC002 AAE140 AIC160 AAE042 CERTIFIEDON",
    5: "AAB301 AAB034 EAZ048 AAC001 AAC002 AAE140 AAA037 EAC064 AAE019",
    6: "AAB301 AAB034 AAE001 AAC001 AAC002 AAC003 AAA094 AAA049 NOTIFIEDON AAE036",
    7: "AAB301 AAB034 AAC001 AAC002 AAB001 AAE140 AAA115 AAE003 AAE082",
    8: "AAB301 AAB034 AAC002 EVENT EVENTDATE REPORTEDON SOURCE",
    9: "ZZZ001 AAB301 AAB034 EMPLOYERS ACTIVE RETIRED DEAD DEPENDANTS IMPOSTORS TRANSFERS PARAMETERS INSURED",
}


def files_of(folder: str, number: int) -> list[str]:
    return sorted(glob.glob(os.path.join(folder, "*", f"T{number:02}-*.csv")))


def scan(folder: str, number: int) -> pl.LazyFrame:
    schema = {name: pl.String for name in COLUMNS[number].split()}
    return pl.concat(
        pl.scan_csv(path, schema=schema, null_values=NOTHINGS, row_index_name="line", row_index_offset=2).with_columns(file=pl.lit(index, pl.UInt8))
        for index, path in enumerate(files_of(folder, number))
    )


def packed(name: pl.Expr) -> pl.Expr:
    """18 signs as 17 digits and the value of the check character, which is not checked here: that is done once for each number."""
    last = name.str.slice(17, 1)
    check = pl.when(last == "X").then(10).otherwise(last.cast(pl.Int64, strict=False))
    return name.str.slice(0, 17).cast(pl.Int64, strict=False) * 11 + check


def check_of(digits: pl.Expr) -> pl.Expr:
    """The value of the check character of GB 11643 over a number of 17 digits."""
    return (12 - sum(digits // 10 ** (16 - at) % 10 * weight for at, weight in enumerate(WEIGHTS)) % 11) % 11


def odd_person(number: str) -> int | None:
    """A number that is written otherwise: with 15 digits, small letters, full width or an apostrophe; of a foreigner, a hash below 0."""
    import unicodedata

    plain = unicodedata.normalize("NFKC", number).strip(AROUND).upper()
    if len(plain) == 15 and plain.isascii() and plain.isdigit():
        digits = f"{plain[:6]}19{plain[6:]}"
        total = sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS))
        plain = digits + "10X98765432"[total % 11]
    if len(plain) == 18 and plain.isascii() and plain[:17].isdigit() and plain[0] != "0" and plain[17] in "0123456789X":
        return int(plain[:17]) * 11 + "0123456789X".index(plain[17])
    return None if len(number) > 32 or number.lstrip(" \t\u3000")[:1] in set("0123456789") else -1 - (pl.Series([plain]).hash()[0] >> 2)


def odd_persons(numbers: pl.Series) -> pl.Series:
    odd = numbers.filter(~numbers.str.contains(CITIZEN)).unique()
    if len(odd) == 0:
        return pl.repeat(None, len(numbers), dtype=pl.Int64, eager=True)
    return numbers.replace_strict(odd, pl.Series([odd_person(number) for number in odd], dtype=pl.Int64), default=None, return_dtype=pl.Int64)


def person() -> pl.Expr:
    number = pl.col("AAC002")
    plain = pl.when(number.str.contains(CITIZEN)).then(packed(number))
    return pl.coalesce(plain, number.map_batches(odd_persons, return_dtype=pl.Int64, is_elementwise=True)).alias("person")


def bares(cells: pl.Series) -> pl.Series:
    odd = cells.filter(~cells.str.contains("^[0-9A-Za-z\u4e00-\u9fff]+$")).unique()
    return cells if len(odd) == 0 else cells.replace(odd, odd.str.normalize("NFKC").str.strip_chars(AROUND))


def bare(name: str) -> pl.Expr:
    return pl.col(name).map_batches(bares, return_dtype=pl.String, is_elementwise=True)


def agency() -> pl.Expr:
    return pl.when(pl.col("AAB034").is_not_null()).then(pl.col("AAB034").hash()).alias("agency")


def member() -> pl.Expr:
    """A person's code within an agency."""
    given = pl.col("AAB034").is_not_null() & (pl.col("AAC001").str.len_chars() <= 20)
    return pl.when(given).then(pl.col("AAB034").hash() ^ bare("AAC001").hash(1)).alias("member")


def insurance() -> pl.Expr:
    return pl.when(pl.col("AAE140").str.len_bytes() == 3).then(pl.col("AAE140").cast(pl.UInt16, strict=False)).alias("insurance")


def day(name: str) -> pl.Expr:
    return pl.when(pl.col(name).str.len_bytes() == 8).then(pl.col(name).str.to_date("%Y%m%d", strict=False))


def month(name: str) -> pl.Expr:
    number = pl.col(name).cast(pl.Int32, strict=False)
    return pl.when((pl.col(name).str.len_bytes() == 6) & (number % 100).is_between(1, 12)).then(number)


def whole(name: str) -> pl.Expr:
    return pl.when(pl.col(name).str.contains("^-?[0-9]{1,12}$")).then(pl.col(name).cast(pl.Int64, strict=False))


def amount(name: str) -> pl.Expr:
    return pl.when(pl.col(name).str.contains(r"^-?[0-9]{1,14}([.][0-9]{1,2})?$")).then(pl.col(name).cast(pl.Float64, strict=False))


def tables(folder: str) -> dict[int, pl.DataFrame]:
    """The record types by their number."""
    item, paid = pl.col("AAA037"), pl.col("AAE019")
    # What is paid to somebody else, and what is taken back, is left out.
    others = item.str.contains(OTHERS) | (item.str.contains("[帐账]户") & item.str.contains("一次性", literal=True))
    own = (paid.is_null() | (amount("AAE019") >= 0)) & (item.is_null() | ((item.str.len_chars() <= 50) & ~others))
    off = (pl.col("AAE140").str.len_bytes() != 3).fill_null(False) | (pl.col("AAC001").str.len_chars() > 20).fill_null(False)
    place = ["file", "line"]
    name = pl.when(pl.col("AAC003").str.len_chars() <= 64).then(bare("AAC003")).alias("name")
    columns = {
        1: [agency(), member(), person(), name, day("AAC006").alias("birth")],
        2: [
            *[agency(), member(), person(), insurance(), (pl.col("AAC031") == "1").alias("active")],
            *[day("AAE030").alias("since"), day("AAE031").alias("until"), pl.col("AAE031").is_null().alias("open")],
            (off | (pl.col("AAC031").str.len_chars() > 1).fill_null(False)).alias("unsound"),
        ],
        3: [
            *[agency(), member(), person(), name, day("AAE138").alias("died")],
            pl.when(pl.col("ZZZ001").str.len_bytes() == 16).then(pl.col("ZZZ001").str.slice(8).str.to_date("%Y%m%d", strict=False)).alias("told"),
        ],
        4: [
            *[agency(), member(), person(), insurance(), month("AIC160").alias("since"), month("AAE042").alias("until"), pl.col("AAE042").is_null().alias("open")],
            *[day("CERTIFIEDON").alias("certified"), pl.col("CERTIFIEDON").is_null().alias("uncertified")],
            (off | (pl.col("AAE042").is_not_null() & month("AAE042").is_null())).alias("unsound"),
        ],
        5: [
            *[agency(), member(), person(), insurance(), month("EAC064").alias("month"), own.fill_null(False).alias("own")],
            pl.when(item.is_not_null() & paid.is_not_null()).then(item.hash() ^ paid.hash(1)).alias("what"),
        ],
        6: [
            *[member(), person(), pl.when(pl.col("AAE001").str.len_bytes() == 4).then(pl.col("AAE001").cast(pl.Int32, strict=False)).alias("year")],
            *[day("NOTIFIEDON").alias("asked"), day("AAE036").alias("settled")],
        ],
        7: [
            *[agency(), member(), person(), insurance(), (pl.col("AAA115") == "10").alias("regular")],
            *[month("AAE003").alias("month"), (amount("AAE082") > 0).alias("paid")],
        ],
        8: [person(), pl.col("EVENT").alias("event"), day("EVENTDATE").alias("happened"), day("REPORTEDON").alias("reported")],
        9: [agency(), *[whole(name.upper()).alias(name) for name in ["active", "retired", "dead", "insured"]]],
    }
    read = {number: scan(folder, number).select(place + wanted).collect(engine="streaming") for number, wanted in columns.items()}
    return without_wrong(read)


def without_wrong(read: dict[int, pl.DataFrame]) -> dict[int, pl.DataFrame]:
    """Citizens' numbers whose check character is wrong are nobody's; each number is checked once."""
    numbers = pl.concat(frame.lazy().select("person").unique() for number, frame in read.items() if number != 9).unique()
    wrong = numbers.filter((pl.col("person") >= 0) & (check_of(pl.col("person") // 11) != pl.col("person") % 11)).collect(engine="streaming")["person"]
    return {
        number: frame if number == 9 else frame.with_columns(person=pl.when(~pl.col("person").is_in(wrong.implode())).then(pl.col("person")))
        for number, frame in read.items()
    }
