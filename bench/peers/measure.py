"""Runs a program to its end in a process of its own, and tells what it took."""

import os
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """Clock and processor seconds, the largest resident size in MB, and what was printed."""

    clock: float
    processor: float
    peak: float
    output: bytes


class TooLong(Exception):
    """The process was ended, since it took longer than it may."""


def measure(
    command: list[str],
    environment: dict[str, str],
    longest: float,
    codes: tuple[int, ...],
) -> Run:
    """`codes` are the exit codes of a run that did its work; children that a process waits for count as its own."""
    with tempfile.TemporaryFile() as output:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command,
            stdout=output,
            env={**os.environ, **environment},
            start_new_session=True,
        )
        signal.signal(signal.SIGALRM, lambda *_: os.killpg(process.pid, signal.SIGKILL))
        signal.setitimer(signal.ITIMER_REAL, longest)
        _, status, used = os.wait4(process.pid, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        clock = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode == -signal.SIGKILL and clock >= longest:
            raise TooLong
        if process.returncode not in codes:
            raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
        output.seek(0)
        return Run(
            clock,
            used.ru_utime + used.ru_stime,
            used.ru_maxrss / 1024,
            output.read(),
        )
