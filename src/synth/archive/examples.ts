import { recordChecker } from '../../javascript/record-checker.js';
import type { Plan, TablePlan } from '../../plan/plan.js';
import { codesOf } from '../codes.js';
import { genericSource } from '../generic.js';
import { genericCell } from '../generic-cell.js';
import { hashText } from '../random.js';
import { recordOf } from '../row-maker.js';
import type { Cells, RowSource, Story } from '../source.js';
import { formAlias, formRow, Totals } from './form.js';
import { archiveSource, type ArchiveSource } from './source.js';
import { cataloguedContents } from './catalogued-contents.js';
import { categoriesOf, type Volume } from './world.js';

/** Stories have a number of catalogue each, of which codes hold no more than three digits. */
const distinct = 64;

/**
 * Records of the catalogues, the form and the inventory of packages, without any package: rows come story by story, so
 * that all kinds of them are met soon. Each kind is there twice: with the fields that nobody fills in filled in, and
 * without. A record type that no package has stands alone, of records that fit its elements.
 */
export function archiveExamples(plan: Plan, rows: number, seed: number): RowSource {
  const source = archiveSource(plan, { seed, contents: cataloguedContents(seed), categories: categoriesOf(plan) }, rows);
  const form = plan.tables.find(({ alias }) => alias === formAlias)!;
  const isTold = (id: string) => source.catalogues.has(id) || source.papers.has(id) || source.measured!.has(id) || id === form.id;
  const check = checkers(plan);
  const conforms = (id: string, cells: Cells) => check(id)(cells).every(({ outcome }) => outcome !== 'fail');
  const fill = filler(plan, check, seed);
  const alone = new Map<string, RowSource>();
  const aloneOf = (id: string): RowSource => {
    const known = alone.get(id) ?? genericSource({ ...plan, tables: plan.tables.filter((table) => table.id === id) }, rows, seed);
    alone.set(id, known);
    return known;
  };
  const letters = codesOf(plan, plan.asOf.slice(0, 4)).of('RETENTIONLETTER');
  const numbered = (cells: Cells, at: number): Cells => ('RETENTIONLETTER' in cells ? { ...cells, ...volumeClass(letters, at) } : cells);
  const storyOf = (kind: number, number: number): Story => {
    const volumes = source.storyVolumes(kind % source.stories, number).map(weakAlone);
    const cellsOf = (id: string) =>
      id === form.id ? [formOf(plan, form, source, volumes)] : volumes.flatMap((volume) => source.rowsOf(id, volume));
    return {
      whole: true,
      records: (id) => cellsOf(id).map((cells, at) => (kind < source.stories ? fill(id, cells, number + at) : cells)),
      shared: () => [],
    };
  };
  const stories = source.stories * 2;
  // Some kinds are there for a fault, and are advised against as they are.
  const isSound = (kind: number) =>
    [...source.catalogues, ...source.papers].every((id) =>
      storyOf(kind, 0)
        .records(id)
        .every((cells) => conforms(id, cells)),
    );
  const kinds = Array.from({ length: stories }, (_, kind) => kind);
  const sound = kinds.filter(isSound);
  const ordered = [...sound, ...kinds.filter((kind) => !sound.includes(kind))];
  return {
    largest: source.largest,
    stories,
    soundStories: sound.length,
    estimate: () => rows,
    *rows(id) {
      const table = plan.tables.find((each) => each.id === id)!;
      if (!isTold(id)) {
        let number = 0;
        for (const row of aloneOf(id).rows(id)) yield rowOf(table, numbered(recordOf(table, row), number++));
        return;
      }
      let left = rows;
      for (let turn = 0; left > 0; turn++) {
        const story = storyOf(sound[turn % sound.length]!, Math.floor(turn / sound.length));
        left -= story.records(source.largest!).length;
        for (const cells of story.records(id)) yield rowOf(table, cells);
      }
    },
    story: (kind, number) => {
      const story = storyOf(ordered[kind]!, number % distinct);
      return {
        ...story,
        records: (id) =>
          isTold(id)
            ? story.records(id)
            : aloneOf(id)
                .story(0, number)
                .records(id)
                .map((cells) => numbered(cells, number)),
      };
    },
  };
}

const rowOf = ({ fields }: TablePlan, cells: Cells): string[] => fields.map(({ name }) => cells[name]!);

/** What the product's class of a volume is made of: letter of the period, business, two digits. */
function volumeClass(letters: readonly string[], number: number): Cells {
  const letter = letters[number % letters.length]!;
  return { RETENTIONLETTER: letter, CATALOGUENUMBER: `${letter}yl${String(number % 100).padStart(2, '0')}` };
}

/** Where a digest is advised against, the one file that has it: whoever picks a row picks that one. */
function weakAlone(volume: Volume): Volume {
  for (const item of volume.items) {
    const weak = item.files.filter(({ digest }) => digest === 'SHA-1' || digest === 'MD5');
    if (weak.length === 0) continue;
    item.files = weak;
    volume.items = [item];
    break;
  }
  return volume;
}

/** The form of a hand-over of nothing but these volumes. */
function formOf(plan: Plan, form: TablePlan, source: ArchiveSource, volumes: readonly Volume[]): Cells {
  const totals = new Totals(plan);
  for (const volume of volumes) totals.add({ rows: (table) => source.rowsOf(table, volume), files: source.filesOf(volume) });
  return formRow(form, totals, '0'.repeat(64));
}

type Checkers = (id: string) => ReturnType<typeof recordChecker>;

/** The checker of each record type, made when it is asked for. */
function checkers(plan: Plan): Checkers {
  const made = new Map<string, ReturnType<typeof recordChecker>>();
  return (id) => {
    const check = made.get(id) ?? recordChecker(plan, id);
    made.set(id, check);
    return check;
  };
}

/** Fills empty cells with what fits them, as long as no check of the record finds fault; what joins records stays as it is. */
function filler(plan: Plan, checkOf: Checkers, seed: number): (id: string, cells: Cells, number: number) => Cells {
  const codes = codesOf(plan, plan.asOf.slice(0, 4));
  const joined = joinedFields(plan);
  return (id, cells, number) => {
    const { fields } = plan.tables.find((table) => table.id === id)!;
    const check = checkOf(id);
    const empty = fields.filter(({ name }) => cells[name] === '' && !joined.get(id)!.has(name));
    const full = {
      ...cells,
      ...Object.fromEntries(
        empty.map((field) => [field.name, genericCell(field, codes.of(field.name), number, hashText(seed, field.name))]),
      ),
    };
    const added = new Set(empty.map(({ name }) => name));
    for (;;) {
      const faulty = check(full)
        .filter(({ outcome }) => outcome === 'fail')
        .flatMap((verdict) => verdict.check.fields)
        .filter((name) => added.delete(name));
      if (faulty.length === 0) return added.size > 0 ? full : cells;
      for (const name of faulty) full[name] = '';
    }
  };
}

/** Fields of each record type that any check over many records looks at. */
function joinedFields({ tables }: Plan): Map<string, Set<string>> {
  const joined = new Map(tables.map(({ id }) => [id, new Set<string>()]));
  const add = (id: string, names: unknown) => Array.isArray(names) && (names as string[]).forEach((name) => joined.get(id)!.add(name));
  for (const { level, table, fields, params } of tables.flatMap(({ checks }) => checks)) {
    if (level !== 'set' && level !== 'between') continue;
    for (const names of [fields, params['key']]) add(table, names);
    add((params['other'] as string | undefined) ?? table, params['otherKey']);
  }
  return joined;
}
