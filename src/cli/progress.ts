import type { OpeningProgress } from '../dataset/dataset.js';
import type { Step } from '../engine/engine.js';
import { say, type Language } from '../message/messages.js';
import { visible } from '../report/cell.js';
import { size } from '../report/figure.js';
import type { CheckOptions } from '../run-check.js';
import { grouped } from '../message/grouped.js';
import type { PackageProgress } from '../package/options.js';

/** Shows how far a long run is, on one line of a terminal; shows nothing where standard error is no terminal. */
export interface Progress {
  step(step: ShownStep): void;
  /** Records of the file being read, as far as is known. */
  records(count: number): void;
  end(): void;
}

/** A step of a check, or of another command that reads tables. */
type ShownStep = Omit<Step, 'kind'> & { kind: Step['kind'] | 'expiry' };

const interval = 200;

/**
 * @param share Share of the running statement that is done, 0 to 1.
 * @param bytes Bytes of all files together, for the time left.
 */
export function showProgress(
  language: Language,
  bytes: number,
  share: () => number | undefined,
  out: NodeJS.WriteStream = process.stderr,
): Progress {
  if (!out.isTTY) return { step: () => undefined, records: () => undefined, end: () => undefined };
  const started = Date.now();
  let before = 0;
  let current: ShownStep | undefined;
  let known = 0;
  const draw = () => {
    if (!current) return;
    const part = share() ?? 0;
    const read = before + part * current.bytes;
    const rows = known > 0 ? say('command.rows-done', language, { rows: grouped(Math.floor(part * known)) }) : '';
    const done = bytes > 0 ? Math.min(1, read / bytes) : 0;
    const seconds = (Date.now() - started) / 1000;
    const left = done > 0.02 && seconds > 2 ? say('command.time-left', language, { time: clock((seconds / done) * (1 - done)) }) : '';
    const text = say(`command.step.${current.kind}`, language, { table: current.table, percent: Math.floor(done * 100), rows, left });
    out.write(`\r\u001b[2K${text}`);
  };
  const timer = setInterval(draw, interval);
  return {
    step(step) {
      before += current?.bytes ?? 0;
      current = step;
      known = 0;
      draw();
    },
    records(count) {
      known = count;
    },
    end() {
      clearInterval(timer);
      out.write('\r\u001b[2K');
    },
  };
}

/** Shows how far the reading of a package is: files and bytes done, how fast, and the time left. */
function showPackageProgress(
  language: Language,
  out: NodeJS.WriteStream = process.stderr,
): { show(far: PackageProgress): void; end(): void } {
  if (!out.isTTY) return { show: () => undefined, end: () => undefined };
  let started: number | undefined;
  let drawn = 0;
  return {
    show({ files, bytes, allFiles, allBytes }) {
      const now = Date.now();
      started ??= now;
      if (now - drawn < interval) return;
      drawn = now;
      const seconds = (now - started) / 1000;
      const done = Math.max(allBytes > 0 ? bytes / allBytes : 0, 0);
      const left = done > 0.01 && seconds > 2 ? say('command.time-left', language, { time: clock((seconds / done) * (1 - done)) }) : '';
      const params = {
        files: grouped(files),
        allFiles: grouped(allFiles),
        bytes: size(bytes),
        allBytes: size(allBytes),
        rate: size(seconds > 0 ? bytes / seconds : 0),
        left,
      };
      out.write(`\r\u001b[2K${say('command.step.package', language, params)}`);
    },
    end() {
      if (drawn > 0) out.write('\r\u001b[2K');
      drawn = 0;
    },
  };
}

/** Shows how far the file is that is being taken in. */
function showOpening(language: Language, out: NodeJS.WriteStream = process.stderr): { show(far: OpeningProgress): void; end(): void } {
  if (!out.isTTY) return { show: () => undefined, end: () => undefined };
  let drawn = 0;
  return {
    show({ path, read, size: whole }) {
      if (Date.now() - drawn < interval) return;
      drawn = Date.now();
      out.write(
        `\r\u001b[2K${say('command.step.open', language, { path: visible(path), percent: Math.floor((100 * read) / Math.max(whole, 1)) })}`,
      );
    },
    end() {
      if (drawn > 0) out.write('\r\u001b[2K');
      drawn = 0;
    },
  };
}

/** Shows how far a check is, first how far its files or its package are read: what a run is told to call, and what ends the line. */
export function showCheckProgress(language: Language): {
  callbacks: Pick<CheckOptions, 'onOpening' | 'onPackage' | 'onInputs' | 'onStep' | 'onRecords'>;
  end(): void;
} {
  const opening = showOpening(language);
  const reading = showPackageProgress(language);
  let progress: Progress | undefined;
  return {
    callbacks: {
      onOpening: (far) => opening.show(far),
      onPackage: (far) => reading.show(far),
      onInputs(bytes, share) {
        opening.end();
        reading.end();
        progress = showProgress(language, bytes, share);
      },
      onStep: (step) => progress?.step(step),
      onRecords: (records) => progress?.records(records),
    },
    end() {
      opening.end();
      reading.end();
      progress?.end();
    },
  };
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
