import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Rooms that know no engine. */
const neutral = ['check', 'compile', 'expression', 'lint', 'plan', 'rule', 'schema', 'value'];

/** What SQL says and these rooms have no other reason to say in a text. */
const sqlWords =
  /\b(?:SELECT|CASE WHEN|TRY_CAST|COALESCE|GROUP BY|ORDER BY|UNNEST|OVER \(|JOIN|FROM \(|AS VARCHAR|IS (?:NOT )?NULL|NULLIF)\b|(?:coalesce|strlen|substr|strpos|instr|translate|regexp_[a-z_]+|starts_with|ends_with|nfc_normalize|list_[a-z_]+|enum_code|getvariable|get_bit|from_base64|string_split|array_to_string|octet_length|btrim|lpad|chr|row_number|bool_and|string_agg)\(|::(?:VARCHAR|DECIMAL|INTEGER|BIGINT)/;

/** What a text of JavaScript to be run says. */
const javaScriptWords = /\b(?:const|let|return) |=>|\.test\(|\.includes\(|\.startsWith\(|&& !|===/;

interface Written {
  file: string;
  line: number;
  text: string;
}

/** Every text that a file writes out, pieces of templates among them; comments and patterns are none. */
function textsIn(file: string): Written[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: Written[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
      texts.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

function filesOf(room: string): string[] {
  return readdirSync(`src/${room}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.ts'))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}

it.each(neutral)('src/%s writes no SQL', (room) => {
  expect(
    filesOf(room)
      .flatMap(textsIn)
      .filter(({ text }) => sqlWords.test(text)),
  ).toEqual([]);
});

it.each(['check', 'compile', 'expression', 'lint', 'plan', 'rule'])('src/%s writes no JavaScript', (room) => {
  expect(
    filesOf(room)
      .flatMap(textsIn)
      .filter(({ text }) => javaScriptWords.test(text)),
  ).toEqual([]);
});

it('would see the words of an engine', () => {
  const words = ['CASE WHEN strlen(x) > 3 THEN true END', 'coalesce(x, false)', 'x::DECIMAL(18, 4)', 'a IS NOT NULL'];
  expect(words.filter((text) => !sqlWords.test(text))).toEqual([]);
  expect(['/a/u.test(x)', '(a === b)', 'cells.map((x) => x)'].filter((text) => !javaScriptWords.test(text))).toEqual([]);
  expect(
    filesOf('duckdb')
      .flatMap(textsIn)
      .filter(({ text }) => sqlWords.test(text)).length,
  ).toBeGreaterThan(50);
  expect(
    filesOf('javascript')
      .flatMap(textsIn)
      .filter(({ text }) => javaScriptWords.test(text)).length,
  ).toBeGreaterThan(5);
});
