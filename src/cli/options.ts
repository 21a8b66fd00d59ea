import { listedIds } from '../message/punctuation.js';
import { totalmem } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import { leastMemory } from '../duckdb/least-memory.js';
import { InputFault } from '../system/fault.js';
import { say, type Language } from '../message/messages.js';
import { printForms, type PrintForm } from '../report/print.js';
import { allReportFormats, splits, usualReportFormats } from '../report/formats.js';

export function languageOption(language: Language): Option {
  return new Option('--lang <zh|en>', say('command.option.lang', language)).choices(['zh', 'en']);
}

/** A whole number from `least` up. */
export function wholeNumber(language: Language, least = 0): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(say('command.not-a-number', language, { least }));
  };
}

/** A day, `YYYY-MM-DD`, of the years that days in data may have. */
export function day(language: Language): (text: string) => string {
  return (text) => {
    const date = new Date(`${text}T00:00:00Z`);
    if (/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return text;
    throw new InvalidArgumentError(say('command.not-a-day', language));
  };
}

/** An amount of memory, `4G`, `512M`, in bytes: enough to read wide tables, and no more than the machine has. */
export function memory(language: Language): (text: string) => number {
  const least = leastMemory * 2 ** 20;
  return (text) => {
    const bytes = size(language)(text);
    if (bytes >= least && bytes <= totalmem()) return bytes;
    throw new InvalidArgumentError(
      say('command.memory-range', language, { least: `${leastMemory}M`, most: `${Math.floor(totalmem() / 2 ** 20)}M` }),
    );
  };
}

/** A size, `4G`, `512M`, in bytes. */
export function size(language: Language): (text: string) => number {
  return (text) => {
    const found = /^(\d{1,15}(?:\.\d+)?)\s*([KMGT])i?B?$/i.exec(text);
    const bytes = found ? Math.floor(Number(found[1]) * 1024 ** ' KMGT'.indexOf(found[2]!.toUpperCase())) : 0;
    if (bytes > 0 && Number.isSafeInteger(bytes)) return bytes;
    throw new InvalidArgumentError(say('command.not-memory', language));
  };
}

/** Some of a set of words, parted by commas. */
export function someOf<T extends string>(words: readonly T[], language: Language): (text: string) => T[] {
  return (text) => {
    const asked = text.split(',').map((word) => word.trim());
    if (asked.every((word): word is T => (words as readonly string[]).includes(word))) return asked;
    throw new InvalidArgumentError(say('command.not-some-of', language, { words: listedIds(words) }));
  };
}

/** The formats of a report; unless told, those in which it is read. */
export function reportFormats(text: string, language: Language): Option {
  return new Option('--format <list>', text)
    .choices(allReportFormats)
    .argParser(someOf(allReportFormats, language))
    .default([...usualReportFormats], usualReportFormats.join(','));
}

/** What of the report is printed, unless its reader asks for the other form. */
export function printForm(text: string): Option {
  return new Option('--print <short|full>', text).choices(printForms).default('short' satisfies PrintForm);
}

/** By what the rectification list is parted. */
export function listSplit(text: string): Option {
  return new Option('--split <agency|table>', text).choices(splits);
}

/** Collects `FILE=RECORDTYPE` pairs, and under the empty name a record type alone, which is that of all other files. */
export function tableChoice(pair: string, before: Record<string, string> = {}): Record<string, string> {
  const at = pair.lastIndexOf('=');
  if (at === -1 && pair !== '') {
    const first = before[''];
    if (first !== undefined && first !== pair) throw new InputFault('command.two-tables', { first, second: pair });
    return { ...before, '': pair };
  }
  if (at < 1 || at === pair.length - 1) throw new InputFault('command.bad-table', { pair });
  return { ...before, [pair.slice(0, at)]: pair.slice(at + 1) };
}

/** Today by the system's clock, for people's convenience only: runs that are to be repeated give `--as-of`. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Collects what an option is given more than once. */
export function eachOf(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

/** Collects names of columns, parted by commas or given more than once. */
export function columnNames(text: string, before: readonly string[] = []): string[] {
  return [...before, ...text.split(/[,，、]/).map((name) => name.trim())].filter((name) => name !== '');
}
