import { bracketed, clauses, labelled, listed } from '../message/punctuation.js';
import type { Language } from '../message/messages.js';
import { sayCode } from '../message/code-text.js';
import { phrasesOf } from '../message/phrases.js';
import { sureties, type ColumnProposal, type Proposal } from '../propose/model.js';
import { elementText, elsewhereText, lookedAtText, valuesText, whyText } from '../propose/wording.js';
import { titleOf } from '../plan/table.js';
import { visible } from '../report/cell.js';

/** What a person reads of a proposal in the terminal: of each record type the headings by how sure they are, what is missing, and what was not looked at. */
export function proposalLines({ tables, problems }: Proposal, language: Language): string[] {
  const say = phrasesOf('propose', language);
  return [
    ...tables.flatMap(({ table, files, columns, missing }) => [
      bracketed(titleOf(table, language), table.id, language),
      ...files.map((file) => `  ${lookedAtText(file, language)}`),
      ...sureties.flatMap((surety) => {
        const own = columns.filter((each) => each.surety === surety);
        if (own.length === 0) return [];
        return [
          `  ${labelled(say(`surety.${surety}`), `${own.length}`, language)}`,
          ...own.map((each) => `    ${columnText(each, language)}`),
        ];
      }),
      ...(missing.length > 0
        ? [
            `  ${say('part.missing', {
              fields: listed(
                missing.map((field) => elementText({ field }, language)),
                language,
              ),
            })}`,
          ]
        : []),
    ]),
    ...problems.map(({ code, params, leftOut }) => {
      const problem = visible(sayCode(code, language, params));
      return leftOut ? say('left-out', { problem }) : problem;
    }),
  ];
}

function columnText(column: ColumnProposal, language: Language): string {
  const { shown, candidates, samples } = column;
  const say = phrasesOf('propose', language);
  const [first, ...others] = candidates;
  const heading = visible(shown);
  const told = [
    ...(first ? [whyText(first, language)] : []),
    ...(first && first.values.length > 0 ? [valuesText(first, language)] : []),
    ...others.map((each) => say('or', { element: bracketed(elementText(each, language), whyText(each, language), language) })),
    elsewhereText(column, language),
    ...(samples.length > 0 ? [say('samples', { samples: listed(samples.map(visible), language) })] : []),
  ];
  const text = clauses(
    told.filter((part) => part !== ''),
    language,
  );
  const line = first ? say('line', { heading, element: elementText(first, language) }) : heading;
  return text === '' ? line : labelled(line, text, language);
}
