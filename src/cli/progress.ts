import type { OpeningProgress } from '../dataset/dataset.js';
import type { Step } from '../engine/engine.js';
import { say, type Language } from '../message/messages.js';
import { visible } from '../report/cell.js';
import { size } from '../report/figure.js';
import type { CheckOptions } from '../run-check.js';
import { grouped } from '../message/grouped.js';
import type { PackageProgress } from '../package/options.js';
import { Course, TimeLeft } from './course.js';
import { statusLine, type StatusLine } from './status-line.js';

/** Shows how far a long run is, on one line of a terminal; shows nothing where standard error is no terminal. */
export interface Progress {
  step(step: ShownStep): void;
  /** Records of the file being read, as far as is known. */
  records(count: number): void;
  end(): void;
}

/** A step of a check, or of another command that reads tables. */
type ShownStep = Omit<Step, 'kind'> & { kind: Step['kind'] | 'expiry' };

/** Milliseconds between two looks. */
const interval = 200;

/** Where progress is shown, and what was shown of the run before. */
interface Shown {
  line?: StatusLine;
  course?: Course;
  left?: (done: number) => string;
}

/**
 * @param share Share of the running statement that is done, 0 to 1.
 * @param bytes Bytes of all files together.
 */
export function showProgress(
  language: Language,
  bytes: number,
  share: () => number | undefined,
  { line = statusLine(process.stderr), course = new Course(), left = timeLeft(language) }: Shown = {},
): Progress {
  let before = 0;
  let current: ShownStep | undefined;
  let [known, rows] = [0, 0];
  const steps = { read: 0, expiry: 0, compare: 0 };
  const draw = () => {
    if (!current) return;
    const part = share() ?? 0;
    const done =
      current.kind === 'compare'
        ? course.reach('compare', (steps.compare - 1) / Math.max(steps.read, 1))
        : course.reach('read', (before + part * current.bytes) / Math.max(bytes, 1));
    // None are done yet of a file that is only being counted.
    rows = Math.max(rows, Math.floor(part * known));
    line.draw(
      say(`command.step.${current.kind}`, language, {
        table: current.table,
        percent: Math.floor(done * 100),
        rows: rows > 0 ? say('command.rows-done', language, { rows: grouped(rows) }) : '',
        left: left(done),
      }),
    );
  };
  const timer = setInterval(draw, interval).unref();
  return {
    step(step) {
      before += current?.bytes ?? 0;
      current = step;
      steps[step.kind] += 1;
      // All is read where something is compared.
      if (step.kind === 'compare') course.reach('read', 1);
      [known, rows] = [0, 0];
      draw();
    },
    records(count) {
      known = count;
    },
    end() {
      clearInterval(timer);
      line.end();
    },
  };
}

/** Lets something be drawn no more often than an eye follows. */
function seldom(draw: () => void): void {
  const now = Date.now();
  if (now - lastDrawn < interval) return;
  lastDrawn = now;
  draw();
}
let lastDrawn = 0;

/** Shows how far a check is, first how far its files or its package are read: what a run is told to call, and what ends the line. */
export function showCheckProgress(
  language: Language,
  isQuiet = false,
  out: NodeJS.WriteStream = process.stderr,
): {
  callbacks: Pick<CheckOptions, 'onOpening' | 'onPackage' | 'onInputs' | 'onStep' | 'onRecords'>;
  end(): void;
} {
  const line = statusLine(out, isQuiet);
  const course = new Course();
  const left = timeLeft(language);
  let progress: Progress | undefined;
  const opening = ({ path, read, before, all }: OpeningProgress) => {
    const percent = Math.floor(100 * course.reach('open', (before + read) / Math.max(all, 1)));
    line.draw(say('command.step.open', language, { path: visible(path), percent }));
  };
  const began = Date.now();
  const reading = ({ files, bytes, allFiles, allBytes }: PackageProgress) => {
    const seconds = (Date.now() - began) / 1000;
    const params = {
      files: grouped(files),
      allFiles: grouped(allFiles),
      bytes: size(bytes),
      allBytes: size(allBytes),
      rate: size(seconds > 0 ? bytes / seconds : 0),
      left: left(bytes / Math.max(allBytes, 1)),
    };
    line.draw(say('command.step.package', language, params));
  };
  return {
    callbacks: {
      onOpening: (far) => seldom(() => opening(far)),
      onPackage: (far) => seldom(() => reading(far)),
      onInputs(bytes, share) {
        progress = showProgress(language, bytes, share, { line, course, left });
      },
      onStep: (step) => progress?.step(step),
      onRecords: (records) => progress?.records(records),
    },
    end() {
      if (progress) progress.end();
      else line.end();
    },
  };
}

/** Tells how long it takes from the share that is done, where that can be told. */
function timeLeft(language: Language): (done: number) => string {
  const began = Date.now();
  const guess = new TimeLeft();
  return (done) => {
    const seconds = guess.tell((Date.now() - began) / 1000, done);
    return seconds === undefined ? '' : say('command.time-left', language, { time: clock(seconds) });
  };
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
