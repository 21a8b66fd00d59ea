import { listed, listedIds } from '../message/punctuation.js';
import { say, type Language } from '../message/messages.js';
import { phrasesOf, type Phrase } from '../message/phrases.js';
import type { Explanation, Reading, Refusal, ValueReading } from './explain.js';

/** An explanation as lines of text. */
export function renderExplanation({ code, readings, refusals, tried }: Explanation, language: Language): string[] {
  const phrase = phrasesOf('identifier', language);
  if (readings.length === 0)
    return [phrase('unknown', { code, tried }), ...refusals.map((refusal) => `  ${refusalLine(refusal, language, phrase)}`)];
  const nearly =
    refusals.length > 0 ? ['', phrase('nearly'), ...refusals.map((refusal) => `  ${refusalLine(refusal, language, phrase)}`)] : [];
  return [code, ...readings.flatMap((reading) => ['', ...readingLines(reading, language, phrase)]), ...nearly];
}

function readingLines({ identifier, alike, values }: Reading, language: Language, phrase: Phrase<'identifier'>): string[] {
  const all = [identifier, ...alike];
  const titles = listed(
    all.map(({ title }) => title[language]),
    language,
  );
  return [
    phrase('title', { title: titles, ids: listedIds(all.map(({ scheme }) => scheme)) }),
    ...values.flatMap((value) => [...(values.length > 1 ? [`  ${value.value}`] : []), ...valueLines(value, language, phrase)]),
    `  ${phrase('known', { basis: say(`coverage.basis-${identifier.basis}`, language), source: identifier.source })}`,
  ];
}

function valueLines({ form, parts, check, derived }: ValueReading, language: Language, phrase: Phrase<'identifier'>): string[] {
  const rows = parts.map(({ part, value, name }) => {
    const meaning = part.meaning[language];
    const last = part.start + [...value].length - 1;
    const place = part.group !== undefined ? '' : last === part.start ? String(last) : `${part.start}-${last}`;
    return [place, value, part.name, name === undefined ? meaning : phrase('named', { meaning, name })];
  });
  const table = rows.length > 0 ? columns([[phrase('characters'), phrase('value'), phrase('part'), phrase('meaning')], ...rows]) : [];
  const derivedLines = [
    ...(derived.birthDate ? [phrase('birth-date', { date: derived.birthDate })] : []),
    ...(derived.sex ? [phrase(`sex-${derived.sex}`)] : []),
    ...(derived.now ? [phrase('now', { now: derived.now })] : []),
  ];
  const checked = check ? phrase(check.holds ? 'check-right' : 'check-wrong', { ...check }) : phrase('no-check');
  return [phrase('form', { form: form.id }), ...table, checked, ...derivedLines].map((line) => `  ${line}`);
}

function refusalLine({ identifier, form, why, value, expected }: Refusal, language: Language, phrase: Phrase<'identifier'>): string {
  return phrase(`why-${why}`, {
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
