import { templateSheets } from '../dataset/template-sheets.js';
import { labelled, listed } from '../message/punctuation.js';
import { phrasesOf } from '../message/phrases.js';
import type { Language } from '../message/messages.js';
import type { TablePlan } from '../plan/plan.js';
import { sheetNames } from '../report/xlsx/sheet-names.js';
import { validation, validationsOf } from '../report/xlsx/validation.js';
import { letter, type Cell, type Sheet } from '../report/xlsx/workbook.js';
import { noteOf, type Column } from './column.js';

/** The sheets of a template: the table to be filled in, what is to be known of its columns, and the lists to choose from, which are hidden. */
export function sheetsOf(table: TablePlan, columns: readonly Column[], language: Language): Sheet[] {
  const coded = columns.filter(({ choices }) => choices);
  return [
    {
      name: sheetNames([table.name])[0]!,
      columns: columns.map(({ heading }) => ({ title: heading, width: Math.min(40, Math.max(12, heading.length * 2)) })),
      rows: [],
      isText: true,
      behind: validations(columns, coded, language),
    },
    notesSheet(table, columns, language),
    ...(coded.length > 0 ? [codesSheet(coded)] : []),
  ];
}

function notesSheet(table: TablePlan, columns: readonly Column[], language: Language): Sheet {
  const say = phrasesOf('template', language);
  const names = ['element', 'representation', 'shape', 'filled', 'list', 'clause'] as const;
  return {
    name: templateSheets.notes,
    columns: [
      { title: templateSheets.notes, width: 28 },
      ...names.map((name) => ({ title: say(`column.${name}`), width: name === 'shape' || name === 'list' ? 40 : 14 })),
    ],
    rows: [
      [labelled(table.id, table.name, language), ...names.map((): Cell => '')],
      ...columns.map((each): Cell[] => [
        ...[each.heading, each.name, each.representation, each.shape, each.filled, each.list, each.clause],
      ]),
      [say('how'), ...names.map((): Cell => '')],
    ],
  };
}

/** A list in each column but the first, which tells what the sheet is. */
function codesSheet(coded: readonly Column[]): Sheet {
  const longest = Math.max(...coded.map(({ choices = [] }) => choices.length));
  return {
    name: templateSheets.codes,
    columns: [{ title: templateSheets.codes, width: 16 }, ...coded.map(({ heading }) => ({ title: heading, width: 20 }))],
    rows: Array.from({ length: longest }, (_, row) => ['', ...coded.map(({ choices = [] }) => choices[row]?.value ?? '')]),
    isHidden: true,
  };
}

/** What each column may hold, told when a cell of it is entered; a value that is in no list is asked about, and not refused. */
function validations(columns: readonly Column[], coded: readonly Column[], language: Language): string {
  const each = columns.map((column, at) => {
    const { choices } = column;
    const listing =
      choices &&
      `'${templateSheets.codes}'!$${letter(coded.indexOf(column) + 1)}$2:$${letter(coded.indexOf(column) + 1)}$${choices.length + 1}`;
    const note = [noteOf(column, language), meanings(column, language)].filter((part) => part !== '').join('\n');
    return validation({ column: at, title: column.heading, note, ...(listing && { listing }) });
  });
  return validationsOf(each);
}

function meanings({ choices = [] }: Column, language: Language): string {
  const told = choices.filter(({ meaning }) => meaning !== '').map(({ value, meaning }) => `${value} ${meaning}`);
  return listed(told, language);
}
