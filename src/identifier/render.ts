import { say, type Language, type MessageCode } from '../message/messages.js';
import type { Explanation, Reading, Refusal, ValueReading } from './explain.js';
import { listComma } from '../message/list-comma.js';

/** An explanation as lines of text. */
export function renderExplanation({ code, readings, refusals, tried }: Explanation, language: Language): string[] {
  const tell = (name: string, params: Record<string, unknown> = {}) => say(`identifier.${name}` as MessageCode, language, params);
  if (readings.length === 0)
    return [tell('unknown', { code, tried }), ...refusals.map((refusal) => `  ${refusalLine(refusal, language, tell)}`)];
  const nearly = refusals.length > 0 ? ['', tell('nearly'), ...refusals.map((refusal) => `  ${refusalLine(refusal, language, tell)}`)] : [];
  return [code, ...readings.flatMap((reading) => ['', ...readingLines(reading, language, tell)]), ...nearly];
}

type Tell = (name: string, params?: Record<string, unknown>) => string;

function readingLines({ identifier, alike, values }: Reading, language: Language, tell: Tell): string[] {
  const all = [identifier, ...alike];
  const titles = all.map(({ title }) => title[language]).join(listComma[language]);
  return [
    tell('title', { title: titles, ids: all.map(({ scheme }) => scheme).join(', ') }),
    ...values.flatMap((value) => [...(values.length > 1 ? [`  ${value.value}`] : []), ...valueLines(value, language, tell)]),
    `  ${tell('known', { basis: say(`coverage.basis-${identifier.basis}`, language), source: identifier.source })}`,
  ];
}

function valueLines({ form, parts, check, derived }: ValueReading, language: Language, tell: Tell): string[] {
  const rows = parts.map(({ part, value, name }) => {
    const meaning = part.meaning[language];
    const last = part.start + [...value].length - 1;
    const place = part.group !== undefined ? '' : last === part.start ? String(last) : `${part.start}-${last}`;
    return [place, value, part.name, name === undefined ? meaning : tell('named', { meaning, name })];
  });
  const table = rows.length > 0 ? columns([[tell('characters'), tell('value'), tell('part'), tell('meaning')], ...rows]) : [];
  const derivedLines = [
    ...(derived.birthDate ? [tell('birth-date', { date: derived.birthDate })] : []),
    ...(derived.sex ? [tell(`sex-${derived.sex}`)] : []),
    ...(derived.now ? [tell('now', { now: derived.now })] : []),
  ];
  const checked = check ? tell(check.holds ? 'check-right' : 'check-wrong', { ...check }) : tell('no-check');
  return [tell('form', { form: form.id }), ...table, checked, ...derivedLines].map((line) => `  ${line}`);
}

function refusalLine({ identifier, form, why, value, expected }: Refusal, language: Language, tell: Tell): string {
  return tell(`why-${why}`, {
    identifier: identifier.title[language],
    form: form.id,
    expected,
    pattern: form.pattern,
    found: [...value].length,
  });
}

/** Rows with their columns one below the other; a wide character takes two places. */
function columns(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]!))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1),
    0,
  );
}
