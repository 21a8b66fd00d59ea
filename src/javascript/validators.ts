import { attributeByCode } from '../value/attributes.js';
import type { CodeListPlan, Plan, TablePlan } from '../plan/plan.js';
import { termsOf } from '../compile/terms.js';
import { fileName, identifier } from '../schema/names.js';
import { printLiteral } from '../schema/print.js';
import { namesByCode, recordCode, spansName, spansOf, type RecordCode } from './record-code.js';
import { validatorFunction, type FailureTexts } from './validator-function.js';
import type { Spanned } from './scope.js';

export interface ValidatorParts extends FailureTexts {
  /** The types of the record types, as `typesOf` gives them. */
  types: string;
  /** `runtime.ts` as an ES module, as `runtimeModule` gives it. */
  runtime: string;
}

/**
 * Validators as ES modules without dependencies: one a record type, one a code list, so that a bundler keeps only what
 * is used, and each list once. The same plan gives the same bytes.
 *
 * @returns Relative path to content: `<standard>.js` names every validator, each of which lies in the folder `<standard>`.
 */
export function buildValidators(plan: Plan, { types, runtime, ...texts }: ValidatorParts): Map<string, string> {
  const standard = fileName(plan.standard.id);
  const files = new Map<string, string>();
  const write = (path: string, content: string) => files.set(`${standard}/${path}`, content);
  const attributes = new Map<string, Set<string>>();
  const dated: Record<Spanned, Set<string>> = { code: new Set(), pair: new Set() };
  const tables = plan.tables.filter(({ from }) => !from);
  for (const table of tables) {
    const code = recordCode(table, termsOf(table, plan));
    for (const { id, names } of code.codeAttributes)
      for (const name of names) attributes.set(id, (attributes.get(id) ?? new Set()).add(name));
    for (const { id, of } of code.codeSpans) dated[of].add(id);
    write(`${fileName(table.id)}.js`, validatorModule(table, code, texts));
    write(`${fileName(table.id)}.d.ts`, declaration(table));
  }
  for (const list of plan.codeLists.values()) {
    const spanned = (['code', 'pair'] as const).filter((of) => dated[of].has(list.id));
    write(`codelists/${fileName(list.id)}.js`, codeListModule(list, spanned, [...(attributes.get(list.id) ?? [])].sort()));
    write(`codelists/${fileName(list.id)}.d.ts`, codeListTypes);
  }
  write('runtime.js', runtime);
  write('types.d.ts', types);
  write('failure.d.ts', failureTypes);
  const all = tables.map((table) => exports(table, standard)).join('');
  files.set(`${standard}.js`, all);
  files.set(`${standard}.d.ts`, `${all}${indexTypes(standard)}`);
  return files;
}

/** What a validator is called: `validatePersonBasicInfo`, and `validate养老保险个人基本信息表`. */
function names({ alias, name }: TablePlan): string[] {
  return [...new Set([alias, name].map((title) => `validate${identifier(title).replace(/^_+/, '')}`))];
}

function validatorModule(table: TablePlan, code: RecordCode, texts: FailureTexts): string {
  const lists = code.codeLists.map(({ id, constant }) => `import { codes as ${constant} } from ${path(`codelists/${fileName(id)}`)};\n`);
  const spans = code.codeSpans.map(
    ({ id, of, constant }) => `import { ${spansName[of]} as ${constant} } from ${path(`codelists/${fileName(id)}`)};\n`,
  );
  const attributes = code.codeAttributes.map(
    ({ id, constant }) => `import { attributes as ${constant} } from ${path(`codelists/${fileName(id)}`)};\n`,
  );
  return [
    `import { ${[...code.runtime, 'standardSchema'].join(', ')} } from "./runtime.js";\n`,
    ...lists,
    ...spans,
    ...attributes,
    ...(code.constants ? [`${code.constants}\n`] : []),
    validatorFunction(table, code, texts),
    'validate["~standard"] = standardSchema(validate);\n',
    `export { ${names(table)
      .map((name) => `validate as ${name}`)
      .join(', ')} };\n`,
  ].join('');
}

/** A bundler leaves out the times of validity, and the attributes, where no record type that is used asks for them. */
function codeListModule(list: CodeListPlan, dated: readonly Spanned[], attributes: readonly string[]): string {
  const spans = dated.map((of) => constant(spansName[of], spansOf(list, of))).join('');
  const maps = attributes.map(
    (name) => `  ${printLiteral(name)}: /* @__PURE__ */ new Map(${printLiteral([...attributeByCode(list, name)])}),\n`,
  );
  return `${constant('codes', namesByCode(list))}${spans}${maps.length > 0 ? `export const attributes = {\n${maps.join('')}};\n` : ''}`;
}

function constant(name: string, entries: ReadonlyMap<string, unknown>): string {
  const rows = [...entries].map((row) => `  ${printLiteral(row)},\n`);
  return `export const ${name} = /* @__PURE__ */ new Map([\n${rows.join('')}]);\n`;
}

function declaration(table: TablePlan): string {
  const type = identifier(table.alias);
  return [
    `import type { Validator } from "./failure.js";\n`,
    `import type { ${type} } from "./types.js";\n`,
    `declare const validate: Validator<${type}>;\n`,
    `export default validate;\n`,
    `export { ${['validate', ...names(table).map((name) => `validate as ${name}`)].join(', ')} };\n`,
  ].join('');
}

function exports(table: TablePlan, standard: string): string {
  return `export { ${names(table).join(', ')} } from ${path(`${standard}/${fileName(table.id)}`)};\n`;
}

function path(name: string): string {
  return printLiteral(`./${name}.js`);
}

function indexTypes(standard: string): string {
  return `export type * from ${path(`${standard}/types`)};\nexport type { Failure, Issue, Result, Validator } from ${path(`${standard}/failure`)};\n`;
}

const codeListTypes = `/** Each code to every name it has had. */
export declare const codes: ReadonlyMap<string, readonly string[]>;
`;

const failureTypes = `/** A check that a record failed. Holds nothing of the record itself. */
export interface Failure {
  /** Id of the check, for example \`AAC002.identifier\` or \`R012\`; \`type\` where a value is not text. */
  check: string;
  /** Clause of the standard; empty where none is known. */
  clause: string;
  severity: "error" | "warning" | "doubt" | "info";
  /** The field that may be wrong; empty where the record itself is. */
  field: string;
  message: string;
  /** JSON Pointer of the field in what was validated. */
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  /** Set where the check could not be decided: a parameter that it asks for has no value then and there. It is no failure, and no pass. */
  unevaluated?: true;
}

/** What the \`~standard\` of a validator gives. \`failures\` holds those of the weaker severities too, also where the record is sound. */
export type Result<T> = { readonly value: T; readonly issues?: undefined; readonly failures: readonly Failure[] } | { readonly issues: readonly Issue[]; readonly failures: readonly Failure[] };

/** A failure of severity \`error\`. */
export interface Issue {
  readonly message: string;
  /** The field that may be wrong; absent where the record itself is. */
  readonly path?: readonly string[];
}

/**
 * True when no check of severity \`error\` failed. \`errors\` lists every failure of the last call, those of the weaker
 * severities too; \`null\` when there was none. Cells are text; \`null\`, a missing cell and blanks are empty.
 * A record with a cell of another type fails by its \`type\` alone: nothing else of it is checked.
 */
export interface Validator<T> {
  (record: unknown): record is T;
  errors: Failure[] | null;
  /** Standard Schema 1 (https://standardschema.dev): what was found comes back with the result. */
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "zhunsheng";
    readonly validate: (value: unknown) => Result<T>;
    readonly types?: { readonly input: T; readonly output: T };
  };
}
`;
