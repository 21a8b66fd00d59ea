import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kinds } from '../../src/check/kinds.js';
import { loadPlan } from '../../src/compile/load.js';
import type { CheckHead } from '../../src/plan/plan.js';
import { bases, severities, type Basis } from '../../src/standard/model.js';
import { root } from './markdown.js';

const schemas = join(root, 'schemas');

/**
 * The tables of figures that `docs/provenance.md` shows of a standard, by the name of their place there.
 *
 * @param before What the names begin with.
 */
export async function figuresOf(standard: string, before = ''): Promise<Record<string, string>> {
  const plan = await loadPlan(schemas, standard, '1970-01-01');
  const checks = plan.tables.flatMap((table) => table.checks);
  return {
    [`${before}checks by kind`]: bySeverity(
      'kind',
      kinds.map(({ kind }) => kind).filter((kind) => checks.some((check) => check.kind === kind)),
      checks,
    ),
    [`${before}checks by basis`]: bySeverity('basis', bases, checks),
    [`${before}code lists`]: await codeLists(standard, [...plan.codeLists.keys()]),
  };
}

function bySeverity(column: 'kind' | 'basis', values: readonly string[], checks: readonly CheckHead[]): string {
  const rows = values.map((value) =>
    row(
      `\`${value}\``,
      checks.filter((check) => check[column] === value),
    ),
  );
  return tableOf([column, ...severities, 'all'], [...rows, row('all', checks)]);
}

function row(title: string, checks: readonly CheckHead[]): (string | number)[] {
  return [title, ...severities.map((severity) => checks.filter((check) => check.severity === severity).length), checks.length];
}

async function codeLists(standard: string, ids: string[]): Promise<string> {
  const lists = await Promise.all(
    ids.map(
      async (id) =>
        JSON.parse(await readFile(join(schemas, standard, 'codelists', `${id}.json`), 'utf8')) as {
          basis: Basis;
          complete: boolean;
          codes: string[][];
        },
    ),
  );
  const codes = lists.flatMap((list) => list.codes.map((code) => code[4]));
  const rows = bases.map((basis) => {
    const own = lists.filter((list) => list.basis === basis);
    return [
      `\`${basis}\``,
      own.filter(({ complete }) => complete).length,
      own.filter(({ complete }) => !complete).length,
      codes.filter((each) => each === basis).length,
    ];
  });
  const all = ['all', lists.filter(({ complete }) => complete).length, lists.filter(({ complete }) => !complete).length, codes.length];
  return tableOf(['basis', 'complete lists', 'incomplete lists', 'codes'], [...rows, all]);
}

function tableOf(head: string[], rows: (string | number)[][]): string {
  return [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
