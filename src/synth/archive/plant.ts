import type { Check, Plan } from '../../plan/plan.js';
import { judgeOf, type Failure, type Judge, type Row } from '../fault/judge.js';
import { planterOf } from '../fault/planter.js';
import { fileName, filePath, volumeCode } from './cells.js';
import { inventoryRow, type PlacedFile } from './inventory.js';
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

/** A way to break a check: a variant of a file in a story of some kind. */
interface Way {
  kind: number;
  variant: Variant;
  others: number;
}

/**
 * Plants the wanted faults, each in a volume of its own: a wrong cell where that alone breaks the check, else a wrong
 * file.
 *
 * @param wanted Checks of the catalogues and of the inventory.
 */
export function plantArchive(plan: Plan, source: ArchiveSource, wanted: ReadonlyMap<Check, number>, variants: readonly Variant[]): ArchivePlanting {
  const tables = new Set(plan.tables.map(({ id }) => id));
  const judge = judgeOf(plan, tables);
  const plantCell = planterOf(plan, source, judge, tables);
  const ways = waysOf(plan, source, judge, variants);
  const result: ArchivePlanting = { volumes: [], unplanted: [] };
  // Stories tried on the way to the table of ways are not written again.
  let number = 1;
  for (const [check, count] of wanted) {
    for (let turn = 0; turn < count; turn++, number++) {
      const known = ways.get(check) ?? [];
      const planted = known[0]?.others === 0 ? undefined : plantCell(check, number, turn);
      const wrong = planted?.exact ? undefined : firstThatBreaks(check, known, (way) => withVariant(plan, source, judge, way, number));
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
    for (const variant of variants) {
      const failed = [...new Set(withVariant(plan, source, judge, { kind, variant }, 0).failures.map(({ check }) => check))];
      for (const check of failed) ways.set(check, [...(ways.get(check) ?? []), { kind, variant, others: failed.length - 1 }]);
    }
  }
  for (const found of ways.values()) found.sort((one, other) => one.others - other.others);
  return ways;
}

function withVariant(plan: Plan, source: ArchiveSource, judge: Judge, { kind, variant }: Pick<Way, 'kind' | 'variant'>, number: number): FaultVolume {
  const volume = source.storyVolume(kind, number * 2);
  const all = volume.items.flatMap(({ files }) => files);
  const file = all.find(({ content }) => variant.of(content) !== undefined) ?? all[0]!;
  const sound = source.filesOf(volume);
  const { files, isMeasured } = filesWith(variant, volume, file, sound);
  const inventory = plan.tables.filter(({ id }) => source.measured!.has(id));
  const rows: Row[] = [];
  for (const { id } of plan.tables) if (!source.measured!.has(id)) rows.push(...source.rowsOf(id, volume).map((cells) => ({ table: id, cells })));
  for (const table of inventory) for (const each of files.filter(isMeasured)) rows.push({ table: table.id, cells: fitted(table, inventoryRow(each, '内容')) });
  return { rows, files, failures: judge.rows(rows) };
}

function filesWith(variant: Variant, volume: Volume, file: ContentFile, sound: readonly PlacedFile[]): { files: PlacedFile[]; isMeasured(file: PlacedFile): boolean } {
  const isMeasured = ({ missing }: PlacedFile): boolean => missing !== true;
  const { beside, found } = variant;
  if (beside) {
    const { folder, mark = '' } = beside;
    const named = (before: string) => `${folder}/${before}${volumeCode(volume)}_${fileName(file)}`;
    const shown = mark === '' ? '' : `\\u{${mark.codePointAt(0)!.toString(16)}}`;
    return { files: [...sound, { path: named(mark), shown: named(shown), content: file.content, found }], isMeasured };
  }
  const content = variant.of(file.content);
  if (!content) return { files: [...sound], isMeasured };
  const path = filePath(file);
  if (variant.declared) {
    file.content = content;
    return { files: sound.map((each) => (each.path === path ? { path: filePath(file), content, found } : each)), isMeasured };
  }
  return { files: sound.map((each) => (each.path === path ? { path, content, found, ...(variant.missing && { missing: true }) } : each)), isMeasured };
}
