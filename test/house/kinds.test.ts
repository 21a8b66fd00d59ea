import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/check/kinds.js';
import { namingsIn, programOf } from './kind-names.js';

const names = new Set(kinds.map(({ kind }) => kind));

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join('src', path));

/** The names that a source of these lines holds. */
function namesIn(...lines: string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'kinds-'));
  try {
    const file = join(folder, 'made.ts');
    writeFileSync(
      file,
      [
        'interface Check { kind: string; id: string }',
        "type Node = { kind: 'cell' } | { kind: 'total' };",
        'declare const check: Check, node: Node, name: string;',
        ...lines,
      ].join('\n'),
    );
    return namingsIn(programOf([file]), names).map(({ name }) => name);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a kind is one file', () => {
  it('its name stands in no other source file', { timeout: 120_000 }, () => {
    // Where there may be several on a field, their ids say more.
    const inIds = new Set(kinds.filter(({ many }) => !many).map(({ kind }) => kind));
    const isFree = (file: string, name: string) => {
      const path = relative(process.cwd(), file);
      return path === `src/check/${name}.ts` || path.startsWith('src/message/');
    };
    expect(namingsIn(programOf(files), names, inIds, isFree)).toEqual([]);
  });

  it.each([...names])('%s has a file of its name', (name) => {
    expect(files).toContain(`src/check/${name}.ts`);
    expect(readFileSync(`src/check/${name}.ts`, 'utf8')).toMatch(new RegExp(`^  kind: '${name}',$`, 'm'));
  });

  it('is registered once, in one list', () => {
    expect(names.size).toBe(kinds.length);
    expect(new Set(kinds.map(({ keyword }) => keyword)).size).toBe(kinds.length);
  });

  it.each([...names])('%s takes its parameters as its schema has them, without a cast', (name) => {
    const file = `src/check/${name}.ts`;
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const casts: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isAsExpression(node) && node.type.getText() !== 'const') casts.push(node.getText());
      ts.forEachChild(node, visit);
    };
    visit(source);
    expect(casts).toEqual([]);
  });
});

describe('a kind is named', () => {
  it.each<[line: string, found: string[]]>([
    ["export const a = check.kind === 'code';", ['code']],
    ["export const a = 'total' !== check.kind;", ['total']],
    ["export const a = ({ kind }: Check) => kind === 'label';", ['label']],
    ["export function a() { switch (check.kind) { case 'form': return 1; default: return 2; } }", ['form']],
    ["export const a = ['required', 'placeholder'].includes(check.kind);", ['required', 'placeholder']],
    ["export const wordedKinds: readonly string[] = ['required', 'placeholder'];", ['required', 'placeholder']],
    ["export const causedKinds = new Set(['code']);", ['code']],
    ["export const some = ['code', 'label', 'form'];", ['code', 'label', 'form']],
    ["export type Some = 'unique' | 'overlap' | 'agree';", ['unique', 'overlap', 'agree']],
    ['export const needs = { unique: 1, overlap: 2, total: 3 };', ['unique', 'overlap', 'total']],
    ['export const a = { total: 1, other: 2 }[check.kind];', ['total']],
    ["export const a: Check = { kind: 'assert', id: '' };", ['assert']],
    ["declare function head(id: string, kind: string): string; export const a = head('', 'part');", ['part']],
    ['export const id = `${name}.required`;', ['required']],
  ])('by %s', (line, found) => {
    expect(namesIn(line)).toEqual(found);
  });

  it.each([
    "export const a = node.kind === 'total';",
    "export const a = name === 'code';",
    "export const holds: 'code' | 'label' | 'either' = 'code';",
    "declare function column(title: string): string; export const a = column('label');",
    'export const row = { form: 1, part: 2 };',
  ])('not by %s', (line) => {
    expect(namesIn(line)).toEqual([]);
  });
});
