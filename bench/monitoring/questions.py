"""The 55 rules of standards/monitoring/rules.md as polars: python3 questions.py FOLDER FINDINGS.parquet

Rules that group by the same key share one grouping: rows whose key stands once break none of them.
"""

import json
import resource
import sys
import time

import polars as pl
from polars import col

from load import files_of, tables

PENSIONS = [110, 120, 170]


class Findings:
    """Rows that fail, by rule and record type."""

    def __init__(self) -> None:
        self.found: list[pl.DataFrame] = []

    def add(self, rule: str, number: int, rows: pl.LazyFrame) -> None:
        rows = rows.select("file", "line").unique().collect(engine="streaming")
        self.found.append(rows.select(rule=pl.lit(rule), number=pl.lit(number, pl.UInt8), file="file", line="line"))

    def write(self, folder: str, path: str) -> None:
        files = pl.DataFrame(
            [(number, at, name) for number in range(1, 10) for at, name in enumerate(files_of(folder, number))],
            schema={"number": pl.UInt8, "file": pl.UInt8, "path": pl.String},
            orient="row",
        )
        found = pl.concat(self.found).join(files, on=["number", "file"], how="left").sort("rule", "number", "file", "line")
        found.select("rule", "number", "path", "line").write_parquet(path)


def repeated(rows: pl.LazyFrame, keys: list[str]) -> pl.LazyFrame:
    """Rows whose key stands in several."""
    return rows.join(rows.group_by(keys).len().filter(col("len") > 1), on=keys, how="semi")


def differing(rows: pl.LazyFrame, keys: list[str], other: str) -> pl.LazyFrame:
    """Rows whose key goes with several values of another column."""
    rows = rows.filter(col(other).is_not_null())
    several = rows.group_by(keys).agg(least=col(other).min(), most=col(other).max()).filter(col("least") != col("most"))
    return rows.join(several, on=keys, how="semi")


def in_month(name: str) -> pl.Expr:
    return col(name).dt.year() * 100 + col(name).dt.month().cast(pl.Int32)


def one_record(t: dict[int, pl.LazyFrame], add) -> None:
    born = col("birth").dt.year().cast(pl.Int64) * 10000 + col("birth").dt.month().cast(pl.Int64) * 100 + col("birth").dt.day()
    add("R001", 1, t[1].filter((col("person") >= 0) & (born != col("person") // 11000 % 100000000)))
    add("R002", 2, t[2].filter(col("since") > col("until")))
    add("R003", 4, t[4].filter(col("since") > col("until")))
    add("R004", 8, t[8].filter(col("happened") > col("reported")))
    add("R005", 8, t[8].filter(col("reported") > col("happened").dt.offset_by("40d")))
    add("R006", 6, t[6].filter(col("settled") > col("asked").dt.offset_by("30d")))
    add("R007", 6, t[6].filter(col("asked") > col("settled")))
    add("R008", 6, t[6].filter(col("settled").dt.year() != col("year")))
    add("R009", 9, t[9].filter((col("active") + col("retired")) * 10 < col("insured") * 9))


def same_person(t: dict[int, pl.LazyFrame], add) -> None:
    twice = repeated(t[1].filter(col("person").is_not_null()), ["person"]).collect(engine="streaming").lazy()
    add("R020", 1, differing(twice.filter(col("agency").is_not_null()), ["agency", "person"], "member"))
    add("R021", 1, differing(twice, ["person"], "name"))
    add("R022", 1, differing(twice, ["person"], "birth"))
    # What concerns a person's code and number is asked of pairs, not of rows.
    known = t[1].filter(col("member").is_not_null()).select("member", "person").unique().collect(engine="streaming").lazy()
    numbered = known.filter(col("person").is_not_null())
    for number in [2, 3, 4, 5, 6, 7]:
        rows = t[number]
        pairs = rows.filter(col("member").is_not_null()).select("member", "person").unique().collect(engine="streaming").lazy()
        sound = pairs.filter(col("person").is_not_null())
        if number != 3:
            add("R023", number, rows.join(differing(pairs, ["member"], "person"), on=["member", "person"], how="semi"))
        unlike = sound.join(numbered, on="member", how="semi").join(numbered, on=["member", "person"], how="anti")
        add("R024", number, rows.join(unlike, on=["member", "person"], how="semi"))
        add("R025", number, rows.join(pairs.join(known, on="member", how="anti"), on="member", how="semi"))
    named = t[1].filter(col("name").is_not_null() & col("person").is_not_null()).select("person", "name")
    dead = t[3].filter(col("name").is_not_null())
    add("R026", 3, dead.join(named, on="person", how="semi").join(named, on=["person", "name"], how="anti"))
    add("R027", 3, differing(t[3].filter(col("person").is_not_null()), ["person"], "died"))


def apart(rows: pl.LazyFrame, schemes: list[int]) -> pl.LazyFrame:
    """Rows of persons who are active in two of the schemes at once."""
    spells = rows.filter(col("active") & col("insurance").is_in(schemes) & col("since").is_not_null() & col("person").is_not_null())
    spells = spells.filter(col("open") | col("until").is_not_null()).with_columns(col("until").fill_null(pl.date(9999, 12, 31)))
    involved = differing(spells, ["person"], "insurance").collect(engine="streaming").lazy()
    both = involved.join(involved.select("person", "insurance", "since", "until"), on="person", suffix="2")
    return both.filter((col("insurance") != col("insurance2")) & (col("since") <= col("until2")) & (col("since2") <= col("until")))


def double_enrolment(t: dict[int, pl.LazyFrame], add) -> None:
    insured = t[2].filter(col("person").is_not_null() & (col("insurance") != 410))
    twice = repeated(insured.filter(col("active") & col("open")), ["person", "insurance"]).collect(engine="streaming").lazy()
    add("R030", 2, repeated(twice.filter(col("agency").is_not_null()), ["agency", "person", "insurance"]))
    add("R031", 2, differing(twice, ["person", "insurance"], "agency"))
    add("R032", 2, apart(t[2], PENSIONS))
    add("R033", 2, apart(t[2], [310, 390]))
    spells = insured.filter((col("since") <= col("until")) | (col("open") & col("since").is_not_null()))
    several = repeated(spells.with_columns(col("until").fill_null(pl.date(9999, 12, 31))), ["person", "insurance"]).collect(engine="streaming").lazy()
    both = several.join(several.select("person", "insurance", "since", "until"), on=["person", "insurance"], suffix="2")
    add("R034", 2, both.filter((col("since") != col("since2")) & (col("since") <= col("until2")) & (col("since2") <= col("until"))))


def double_benefits(t: dict[int, pl.LazyFrame], add) -> None:
    own = t[5].filter(col("own") & col("person").is_not_null() & col("month").is_not_null())
    twice = repeated(own, ["person", "month"]).collect(engine="streaming").lazy()
    pension = twice.filter(col("insurance").is_in(PENSIONS))
    add("R040", 5, differing(pension, ["person", "month"], "insurance"))
    add("R041", 5, differing(pension, ["person", "insurance", "month"], "agency"))
    same = twice.filter(col("agency").is_not_null() & col("insurance").is_not_null() & col("what").is_not_null())
    add("R044", 5, repeated(same, ["agency", "person", "insurance", "month", "what"]))
    drawn = t[4].filter(col("open") & col("insurance").is_in(PENSIONS) & col("person").is_not_null())
    add("R042", 4, differing(drawn, ["person"], "insurance"))
    add("R043", 4, differing(drawn, ["person", "insurance"], "agency"))


def after_death(t: dict[int, pl.LazyFrame], add) -> None:
    deaths = t[3].filter(col("person").is_not_null()).select("person", "died", "told", died_in=in_month("died"))
    long_dead = deaths.filter(col("died").dt.offset_by("30d") <= col("told"))
    add("R050", 5, t[5].filter("own").join(deaths, on="person").filter(col("month") > col("died_in")))
    add("R051", 4, t[4].filter("open").join(long_dead, on="person", how="semi"))
    add("R052", 4, t[4].join(deaths, on="person").filter(col("since") > col("died_in")))
    add("R053", 2, t[2].filter("open").join(long_dead, on="person", how="semi"))
    add("R054", 2, t[2].join(deaths, on="person").filter(col("since") > col("died")))
    add("R055", 7, t[7].filter("regular").join(deaths, on="person").filter(col("month") > col("died_in")))
    add("R056", 6, t[6].join(deaths, on="person").filter(col("settled") > col("died")))
    dead = t[8].filter((col("event") == "死亡") & col("person").is_not_null())
    add("R057", 8, dead.join(deaths, on="person", how="anti"))
    add("R058", 8, dead.join(deaths, on="person").filter(col("happened") != col("died")))


def stop_events(t: dict[int, pl.LazyFrame], add) -> None:
    events = t[8].filter(col("person").is_not_null() & col("event").is_not_null()).select("person", "event", happened_in=in_month("happened"))
    after = t[5].filter("own").join(events, on="person").filter(col("month") > col("happened_in")).collect(engine="streaming").lazy()
    add("R060", 5, after.filter(col("event") == "死亡"))
    add("R061", 5, after.filter(col("event") != "死亡"))


def contributions_beside(t: dict[int, pl.LazyFrame], add) -> None:
    pensions = t[5].filter(col("own") & col("insurance").is_in(PENSIONS) & col("person").is_not_null())
    regular = t[7].filter(col("regular") & col("paid") & col("insurance").is_in([110, 120]) & col("person").is_not_null())
    both = regular.join(pensions.select("person").unique(), on="person", how="semi").select("person", "month")
    add("R070", 5, pensions.join(both, on=["person", "month"], how="semi"))
    spells = t[2].filter(col("active") & col("since").is_not_null() & (col("open") | col("until").is_not_null()) & col("person").is_not_null())
    drawn = t[4].filter(col("since").is_not_null() & (col("open") | col("until").is_not_null()))
    employed = spells.filter(col("insurance").is_in([110, 120])).select("person", in_from=in_month("since"), in_to=in_month("until").fill_null(999912))
    while_drawn = (col("in_from") <= col("until").fill_null(999912)) & (col("since") <= col("in_to"))
    add("R071", 4, drawn.join(employed, on="person").filter(while_drawn))
    active = t[2].filter(col("active") & col("open") & col("person").is_not_null() & col("insurance").is_not_null())
    add("R072", 4, t[4].filter("open").join(active, on=["person", "insurance"], how="semi"))


def grants(t: dict[int, pl.LazyFrame], add) -> None:
    granted = t[4].filter(col("member").is_not_null() & col("insurance").is_not_null())
    granted = granted.with_columns(valid=(col("certified").dt.offset_by("12mo")).pipe(lambda day: day.dt.year() * 100 + day.dt.month().cast(pl.Int32)))
    own = t[5].filter(col("own") & col("member").is_not_null())
    beside = own.select("file", "line", "member", "insurance", "month").join(
        granted.select("member", "insurance", "since", "until", "valid", "uncertified"), on=["member", "insurance"]
    )
    broken = {
        "R080": col("month") > col("valid"),
        "R081": col("uncertified") & (col("since") + 100 < col("month")),
        "R091": col("since") > col("month"),
        "R093": col("month") > col("until"),
    }
    found = beside.select("file", "line", **broken).filter(pl.any_horizontal(*broken)).collect(engine="streaming").lazy()
    for rule in broken:
        add(rule, 5, found.filter(rule))
    add("R092", 5, own.filter(col("insurance").is_in(PENSIONS)).join(granted, on=["member", "insurance"], how="anti"))
    certified = t[4].filter(col("member").is_not_null() & ~col("uncertified"))
    add("R082", 4, certified.join(t[6], left_on=["member", "certified"], right_on=["member", "settled"], how="anti"))
    add("R083", 6, t[6].filter(col("member").is_not_null()).join(t[4], on="member").filter(col("settled") > col("certified")))
    resident = t[4].filter((col("insurance") == 170) & col("member").is_not_null())
    reached = (col("since") // 100 - col("birth").dt.year()) * 12 + col("since") % 100 - col("birth").dt.month()
    add("R090", 4, resident.join(t[1].select("member", "birth"), on="member").filter(reached < 720))


def double_contributions(t: dict[int, pl.LazyFrame], add) -> None:
    regular = t[7].filter(col("regular") & col("person").is_not_null() & col("month").is_not_null())
    twice = repeated(regular, ["person", "month"]).collect(engine="streaming").lazy()
    but_injury = twice.filter(col("insurance") != 410)
    add("R095", 7, differing(but_injury, ["person", "insurance", "month"], "agency"))
    add("R096", 7, differing(twice.filter(col("insurance").is_in([110, 120])), ["person", "month"], "insurance"))
    add("R097", 7, repeated(but_injury.filter(col("agency").is_not_null()), ["agency", "person", "insurance", "month"]))


def counts(t: dict[int, pl.LazyFrame], add) -> None:
    def told(rule: str, field: str, counted: pl.LazyFrame) -> None:
        both = t[9].filter(col("agency").is_not_null()).join(counted, on="agency", how="left")
        add(rule, 9, both.filter((col(field) != col("counted").fill_null(0)) & ~col("unsound").fill_null(False)))

    def persons(rows: pl.LazyFrame, chosen: pl.Expr) -> pl.LazyFrame:
        # One that cannot be counted makes the number unknown.
        unsound = (col("unsound") | (chosen & col("member").is_null())).any()
        return rows.group_by("agency").agg(counted=col("member").filter(chosen & col("member").is_not_null()).n_unique(), unsound=unsound)

    told("R100", "dead", t[3].group_by("agency").agg(counted=pl.len(), unsound=pl.lit(False)))
    told("R101", "retired", persons(t[4], col("open") & col("insurance").is_in([110, 120])))
    told("R102", "active", persons(t[2].drop("since", "until"), col("active") & col("insurance").is_in([110, 120])))


def used() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    folder, path = sys.argv[1:]
    started, before = time.perf_counter(), used()
    t = {number: frame.lazy() for number, frame in tables(folder).items()}
    findings = Findings()
    for ask in [one_record, same_person, double_enrolment, double_benefits, after_death, stop_events, contributions_beside, grants, double_contributions, counts]:
        ask(t, findings.add)
    findings.write(folder, path)
    seconds, cpu = time.perf_counter() - started, used() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": seconds, "cpu": cpu, "peak": peak, "detail": ""}))


main()
