import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Rooms that tell people something and have no other reason to join texts by a comma and a blank. */
const speaking =
  /^src\/(?:accept|certificate|cli|code|conformance|dataset|explain|lint|report|rule|score|standard|term|waiver)\/|^src\/[\w-]+\.ts$/;

/** Where such marks are data: exports that are made up, characters that order others, delimiters of files. */
const ofData = /^src\/(?:synth\/|duckdb\/expression\/blank\.ts|dataset\/other-layout\.ts)/;

/** A text of nothing but marks that part Chinese. */
const chineseMarks = /^[、；：，。（）]+$/;

/** Texts of a source by which it parts texts for people itself; what a cell is split by is data. */
function marksIn(file: string, content: string): string[] {
  const source = ts.createSourceFile(file, content, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
      const called =
        ts.isCallExpression(node.parent) && ts.isPropertyAccessExpression(node.parent.expression) ? node.parent.expression.name.text : '';
      const isMark = chineseMarks.test(node.text)
        ? called !== 'split'
        : called === 'join' && /^[,;:] $/.test(node.text) && speaking.test(file);
      if (isMark) found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

it('no source but src/message parts texts by marks of its own', () => {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.ts'))
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .filter((file) => !file.startsWith('src/message/') && !ofData.test(file));
  expect(files.flatMap((file) => marksIn(file, readFileSync(file, 'utf8')))).toEqual([]);
});

it.each([
  "names.join('、')",
  "parts.join(language === 'zh' ? '；' : '; ')",
  '`${label}（${name}）`',
  '`${name}${mark}：`.length + `${a}：${b}`',
  "ids.join(', ')",
  "texts.join('; ')",
])('would see %s', (code) => {
  expect(marksIn('src/report/a.ts', code)).not.toEqual([]);
});

it.each(["cell.split('；')", "columns.join(',')", "'无、有'", "words.join(' ')"])('sees nothing in %s', (code) => {
  expect(marksIn('src/report/a.ts', code)).toEqual([]);
});

it('leaves SQL and JavaScript their commas', () => {
  expect(marksIn('src/duckdb/a.ts', "columns.join(', ')")).toEqual([]);
});
