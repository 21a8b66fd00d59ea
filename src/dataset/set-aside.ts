import type { Plan, TablePlan } from '../plan/plan.js';
import { judgedTables } from '../plan/table.js';
import { recordTypeByFileName } from './match.js';
import type { FileProblem } from './file-problem.js';
import type { AsideFile, SourceFile, TablePart } from './model.js';
import type { OpenedFile } from './open-file.js';

/** Keeps apart what files hold of record types that are not judged. */
export class SetAside {
  readonly files: AsideFile[] = [];
  readonly #judged: ReadonlySet<string>;

  constructor(private readonly plan: Plan) {
    this.#judged = new Set(judgedTables(plan).map(({ id }) => id));
  }

  /** Whether a file is known, by what a person said or by its name, to be of a record type that is not judged: it need not be opened. */
  unopened({ path, format }: SourceFile, chosen: TablePlan | undefined): boolean {
    if (!this.plan.only) return false;
    // XML tells itself what it holds, and so do returns that people filled in.
    const own = format === 'xml' || this.plan.tables.some(({ returns }) => returns);
    const table = chosen ?? (own ? undefined : recordTypeByFileName(this.plan, path));
    if (!table || this.#judged.has(table.id)) return false;
    this.files.push({ path, tables: [table.id] });
    return true;
  }

  /** The parts of a file that are judged. */
  judged({ file: { path }, parts }: OpenedFile): [string, TablePart][] {
    const others = [...parts.keys()].filter((id) => !this.#judged.has(id));
    if (others.length > 0) this.files.push({ path, tables: others });
    return [...parts].filter(([id]) => this.#judged.has(id));
  }

  /** Without what is told of files of which nothing is judged. */
  told(problems: readonly FileProblem[], files: readonly SourceFile[]): FileProblem[] {
    const read = new Set(files.map(({ path }) => path));
    const aside = new Set(this.files.map(({ path }) => path));
    return problems.filter(({ path }) => read.has(path) || !aside.has(path));
  }
}
