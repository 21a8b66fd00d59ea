import { VFileMessage } from 'vfile-message';
import { say, type Language } from '../message/messages.js';
import type { standardMessages } from '../message/standard.js';
import type { Place } from './model.js';
import type { Bilingual } from '../message/model.js';

/** The id of a lint rule: every one has a text `lint.<rule>` and a hint `lint.<rule>.hint`. */
export type LintRule = keyof typeof standardMessages extends infer Code ? (Code extends `lint.${infer Rule}.hint` ? Rule : never) : never;

/** Values a text is filled with; a `Bilingual` is told in the language of the text. */
export type LintParams = Record<string, string | number | Bilingual>;

/** Takes one lint message: what rule, where, with what values, and over how many columns. */
export type Report = (rule: LintRule, place: Place, params?: LintParams, length?: number) => void;

/** Rules that do not make a standard wrong; every other rule is an error. */
const mild: Partial<Record<LintRule, 'warning' | 'info'>> = {
  'file-unused': 'warning',
  'table-unrecognised': 'warning',
  'table-nested': 'warning',
  'table-header-unknown': 'warning',
  'table-place': 'warning',
  'element-unused': 'warning',
  'code-list-empty': 'warning',
  'unknown-successor': 'warning',
  'key-missing': 'warning',
  'code-without-list': 'info',
  'term-definition-empty': 'info',
  'grades-unused': 'warning',
  'term-english-missing': 'warning',
  'english-missing': 'info',
  'term-deprecated-used': 'warning',
};

/** A lint message that knows its parameters, so that it can be told in either language. */
class LintMessage extends VFileMessage {
  override readonly name: string = 'LintMessage';
  constructor(
    readonly rule: LintRule,
    readonly at: Place,
    readonly params: LintParams,
    readonly length: number,
    language: Language,
  ) {
    super(say(`lint.${rule}`, language, params), {
      place: { start: at, end: { line: at.line, column: at.column + length } },
      ruleId: rule,
      source: 'zhunsheng',
    });
    const level = mild[rule];
    this.fatal = level === undefined ? true : level === 'warning' ? false : undefined;
    this.file = at.file;
    this.note = say(`lint.${rule}.hint`, language, params);
  }
}

/** A reporter that collects into a list; texts are Chinese until told otherwise by `inLanguage`. */
export function collect(messages: VFileMessage[]): Report {
  return (rule, place, params = {}, length = 0) => {
    messages.push(new LintMessage(rule, place, params, length, 'zh'));
  };
}

/** The same message, with the file it now carries, in another language; one that is not ours stays as it is. */
export function inLanguage(message: VFileMessage, language: Language): VFileMessage {
  if (!(message instanceof LintMessage)) return message;
  const other = new LintMessage(message.rule, message.at, message.params, message.length, language);
  other.file = message.file;
  return other;
}

/** In order of file, line, column and rule, README.md first. */
export function inOrder(messages: readonly VFileMessage[]): VFileMessage[] {
  return [...messages].sort(
    (a, b) =>
      compareFiles(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.ruleId ?? '', b.ruleId ?? ''),
  );
}

/** README.md before every other name, then by code unit. */
export function compareFiles(a: string, b: string): number {
  return Number(b === 'README.md') - Number(a === 'README.md') || compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
