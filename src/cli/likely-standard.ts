import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadRecordTypes } from '../compile/load.js';
import type { ConformanceReport } from '../conformance/model.js';
import { headingFinder } from '../dataset/match.js';
import { say, type Language } from '../message/messages.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { titleOf } from '../plan/table.js';
import { schemasFolder } from './locations.js';

/** A smaller share of its headings than this is known by the record type that a file was read as. */
const littleKnown = 0.5;
/** At least this share of them, and so many, are known by one of another standard. */
const wellKnown = 0.8;
const leastKnown = 4;

type ReadFile = ConformanceReport['tables'][number]['files'][number];

/** A record type, and the standard that has it of its own. */
interface Known {
  standard: Plan['standard'];
  table: TablePlan;
}

/** A line where files that were read, and of which few columns are known, have the headings of another standard: whoever forgot to name it is told. */
export async function likelyStandard({ run, tables }: ConformanceReport, language: Language): Promise<string[]> {
  const strange = tables
    .flatMap(({ files }) => files)
    .filter(({ columns }) => columns.filter(isMatched).length < columns.length * littleKnown);
  if (strange.length === 0) return [];
  const others = await recordTypesBut(run.standard.id);
  const fits = strange.flatMap((file) => {
    const best = bestFor(file, others);
    return best ? [{ path: file.path, ...best }] : [];
  });
  const [first] = fits;
  if (!first) return [];
  const { id, title } = first.standard;
  const files = fits.filter(({ standard }) => standard.id === id).length;
  const params = { files, standard: id, title, file: first.path, table: titleOf(first.table, language), current: run.standard.id };
  return [say('command.likely-standard', language, params)];
}

const isMatched = ({ field }: ReadFile['columns'][number]) => field !== undefined;

/** The record types that other standards have of their own, in the order of their ids. */
async function recordTypesBut(standard: string): Promise<Known[]> {
  const schemas = schemasFolder(standard);
  const ids = readdirSync(schemas).filter((id) => id !== standard && existsSync(join(schemas, id, 'index.json')));
  const loaded = await Promise.all(ids.sort().map((id) => loadRecordTypes(schemas, id)));
  return loaded.flatMap(({ standard, tables }) => tables.filter(({ from }) => !from).map((table) => ({ standard, table })));
}

/** The record type that knows most of a file's headings. */
function bestFor({ columns }: ReadFile, others: readonly Known[]): Known | undefined {
  const counted = others.map((other) => ({ other, count: columns.filter(({ header }) => headingFinder(other.table)(header)).length }));
  const [best] = counted.sort((one, two) => two.count - one.count);
  return best && best.count >= Math.max(leastKnown, columns.length * wellKnown) ? best.other : undefined;
}
