"""Times the same checks of the same file by the product and by its peers, and holds their counts against the product's. See README.md."""

import argparse
import importlib.util
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from measure import Run, TooLong, measure

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PRODUCT = ["node", str(ROOT / "dist" / "bin.js")]
STANDARD, TABLE, AS_OF, SEED = "gbt-40217-2021", "T11", "2026-01-01", "5"
Counts = dict[str, int]


@dataclass(frozen=True)
class Peer:
    name: str
    script: str = ""
    """Empty of the product itself."""
    modules: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    """Any of these."""
    environment: tuple[tuple[str, str], ...] = ()

    def lack(self) -> str | None:
        """Why it cannot run here."""
        missing = [name for name in self.modules if not importlib.util.find_spec(name)]
        if missing:
            return f"not installed: no module {', '.join(missing)}"
        if self.programs and not self.program():
            return f"not installed: no program {' or '.join(self.programs)} in the path"
        return None

    def program(self) -> str | None:
        return next(filter(None, map(shutil.which, self.programs)), None)

    def version(self) -> str:
        if self.lack():
            return ""
        if program := self.program():
            told = subprocess.run([program, "--version"], capture_output=True, text=True)
            return told.stdout.split("-")[0].split()[-1]
        return ", ".join(f"{name} {version(name)}" for name in self.modules) or "this tree"


PEERS = [
    Peer("scan-duckdb", "scan_duckdb.py", ("duckdb",)),
    Peer("scan-polars", "scan_polars.py", ("polars",)),
    Peer("product"),
    Peer("product-sql", environment=(("ZHUNSHENG_READER", "sql"),)),
    Peer("polars", "peer_polars.py", ("polars",)),
    Peer("duckdb", "peer_duckdb.py", ("duckdb",)),
    Peer("pandera", "peer_pandera.py", ("pandera", "polars")),
    Peer("frictionless", "peer_frictionless.py", ("frictionless",)),
    Peer("qsv", "peer_qsv.py", programs=("qsv", "qsvlite")),
]


@dataclass(frozen=True)
class Place:
    """Where a run of this bench has its files."""

    folder: Path
    definition: Path
    longest: float

    def run(self, peer: Peer, file: Path) -> Run:
        environment = dict(peer.environment)
        if peer.script:
            script = str(HERE / peer.script)
            command = [sys.executable, script, str(file), str(self.definition)]
            return measure(command, environment, self.longest, (0,))
        reports = ["--as-of", AS_OF, "-q", "--out", str(self.folder / "reports")]
        # 1 is that of a file with errors.
        return measure([*PRODUCT, "check", str(file), *reports], environment, self.longest, (0, 1))

    def counts(self, peer: Peer, file: Path) -> Counts:
        if peer.script:
            return json.loads(self.run(peer, file).output)
        return self.reported(file, dict(peer.environment))

    def reported(self, file: Path, environment: dict[str, str]) -> Counts:
        """How many rows fail each check, as the report in JSON of the product tells it."""
        options = ["--as-of", AS_OF, "-q", "--json", "--fail-on", "never", "--out", str(self.folder / "reports")]
        command = [*PRODUCT, "check", str(file), *options]
        report = json.loads(measure(command, environment, self.longest, (0,)).output)
        own = [check for check in report["checks"] if check["table"] == TABLE]
        return {check["id"]: check["failed"] for check in own if "failed" in check}

    def synthesise(self, rows: int, faults: bool) -> Path:
        out = self.folder / ("faulty" if faults else "sound")
        options = ["--tables", TABLE, "--rows", str(rows), "--seed", SEED, "--out", str(out)]
        more = ["--faults", "all"] if faults else []
        command = [*PRODUCT, "synth", "--standard", STANDARD, *options, *more]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return next(out.glob(f"{TABLE}-*.csv"))


def spread(values: list[float], form: str) -> str:
    """The median, and the least and the most where there is more than one."""
    middle = format(statistics.median(values), form)
    if len(values) == 1:
        return middle
    return f"{middle} ({min(values):{form}}-{max(values):{form}})"


def line(peer: Peer, some: list[Run], checks: str, scan: float | None) -> str:
    processor = [run.processor for run in some]
    ratio = f"{statistics.median(processor) / scan:.1f}" if scan else ""
    clock, peak = [run.clock for run in some], [run.peak for run in some]
    return f"| {peer.name} | {peer.version()} | {checks} | {spread(clock, '.1f')} | {spread(processor, '.1f')} | {ratio} | {spread(peak, '.0f')} |"


def processor_name() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    names = (line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor())


def compare(peers: list[Peer], file: Path, place: Place, left: dict[str, str]) -> dict[str, Counts]:
    """Counts of the file with faults, by peer; the product's own first."""
    counted = {"product": place.reported(file, {})}
    for peer in peers:
        if peer.name in counted:
            continue
        try:
            counted[peer.name] = place.counts(peer, file)
        except TooLong:
            left[peer.name] = f"more than {place.longest:.0f} s to count {file.name}"
    return counted


def differences(title: str, counted: dict[str, Counts]) -> list[str]:
    """What peers count unlike the product, a line each; nothing of checks that they do not do."""
    product = counted["product"]
    failing = sum(count > 0 for count in product.values())
    print(f"{title}: {len(product)} checks by the product, {failing} of which fail, in {sum(product.values())} rows.")
    found: list[str] = []
    for peer, counts in counted.items():
        unlike = [
            f"{title}: {peer} finds {name} to fail in {count} rows, the product in {product.get(name, 'none: it has no such check')}"
            for name, count in counts.items()
            if count != product.get(name)
        ]
        if counts:
            print(f"- {peer}: {len(counts)} checks, {len(unlike)} of which counted otherwise", flush=True)
        found += unlike
    return found


def time_all(peers: list[Peer], file: Path, runs: int, place: Place, left: dict[str, str]) -> dict[str, list[Run]]:
    taken: dict[str, list[Run]] = {peer.name: [] for peer in peers}
    for _ in range(runs):
        for peer in peers:
            if peer.name in left:
                continue
            try:
                taken[peer.name].append(place.run(peer, file))
            except TooLong:
                left[peer.name] = f"more than {place.longest:.0f} s"
    return taken


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000, help="rows of the sound file that is timed")
    parser.add_argument(
        "--faulty-rows", type=int, default=20_000, help="rows of the file with all faults, of which counts are compared too"
    )
    parser.add_argument("--runs", type=int, default=3, help="processes of each peer, in turn")
    parser.add_argument("--peers", default=",".join(peer.name for peer in PEERS), help="those to run, parted by commas (%(default)s)")
    parser.add_argument("--file", type=Path, help=f"time this file in place of a synthetic one; its name begins with {TABLE}")
    parser.add_argument("--longest", type=float, default=600, help="seconds after which a process is ended and its peer left out")
    given = parser.parse_args()
    wanted = given.peers.split(",")
    if unknown := set(wanted) - {peer.name for peer in PEERS}:
        parser.error(f"no such peer: {', '.join(sorted(unknown))}")
    chosen = [peer for peer in PEERS if peer.name in wanted]
    left = {peer.name: reason for peer in chosen if (reason := peer.lack())}
    peers = [peer for peer in chosen if peer.name not in left]

    with tempfile.TemporaryDirectory(prefix="zhunsheng-peers-") as name:
        place = Place(Path(name), Path(name) / "definition.json", given.longest)
        told = subprocess.run(["npx", "tsx", str(HERE / "definition.ts")], check=True, cwd=ROOT, stdout=subprocess.PIPE)
        place.definition.write_bytes(told.stdout)
        counted = compare(peers, place.synthesise(given.faulty_rows, True), place, left)
        found = differences(f"{given.faulty_rows} rows with faults", counted)
        file = given.file or place.synthesise(given.rows, False)
        taken = time_all(peers, file, given.runs, place, left)
        timed = {"product": place.reported(file, {})}
        for peer in peers:
            if peer.name not in timed and (some := taken[peer.name]):
                timed[peer.name] = json.loads(some[0].output) if peer.script else place.reported(file, dict(peer.environment))
        found += differences("The file that is timed", timed)
        size = file.stat().st_size / 1e9

    print(
        f"\n{os.cpu_count()} cores ({processor_name()}), Python {platform.python_version()}. {size:.2f} GB; medians of {given.runs} processes, taken in turn.\n"
    )
    print("| peer | version | checks | s | processor s | times the scan | peak MB |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    scans = [run.processor for run in taken.get("scan-duckdb", [])]
    for peer in chosen:
        if runs := taken.get(peer.name):
            checks = f"{len(counted[peer.name])} of {len(counted['product'])}" if counted[peer.name] else "none"
            print(line(peer, runs, checks, statistics.median(scans) if scans else None))
        else:
            print(f"| {peer.name} | {peer.version()} | | {left[peer.name]} | | | |")
    for each in found:
        print(f"\nUNLIKE {each}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
