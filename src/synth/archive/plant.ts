import type { Check, Plan } from '../../plan/plan.js';
import { judgeOf, type Failure, type Judge, type Row } from '../fault/judge.js';
import { planterOf } from '../fault/planter.js';
import { fileName, filePath } from './cells.js';
import { disorders, type Disorder } from './disorder.js';
import { contentRole, inventoryRow, type PlacedFile } from './inventory.js';
import { fitted, type ArchiveSource } from './source.js';
import type { Variant } from './variants.js';
import type { ContentFile, Volume } from './world.js';

/** A volume written because of a fault: its rows, its files, and the checks that fail on them. */
export interface FaultVolume {
  rows: readonly Row[];
  files: PlacedFile[];
  failures: readonly Failure[];
}

export interface ArchivePlanting {
  volumes: FaultVolume[];
  /** Checks that neither a wrong cell nor a wrong file breaks. */
  unplanted: Check[];
}

/** In a package almost every cell stands in more than one place, so that few checks fail alone. */
const enough = 4;

/** A way to break a check: a wrong file, or a wrong order, in a story of some kind. */
interface Way {
  kind: number;
  wrong: Variant | Disorder;
  others: number;
}

/**
 * Plants the wanted faults, each in a volume of its own: a wrong cell where that alone breaks the check, else a wrong
 * file.
 *
 * @param wanted Checks of the catalogues and of the inventory.
 */
export function plantArchive(
  plan: Plan,
  source: ArchiveSource,
  wanted: ReadonlyMap<Check, number>,
  variants: readonly Variant[],
): ArchivePlanting {
  const tables = new Set(plan.tables.map(({ id }) => id));
  const judge = judgeOf(plan, tables, true);
  const plantCell = planterOf(plan, source, judge, tables, enough);
  const ways = waysOf(plan, source, judge, variants);
  const result: ArchivePlanting = { volumes: [], unplanted: [] };
  // Stories tried on the way to the table of ways are not written again.
  let number = 1;
  for (const [check, count] of wanted) {
    for (let turn = 0; turn < count; turn++, number++) {
      const known = ways.get(check) ?? [];
      const planted = known[0]?.others === 0 ? undefined : plantCell(check, number, turn);
      const wrong = planted?.exact ? undefined : firstThatBreaks(check, known, (way) => goneWrong(plan, source, judge, way, number));
      if (planted && (!wrong || planted.failures.length <= wrong.failures.length)) {
        const files = planted.rows.flatMap(({ table, cells }) => (source.measured!.has(table) ? [source.fileAt(cells['FILEPATH']!)!] : []));
        result.volumes.push({ rows: planted.rows, files, failures: planted.failures });
      } else if (wrong) result.volumes.push(wrong);
      else {
        result.unplanted.push(check);
        break;
      }
    }
  }
  return result;
}

/** Stories of one kind differ in their files, so that a way may fail where it was found to lead. */
function firstThatBreaks(check: Check, ways: readonly Way[], make: (way: Way) => FaultVolume): FaultVolume | undefined {
  for (const way of ways) {
    const made = make(way);
    if (made.failures.some((failure) => failure.check === check)) return made;
  }
  return undefined;
}

/** For each check that a wrong file breaks, the ways to do so, first those that break the least else. */
function waysOf(plan: Plan, source: ArchiveSource, judge: Judge, variants: readonly Variant[]): Map<Check, Way[]> {
  const ways = new Map<Check, Way[]>();
  for (let kind = 0; kind < source.stories; kind++) {
    for (const wrong of [...variants, ...disorders]) {
      const failed = [...new Set(goneWrong(plan, source, judge, { kind, wrong }, 0).failures.map(({ check }) => check))];
      for (const check of failed) ways.set(check, [...(ways.get(check) ?? []), { kind, wrong, others: failed.length - 1 }]);
    }
  }
  for (const found of ways.values()) found.sort((one, other) => one.others - other.others);
  return ways;
}

function goneWrong(
  plan: Plan,
  source: ArchiveSource,
  judge: Judge,
  { kind, wrong }: Pick<Way, 'kind' | 'wrong'>,
  number: number,
): FaultVolume {
  const volumes = source.storyVolumes(kind, number * 2);
  if ('change' in wrong) wrong.change(volumes);
  const files = 'change' in wrong ? volumes.flatMap((volume) => source.filesOf(volume)) : filesWith(wrong, volumes, source);
  const rows: Row[] = [];
  for (const table of plan.tables) {
    const isInventory = source.measured!.has(table.id);
    const records = isInventory
      ? files.filter(({ missing }) => !missing).map((each) => fitted(table, inventoryRow(each, contentRole)))
      : volumes.flatMap((volume) => source.rowsOf(table.id, volume));
    rows.push(...records.map((cells) => ({ table: table.id, cells })));
  }
  return { rows, files, failures: judge.rows(rows) };
}

function filesWith(variant: Variant, volumes: readonly Volume[], source: ArchiveSource): PlacedFile[] {
  const all = volumes.flatMap(({ items }) => items.flatMap(({ files }) => files));
  const file = all.find(({ content }) => variant.of(content) !== undefined) ?? all[0]!;
  const sound = volumes.flatMap((volume) => source.filesOf(volume));
  const { beside, found } = variant;
  if (beside) return [...sound, { ...besidePath(beside, file), content: file.content, found }];
  const content = variant.of(file.content);
  if (!content) return sound;
  const path = filePath(file);
  if (variant.declared) file.content = content;
  const wrong: PlacedFile = { path: filePath(file), content, found, ...(variant.missing && { missing: true }) };
  return sound.map((each) => (each.path === path ? wrong : each));
}

function besidePath({ folder, mark = '' }: NonNullable<Variant['beside']>, file: ContentFile): { path: string; shown: string } {
  const named = (before: string) => `${folder}/${before}${fileName(file)}`;
  return { path: named(mark), shown: named(/^\p{Cf}$/u.test(mark) ? `\\u{${mark.codePointAt(0)!.toString(16)}}` : mark) };
}
