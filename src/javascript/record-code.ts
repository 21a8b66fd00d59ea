import type { Terms } from '../check/kind.js';
import { decidedOf, holdsOf, kindOf, whenOf } from '../check/kinds.js';
import { toJavaScript } from './printer.js';
import type { JavaScriptScope, Spanned } from './scope.js';
import { valueRows } from '../value/parameter.js';
import { pairsOf, spansByCode, type Span } from '../value/spans.js';
import type { Check, CodeListPlan, TablePlan } from '../plan/plan.js';
import { printLiteral } from '../schema/print.js';

/** The checks of one record as JavaScript, the same for every engine that runs on single records. */
export interface RecordCode {
  /** Declares a constant a cell, read from `record`; `""` where there is none. */
  cells: string;
  /** Declares what the fields take for words that stand for no value, and the values of parameters; stands outside of what is run for each record. */
  constants: string;
  /** True when every cell is text. All that follows takes it for granted. */
  allText: string;
  /** Declares whether each cell is filled. */
  filled: string;
  /** In an order in which each check stands after those it waits for. */
  steps: CheckStep[];
  /** Names the code takes for granted: functions of `runtime.ts`, and a constant a code list. */
  runtime: string[];
  codeLists: { id: string; constant: string }[];
  /** A constant a code list of which checks ask when codes, or pairs of code and label, were valid. */
  codeSpans: { id: string; of: Spanned; constant: string }[];
  /** A constant a code list of which checks read attributes, an object of them by name. */
  codeAttributes: { id: string; constant: string; names: string[] }[];
}

export interface CheckStep {
  check: Check;
  /** Declares `outcome` and sets it: 0 not applicable, 1 pass, 2 fail, 3 not to be decided. */
  code: string;
  /** Name of the variable. */
  outcome: string;
  /** Whether it can be 3. */
  opens: boolean;
}

/** What times of validity are called in the module of a code list. */
export const spansName: Readonly<Record<Spanned, string>> = { code: 'spans', pair: 'pairSpans' };

/** JavaScript of every cell and record check of a record type; set and between checks need more than one record. */
export function recordCode(table: TablePlan, terms: Terms): RecordCode {
  const runtime = new Set(['filled']);
  const words = new Map<string, string>();
  const values = new Map<string, string>();
  const codeLists = new Map<string, string>();
  const codeSpans: Record<Spanned, Map<string, string>> = { code: new Map(), pair: new Map() };
  const codeAttributes = new Map<string, string>();
  const attributesRead = new Map<string, Set<string>>();
  const constant = (known: Map<string, string>, prefix: string, id: string): string => {
    if (!known.has(id)) known.set(id, `${prefix}${known.size}`);
    return known.get(id)!;
  };
  const positions = new Map(table.fields.map(({ name }, position) => [name, position]));
  const variable = (prefix: string, field: string): string => {
    const position = positions.get(field);
    if (position === undefined) throw new Error(`${table.id} has no field ${field}`);
    return `${prefix}${position}`;
  };
  const scope: JavaScriptScope = {
    cell: (field) => variable('cell', field),
    filled: (field) => variable('filled', field),
    placeholder: (field) => (terms.field(field).nothings ? variable('nothing', field) : 'false'),
    runtime(name) {
      runtime.add(name);
      return name;
    },
    parameter(asked) {
      runtime.add('readyValues');
      return constant(values, 'values', printLiteral(valueRows(asked)));
    },
    codeList: (id) => constant(codeLists, 'list', id),
    codeSpans: (id, of) => constant(codeSpans[of], spansName[of], id),
    codeAttribute(id, name) {
      attributesRead.set(id, (attributesRead.get(id) ?? new Set()).add(name));
      return `${constant(codeAttributes, 'attributes', id)}[${printLiteral(name)}]`;
    },
  };

  const checks = inOrder(table.checks.filter(({ kind }) => kindOf(kind).holds));
  const outcomes = new Map(checks.map(({ id }, position) => [id, `outcome${position}`]));
  const steps = checks.map((check): CheckStep => {
    const outcome = outcomes.get(check.id)!;
    const applies = [
      ...check.operands.map((field) => variable('filled', field)),
      ...(kindOf(check.kind).written ? [`(${scope.filled(check.fields[0]!)} || ${scope.placeholder(check.fields[0]!)})`] : []),
      ...check.after.filter((id) => outcomes.has(id)).map((id) => `${outcomes.get(id)} !== 2`),
    ];
    const judged = `${outcome} = ${toJavaScript(holdsOf(check, terms), scope)} ? 1 : 2;`;
    const [when, decided] = [whenOf(check, terms), decidedOf(check, terms)].map((node) => node && toJavaScript(node, scope));
    const isOpen = decided === undefined ? '' : `${ifAll([...applies, `!${decided}`], `${outcome} = 3;`)}\nelse `;
    const code = `let ${outcome} = 0;\n${isOpen}${ifAll([...applies, ...(when ? [when] : [])], judged)}`;
    return { check, outcome, code, opens: decided !== undefined };
  });
  const names = table.fields.map(({ name, nothings }) => {
    const [cell, filled, nothing] = (['cell', 'filled', 'nothing'] as const).map((prefix) => variable(prefix, name)) as [
      string,
      string,
      string,
    ];
    if (!nothings) return { name, cell, filled: `const ${filled} = filled(${cell});` };
    for (const used of ['isPlaceholder', 'knownWords']) runtime.add(used);
    const known = constant(words, 'words', `${printLiteral(nothings.texts)}, runs: ${printLiteral(nothings.runs)}`);
    return {
      name,
      cell,
      filled: `const ${nothing} = isPlaceholder(${cell}, ${known});\nconst ${filled} = !${nothing} && filled(${cell});`,
    };
  });
  return {
    cells: names.map(({ name, cell }) => `const ${cell} = record[${printLiteral(name)}] ?? "";`).join('\n'),
    allText: names.map(({ cell }) => `typeof ${cell} === "string"`).join(' && ') || 'true',
    constants: [
      ...[...words].map(([literal, name]) => `const ${name} = /* @__PURE__ */ knownWords({ texts: ${literal} });`),
      ...[...values].map(([literal, name]) => `const ${name} = /* @__PURE__ */ readyValues(${literal});`),
    ].join('\n'),
    filled: names.map(({ filled }) => filled).join('\n'),
    steps,
    runtime: [...runtime].sort(),
    codeLists: [...codeLists].map(([id, constant]) => ({ id, constant })),
    codeSpans: (['code', 'pair'] as const).flatMap((of) => [...codeSpans[of]].map(([id, constant]) => ({ id, of, constant }))),
    codeAttributes: [...codeAttributes].map(([id, constant]) => ({ id, constant, names: [...attributesRead.get(id)!] })),
  };
}

/** When the codes of a list, or its pairs of code and label, were valid, of those that not always were. */
export function spansOf({ codes }: CodeListPlan, of: Spanned): Map<string, Span[]> {
  return spansByCode(of === 'pair' ? pairsOf(codes) : codes);
}

/** A code list as checks look it up: each code to every name it has had. */
export function namesByCode(list: CodeListPlan): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { code, names: more } of list.codes) names.set(code, [...(names.get(code) ?? []), ...more]);
  return names;
}

function ifAll(conditions: readonly string[], then: string): string {
  return conditions.length > 0 ? `if (${conditions.join(' && ')}) ${then}` : then;
}

function inOrder(checks: readonly Check[]): Check[] {
  const byId = new Map(checks.map((check) => [check.id, check]));
  const ordered = new Set<Check>();
  const place = (check: Check, waiting: readonly Check[]): void => {
    if (waiting.includes(check)) throw new Error(`${check.table}: ${check.id} waits for itself`);
    for (const id of check.after) {
      const earlier = byId.get(id);
      if (earlier && !ordered.has(earlier)) place(earlier, [...waiting, check]);
    }
    ordered.add(check);
  };
  for (const check of checks) place(check, []);
  return [...ordered];
}
