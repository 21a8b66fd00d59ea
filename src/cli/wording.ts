import { clauses, listedIds } from '../message/punctuation.js';
import type { Help, Option } from 'commander';
import { say, type Language, type MessageCode } from '../message/messages.js';
import { shownLines } from '../message/unseen.js';

const headings: Readonly<Record<string, MessageCode>> = {
  'Usage:': 'command.usage.usage',
  'Arguments:': 'command.usage.arguments',
  'Options:': 'command.usage.options',
  'Global Options:': 'command.usage.global-options',
  'Commands:': 'command.usage.commands',
};

/** How Commander lays out help, in a language. */
export function helpIn(language: Language): Partial<Help> {
  const placeholders = (usage: string) =>
    usage
      .replace('[options]', say('command.usage.some-options', language))
      .replace('[command]', say('command.usage.some-command', language));
  return {
    showGlobalOptions: true,
    styleTitle: (title) => (headings[title] ? say(headings[title], language) : title),
    styleUsage: placeholders,
    styleSubcommandTerm: placeholders,
    optionDescription: (option) => describe(option, language),
  };
}

function describe(option: Option, language: Language): string {
  const takesValue = option.required || option.optional;
  const initial: unknown = option.defaultValueDescription ?? option.defaultValue;
  const remarks = [
    ...(option.argChoices ? [say('command.usage.choices', language, { choices: listedIds(option.argChoices) })] : []),
    ...(takesValue && initial !== undefined ? [say('command.usage.default', language, { value: String(initial) })] : []),
  ];
  if (remarks.length === 0) return option.description;
  return say('command.usage.remarks', language, {
    text: option.description,
    remarks: clauses(remarks, language),
  });
}

/** What Commander complains of, by the beginning of its sentence; groups are the parameters of ours. */
const complaints: readonly (readonly [RegExp, MessageCode])[] = [
  [/^error: missing required argument '(?<argument>.*)'/, 'command.usage.missing-argument'],
  [/^error: required option '(?<option>.*?)' not specified/, 'command.usage.missing-option'],
  [/^error: option '(?<option>.*?)' argument missing/, 'command.usage.missing-value'],
  [
    /^error: option '(?<option>.*?)' argument '(?<value>[^]*)' is invalid\. Allowed choices are (?<choices>.*)\./,
    'command.usage.no-choice',
  ],
  [/^error: option '(?<option>.*?)' argument '(?<value>[^]*)' is invalid\. (?<reason>.*)/, 'command.usage.bad-value'],
  [/^error: unknown option '(?<option>.*)'/, 'command.usage.unknown-option'],
  [/^error: unknown command '(?<command>.*)'/, 'command.usage.unknown-command'],
  [/^error: too many arguments/, 'command.usage.too-many-arguments'],
];

/** A complaint of Commander in a language. One that is not known stays as it is. */
export function complaintIn(language: Language, complaint: string): string {
  const suggested = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(complaint)?.[1];
  const suggestion = suggested === undefined ? '' : say('command.usage.suggestion', language, { words: suggested });
  for (const [form, code] of complaints) {
    const found = form.exec(complaint);
    if (found) return `${say('command.error', language, { message: say(code, language, found.groups) + suggestion })}\n`;
  }
  return shownLines(complaint);
}
