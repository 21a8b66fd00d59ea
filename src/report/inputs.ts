import { wordMarkOf } from '../message/bilingual.js';
import { isPartly } from '../dataset/partly.js';
import type { Tally } from '../engine/tally.js';
import type { Masker } from './masker.js';
import type { InputReport } from '../conformance/model.js';

/** The files given, by path: what they are and, for those left out, why. */
export function inputsOf(tally: Tally, masker: Masker): InputReport[] {
  const { files, problems } = tally.source;
  const paths = new Set([...files.map(({ path }) => path), ...problems.map(({ path }) => path)]);
  return [...paths].sort().map((path) => {
    const file = files.find((each) => each.path === path);
    // A file that was staged has its own hash; the scan is then of the staged text.
    const scan = file && tally.scans.get(file.absolute);
    const own = problems.filter((problem) => problem.path === path);
    const leftOut = own.some((problem) => problem.leftOut);
    return {
      path: masker.path(path),
      format: file?.format ?? 'unknown',
      size: file?.size ?? 0,
      sha256: file?.sha256 ?? scan?.sha256 ?? '',
      encoding: file?.encoding ?? scan?.encoding ?? 'unknown',
      leftOut,
      ...(!leftOut && own.some(isPartly) && { partly: true as const }),
      problems: own.map(({ code, params, line, remark }) => ({
        code,
        params: maskedParams(params, masker),
        ...(line !== undefined && { line }),
        ...(remark && { remark }),
      })),
    };
  });
}

/** Parameters of a message may quote the data, of a list each part on its own; of paths only numbers of persons are hidden. */
export function maskedParams(params: Record<string, string | number>, masker: Masker): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value !== 'string'
        ? value
        : name === 'path' || name === 'file' || name === 'pair'
          ? masker.path(value)
          : value
              .split(wordMarkOf(name))
              .map((part) => masker.text(part))
              .join(wordMarkOf(name)),
    ]),
  );
}
