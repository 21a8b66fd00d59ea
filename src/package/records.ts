import { join } from 'node:path';
import { fieldFinder } from '../dataset/match.js';
import type { CsvSource, SourceFile, TablePart } from '../dataset/model.js';
import { StagedCsv } from '../dataset/staging.js';
import type { Session } from '../duckdb/session.js';
import type { TablePlan } from '../plan/plan.js';
import { sqlText } from '../duckdb/expression/text.js';
import { readSql } from '../duckdb/read-csv.js';

/** The record type that holds the metadata of records; undefined where a standard has none. */
const metadataAlias = 'RecordMetadata';

/** Takes the metadata of records as EEP files give them, and keeps them as rows of their record type. */
export class MetadataRecords {
  readonly #staged: StagedCsv;
  readonly #find: ReturnType<typeof fieldFinder>;
  readonly #positions: Map<string, number>;
  #first = '';

  private constructor(
    private readonly session: Session,
    private readonly table: TablePlan,
  ) {
    this.#staged = new StagedCsv(session.folder, 'package-records', table.fields.length + 1);
    this.#find = fieldFinder(table);
    this.#positions = new Map(table.fields.map(({ name }, index) => [name, index]));
  }

  static of(session: Session, tables: readonly TablePlan[]): MetadataRecords | undefined {
    const table = tables.find(({ alias }) => alias === metadataAlias);
    return table && new MetadataRecords(session, table);
  }

  /** @param number Of the entry, which tells two of one path apart. */
  add(record: Record<string, string>, path: string, number: number): void {
    const cells = this.table.fields.map(() => '');
    for (const [name, value] of Object.entries(record)) {
      const field = this.#find(name)?.field.name;
      if (field !== undefined) cells[this.#positions.get(field)!] = value;
    }
    this.#first ||= path;
    this.#staged.add([...cells, path], number);
  }

  flush(): Promise<void> {
    return this.#staged.flush();
  }

  discard(): Promise<void> {
    return this.#staged.discard();
  }

  /** The rows as a part of their record type; undefined where no file held any. An element that a file lacks is empty. */
  async finish(): Promise<{ table: string; part: TablePart } | undefined> {
    const { records } = this.#staged;
    const source = await this.#sorted(await this.#staged.finish());
    await this.#staged.discard();
    if (records === 0) return undefined;
    const file: SourceFile = {
      path: records === 1 ? this.#first : '*.xml (EEP)',
      absolute: source.path,
      size: 0,
      format: 'xml',
      encoding: 'utf-8',
    };
    const columns = this.table.fields.map(({ name, label }, index) => ({ index, header: label, field: name, by: 'label' as const }));
    return { table: this.table.id, part: { file, source, matchedBy: 'xml', columns, missing: [], extra: [] } };
  }

  /** The rows by the paths of their files, and the place of each as its line: workers answer in any order, and folders tell their files in any, and nothing that is found may hang on it. */
  async #sorted(staged: CsvSource): Promise<CsvSource> {
    const path = join(this.session.folder, 'package-records-sorted.csv');
    const width = this.table.fields.length;
    const cells = this.table.fields.map((_, at) => `c${at}`);
    await this.session
      .run(`COPY (SELECT ${cells.join(', ')}, row_number() OVER (ORDER BY c${width}, c${width + 1}::BIGINT) AS line, c${width} AS path FROM ${readSql({ source: staged })} ORDER BY line)
      TO ${sqlText(path)} (FORMAT csv, HEADER false, DELIMITER ',', QUOTE '"', ESCAPE '"')`);
    return { ...staged, path, width: width + 2, lineColumn: width, fileColumn: width + 1 };
  }
}
