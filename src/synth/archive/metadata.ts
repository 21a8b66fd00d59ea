import type { TablePlan } from '../../plan/plan.js';
import type { Cells } from '../source.js';
import { eepOf, mostWrapped } from './eep.js';
import type { PackageFolder } from './folder.js';
import type { ContentFile } from './world.js';

/** The record type of the metadata of records. */
export const metadataAlias = 'RecordMetadata';

/** Folder of the package that holds the metadata of records. */
export const metadataFolder = '元数据';

/** Files of one folder, so that none grows too long to be listed. */
const perFolder = 1000;

/** Writes the metadata of records as EEP files, one a record, in folders of a thousand. */
export class MetadataFiles {
  /** Records written. */
  count = 0;

  /** @param wraps Whether small files are wrapped too. */
  constructor(
    private readonly table: TablePlan,
    private readonly folder: PackageFolder,
    private readonly wraps: boolean,
  ) {}

  /**
   * @param files The files of the record; none where its row is not what they are.
   * @returns The paths at which a reader will find files: the EEP file first, then those wrapped in it.
   */
  async add(cells: Cells, files: readonly ContentFile[]): Promise<[string, ...string[]]> {
    const digits = (value: number, width: number) => String(value).padStart(width, '0');
    const path = `${metadataFolder}/${digits(Math.floor(this.count / perFolder), 6)}/${digits(++this.count, 9)}.xml`;
    await this.folder.add(path, eepOf(this.table, cells, files, this.wraps));
    const wrapped = this.wraps
      ? files.flatMap(({ content }, at) => (content.bytes.length <= mostWrapped ? [`${path}#E${at + 1}`] : []))
      : [];
    return [path, ...wrapped];
  }
}
