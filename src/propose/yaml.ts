import { bareHeading } from '../dataset/match.js';
import { bracketed, clauses, labelled, listed } from '../message/punctuation.js';
import type { Language } from '../message/messages.js';
import { phrasesOf, type Phrase } from '../message/phrases.js';
import { titleOf } from '../plan/table.js';
import { visible } from '../report/cell.js';
import { escapeInvisible } from '../system/json-text.js';
import { isTaken, type Candidate, type ColumnProposal, type Proposal, type TableProposal } from './model.js';
import { elementText, elsewhereText, lookedAtText, valuesText, whyText } from './wording.js';

/** A proposal as a file of mappings: what is taken as lines, what is only suggested behind `#`. */
export interface ProposedFile {
  text: string;
  /** Lines that hold as they stand. */
  active: number;
  /** Headings, and columns of codes with names among them, for which a person may take a suggestion. */
  suggested: number;
}

/** Writes a proposal as YAML that `check --map` reads as it stands. The same proposal gives the same text. */
export function proposedFile({ standard, most, tables }: Proposal, language: Language): ProposedFile {
  const say = phrasesOf('propose', language);
  const parts = tables.map((each) => tablePart(each, language));
  const lines = [
    ...comments([say('head.made'), say('head.looked', { most }), say('head.active')]),
    `standard: ${scalar(standard)}`,
    'tables:',
    ...parts.flatMap((part) => part.lines.map((line) => `  ${line}`)),
  ];
  const total = (of: 'active' | 'suggested') => parts.reduce((sum, part) => sum + part[of], 0);
  return { text: `${lines.join('\n')}\n`, active: total('active'), suggested: total('suggested') };
}

interface Part {
  lines: string[];
  active: number;
  suggested: number;
}

function tablePart({ table, files, columns, missing }: TableProposal, language: Language): Part {
  const say = phrasesOf('propose', language);
  const taken = columns.filter((each) => each.surety === 'synonym' && isWritable(each));
  const open = columns.filter((each) => !isTaken(each) && each.candidates.length > 0 && isWritable(each));
  const withheld = columns.filter((each) => each.surety !== 'exact' && each.candidates.length > 0 && !isWritable(each));
  const shown = (those: readonly ColumnProposal[]) =>
    listed(
      those.map((each) => visible(each.shown)),
      language,
    );
  const of = (surety: ColumnProposal['surety']) => columns.filter((each) => each.surety === surety);
  const values = valuesPart(columns.filter(isTaken), open, say);
  const behind = [
    ...(of('exact').length > 0 ? [say('part.exact', { headings: shown(of('exact')) })] : []),
    ...(of('none').length > 0
      ? [
          say('part.none', {
            headings: listed(
              of('none').map((each) => withElsewhere(each, language)),
              language,
            ),
          }),
        ]
      : []),
    ...withheld.map((each) => labelled(visible(each.shown), say('personal'), language)),
    ...(missing.length > 0
      ? [
          say('part.missing', {
            fields: listed(
              missing.map((field) => elementText({ field }, language)),
              language,
            ),
          }),
        ]
      : []),
  ];
  return {
    lines: [
      `${scalar(table.id)}: # ${visible(titleOf(table, language))}`,
      ...indented([
        ...comments(files.map((file) => lookedAtText(file, language))),
        'columns:',
        ...indented([
          ...(taken.length > 0 ? comments([say('part.active')]) : []),
          ...taken.map((each) => columnLine(each, each.candidates[0]!, language)),
          ...(open.length > 0 ? comments([say('part.suggested')]) : []),
          ...open.flatMap((each) => each.candidates.map((candidate) => `# ${columnLine(each, candidate, language)}`)),
        ]),
        ...values.lines,
        ...comments(behind),
      ]),
    ],
    active: taken.length + values.active,
    suggested: open.length + values.suggested,
  };
}

/** What values are read as: of columns that are taken and hold names alone as lines, of others behind `#`. */
function valuesPart(taken: readonly ColumnProposal[], open: readonly ColumnProposal[], say: Phrase<'propose'>): Part {
  const own = taken.flatMap(({ candidates }) => candidates);
  const active = byElement(own.filter(({ codes }) => codes === 0));
  const mixed = own.filter(({ codes, field }) => codes > 0 && !active.has(field.name));
  const suggested = [...byElement([...mixed, ...open.flatMap(({ candidates }) => candidates)])].filter(([element]) => !active.has(element));
  if (active.size + suggested.length === 0) return { lines: [], active: 0, suggested: 0 };
  const pairs = (values: ReadonlyMap<string, string>) => [...values].map(([value, to]) => `${scalar(value)}: ${quoted(to)}`);
  return {
    lines: [
      'values:',
      ...indented([
        ...(active.size > 0 ? comments([say('part.values')]) : []),
        ...[...active].flatMap(([element, values]) => [`${scalar(element)}:`, ...indented(pairs(values))]),
        ...(suggested.length > 0 ? comments([say('part.values.suggested')]) : []),
        ...suggested.map(([element, values]) => `# ${scalar(element)}: { ${pairs(values).join(', ')} }`),
      ]),
    ],
    active: [...active.values()].reduce((sum, values) => sum + values.size, 0),
    suggested: byElement(mixed).size,
  };
}

function byElement(candidates: readonly Candidate[]): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { field, values } of candidates) {
    if (values.length === 0) continue;
    const known = found.get(field.name) ?? new Map<string, string>();
    for (const { value, to } of values) known.set(value, to);
    found.set(field.name, known);
  }
  return found;
}

function withElsewhere(column: ColumnProposal, language: Language): string {
  const elsewhere = elsewhereText(column, language);
  return elsewhere === '' ? visible(column.shown) : bracketed(visible(column.shown), elsewhere, language);
}

function columnLine({ heading }: ColumnProposal, candidate: Candidate, language: Language): string {
  const why = [elementText(candidate, language), whyText(candidate, language)];
  if (candidate.values.length > 0) why.push(valuesText(candidate, language));
  return `${scalar(heading)}: ${scalar(candidate.field.name)} # ${visible(clauses(why, language))}`;
}

/** Whether a heading may stand in a file that goes from hand to hand, and is one. */
function isWritable({ heading, shown }: ColumnProposal): boolean {
  return heading === shown && bareHeading(heading) !== '';
}

/** What YAML reads as it stands, wherever it stands; all else is quoted. */
const plain = /^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9_-]*$/u;

function scalar(text: string): string {
  return plain.test(text) ? text : quoted(text);
}

function quoted(text: string): string {
  return escapeInvisible(JSON.stringify(text));
}

function comments(lines: readonly string[]): string[] {
  return lines.map((line) => `# ${visible(line)}`);
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
