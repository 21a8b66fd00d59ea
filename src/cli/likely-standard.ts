import { bareHeading, knownHeadings, type KnownHeadings } from '../compile/headings.js';
import type { ConformanceReport } from '../conformance/model.js';
import { say, type Language } from '../message/messages.js';
import { schemasFolder } from './locations.js';

/** Less of a heading than this share is known by the record type that a file was read as. */
const littleKnown = 0.5;
/** At least this share of them, and so many, are known by that of another standard. */
const wellKnown = 0.8;
const leastKnown = 4;

type ReadFile = ConformanceReport['tables'][number]['files'][number];

/** A line where files that were read, and of which few columns are known, have the headings of another standard: whoever forgot to name it is told. */
export async function likelyStandard({ run, tables }: ConformanceReport, language: Language): Promise<string[]> {
  const strange = tables
    .flatMap(({ files }) => files)
    .filter(({ columns }) => columns.filter(isMatched).length < columns.length * littleKnown);
  if (strange.length === 0) return [];
  const others = (await knownHeadings(schemasFolder(run.standard.id))).filter(({ standard }) => standard.id !== run.standard.id);
  const fits = strange.flatMap((file) => {
    const best = bestFor(file, others);
    return best ? [{ path: file.path, ...best }] : [];
  });
  const [first] = fits;
  if (!first) return [];
  const { id, title } = first.standard;
  const files = fits.filter(({ standard }) => standard.id === id).length;
  const params = { files, standard: id, title, file: first.path, table: first.table.name, current: run.standard.id };
  return [say('command.likely-standard', language, params)];
}

const isMatched = ({ field }: ReadFile['columns'][number]) => field !== undefined;

/** The record type that knows most of a file's headings. */
function bestFor({ columns }: ReadFile, others: readonly KnownHeadings[]): KnownHeadings | undefined {
  const headings = columns.map(({ header }) => bareHeading(header));
  const counted = others.map((other) => ({ other, count: headings.filter((heading) => other.headings.has(heading)).length }));
  const [best] = counted.sort((one, two) => two.count - one.count);
  return best && best.count >= Math.max(leastKnown, headings.length * wellKnown) ? best.other : undefined;
}
