import type { Plan, TablePlan } from '../../plan/plan.js';
import type { Makers } from '../maker.js';
import type { Cells, RowSource, Story } from '../source.js';
import { fileMakers, filePath, itemMakers, metadataMakers, noteMakers, volumeMakers } from './cells.js';
import { contentRole, inventoryRow, type PlacedFile } from './inventory.js';
import type { DigestName } from './digest.js';
import {
  byItemEach,
  fondsOf,
  groupOf,
  groupSize,
  makeVolume,
  volumeOf,
  wholeClass,
  type ArchiveWorld,
  type ContentFile,
  type Group,
  type Volume,
} from './world.js';

/** Rows of a table that come of one volume. */
type VolumeRows = (volume: Volume) => Cells[];

/** The catalogues of a package, volume by volume. */
export interface ArchiveSource extends RowSource {
  /** Volumes of the package, the last cut so that there are as many files as asked. */
  volumes(): Iterable<Volume>;
  /** The volumes a story is about. */
  storyVolumes(kind: number, number: number): Volume[];
  rowsOf(table: string, volume: Volume): Cells[];
  filesOf(volume: Volume): PlacedFile[];
  /** The sound file of a story that was told, by its path. */
  fileAt(path: string): PlacedFile | undefined;
  volumeCount(): number;
  /** Record types that have rows of volumes, items and files. */
  catalogues: ReadonlySet<string>;
  /** Record types of what is written on paper about the same volumes and items, of which a package has no file. */
  papers: ReadonlySet<string>;
}

/** Files of a volume, about. */
const filesPerVolume = 5.5;

interface Kind {
  group(group: Group): boolean;
  format?: readonly string[];
  digest?: DigestName;
  /** Department in the codes. */
  department?: string;
  /** Codes of fonds, catalogue, volume and item. */
  byCatalogue?: true;
  /** Volumes of the group; default 1. */
  volumes?: number;
  /** A whole class of business in place of a group, by item or in volumes. */
  whole?: 'items' | 'volumes';
}

/** What a group must be, or what its files must be, so that some check applies to it. */
const kinds: readonly Kind[] = [
  { group: ({ byItem }) => !byItem },
  { group: ({ byItem }) => byItem },
  { group: ({ byItem }) => !byItem, format: ['TIFF', 'JPEG'] },
  { group: ({ byItem }) => !byItem, format: ['PDF'] },
  { group: ({ byItem, category, period }) => !byItem && !category.isInferred && period === '永久' },
  { group: ({ byItem, period }) => byItem && period === '10年' },
  { group: ({ category }) => category.code.startsWith('K') },
  { group: ({ byItem, category, period }) => !byItem && category.isInferred && period !== '永久' },
  { group: ({ byItem, category, period }) => byItem && category.isInferred && period !== '永久' },
  { group: ({ byItem, category, period }) => !byItem && category.isInferred && period === '永久' },
  { group: ({ byItem, category, period }) => byItem && category.isInferred && period === '永久' },
  { group: ({ byItem }) => byItem, department: 'BGS' },
  { group: () => true, format: ['OFD'] },
  { group: () => true, digest: 'SHA-1' },
  { group: () => true, digest: 'MD5' },
  { group: ({ byItem }) => !byItem, volumes: 2 },
  { group: () => true, whole: 'volumes' },
  { group: () => true, whole: 'items' },
  { group: ({ byItem }) => !byItem, byCatalogue: true },
];

/** @param rows Rows of the catalogue of files. */
export function archiveSource(plan: Plan, world: ArchiveWorld, rows: number): ArchiveSource {
  const makers = new Map(plan.tables.map((table) => [table.id, rowsOfTable(table)]));
  const groups = Math.ceil(rows / groupSize) + 1;
  // Every category is met both in volumes and by item: a story looks through so many groups for one of its kind.
  const stretch = byItemEach * world.categories.length;
  const storyVolumes = (kind: number, number: number): Volume[] => {
    const { group: wanted, format, digest, department = '', byCatalogue = false, volumes: count = 1, whole } = kinds[kind]!;
    if (whole) return wholeClass(world, number * 2 + (whole === 'items' ? 1 : 0), whole === 'items');
    const first = groups + (number * kinds.length + kind) * stretch;
    const found = Array.from({ length: stretch }, (_, at) => groupOf(world, first + at)).find(wanted) ?? groupOf(world, first);
    const contents = world.contents.filter((content) => !format || format.includes(content.format));
    // Without a class in the code only the fonds tells one catalogue from another.
    const own = { ...found, department, byCatalogue, ...(byCatalogue && { fonds: fondsOf('CDEFG', number) }) };
    const made = Array.from({ length: count }, (_, at) => makeVolume({ ...world, contents }, own, at + 1));
    if (digest) made[0]!.items[0]!.files[0]!.digest = digest;
    return made;
  };
  const volumes = function* (): Generator<Volume> {
    let left = rows;
    for (let number = 0; left > 0; number++) {
      const volume = cut(volumeOf(world, number), left);
      left -= volume.items.reduce((sum, { files }) => sum + files.length, 0);
      yield volume;
    }
  };
  const placed = new Map<string, PlacedFile>();
  return {
    catalogues: new Set(plan.tables.filter(({ alias }) => alias in scenes).map(({ id }) => id)),
    papers: new Set(plan.tables.filter(({ alias }) => alias in papers).map(({ id }) => id)),
    fileAt: (path) => placed.get(path),
    volumeCount: () => Math.ceil(rows / filesPerVolume),
    largest: plan.tables.find(({ alias }) => alias === 'ElectronicFiles')?.id,
    measured: new Set(plan.tables.filter(({ alias }) => alias === 'PackageInventory').map(({ id }) => id)),
    stories: kinds.length,
    estimate: () => rows,
    volumes,
    storyVolumes,
    rowsOf: (id, volume) => makers.get(id)!(volume),
    filesOf: placedFiles,
    *rows(id) {
      const { fields } = plan.tables.find((table) => table.id === id)!;
      for (const volume of volumes()) for (const cells of makers.get(id)!(volume)) yield fields.map(({ name }) => cells[name]!);
    },
    story(kind, number): Story {
      const own = storyVolumes(kind, number);
      for (const file of own.flatMap(placedFiles)) placed.set(file.path, file);
      return { whole: true, records: (id) => own.flatMap(makers.get(id)!), shared: () => [] };
    },
  };
}

/** The volume with no more than so many files; an item is left out with its last file. */
function cut(volume: Volume, most: number): Volume {
  let left = most;
  const items = volume.items.flatMap((item) => {
    const files = item.files.slice(0, Math.max(0, left));
    left -= files.length;
    if (files.length === item.files.length) return [item];
    item.files = files;
    return files.length > 0 ? [item] : [];
  });
  volume.items = items;
  return volume;
}

const filesIn = ({ items }: Volume): ContentFile[] => items.flatMap(({ files }) => files);
const placedFiles = (volume: Volume): PlacedFile[] => filesIn(volume).map((file) => ({ path: filePath(file), content: file.content }));

/** What a row of each catalogue is about. */
const scenes: Readonly<Record<string, (table: TablePlan, volume: Volume) => Cells[]>> = {
  VolumeCatalogue: (table, volume) => (volume.group.byItem ? [] : [cellsBy(table, volumeMakers, volume)]),
  InnerCatalogue: (table, { group, items }) => (group.byItem ? [] : items.map((item) => cellsBy(table, itemMakers, item))),
  ItemCatalogue: (table, { group, items }) => (group.byItem ? items.map((item) => cellsBy(table, itemMakers, item)) : []),
  ElectronicFiles: (table, volume) => filesIn(volume).map((file) => cellsBy(table, fileMakers, file)),
  BoxNote: (table, volume) => (volume.group.byItem ? [] : [cellsBy(table, noteMakers, volume)]),
  RecordMetadata: (table, { items }) => items.map((item) => cellsBy(table, metadataMakers, item)),
};

/** What the covers and stamps say. */
const papers: typeof scenes = {
  VolumeCover: scenes['VolumeCatalogue']!,
  FilingStamp: scenes['ItemCatalogue']!,
};

function rowsOfTable(table: TablePlan): VolumeRows {
  if (table.alias === 'PackageInventory')
    return (volume) => placedFiles(volume).map((file) => fitted(table, inventoryRow(file, contentRole)));
  return (volume) => (scenes[table.alias] ?? papers[table.alias])?.(table, volume) ?? [];
}

/** Fields that nobody makes are empty. */
function cellsBy<Scene>(table: TablePlan, makers: Makers<Scene>, scene: Scene): Cells {
  return Object.fromEntries(table.fields.map(({ name }) => [name, makers[name]?.(scene) ?? '']));
}

export function fitted(table: TablePlan, cells: Cells): Cells {
  return Object.fromEntries(table.fields.map(({ name }) => [name, cells[name] ?? '']));
}
