import { InvalidArgumentError, Option } from 'commander';
import { InputFault } from '../fault.js';
import { say, type Language } from '../message/messages.js';
import type { ReportFormat } from '../report/write.js';

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

/** A day, `YYYY-MM-DD`. */
export function day(language: Language): (text: string) => string {
  return (text) => {
    const date = new Date(`${text}T00:00:00Z`);
    if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return text;
    throw new InvalidArgumentError(say('command.not-a-day', language));
  };
}

/** An amount of memory, `4G`, `512M`, in bytes. */
export function memory(language: Language): (text: string) => number {
  return (text) => {
    const found = /^(\d+(?:\.\d+)?)\s*([KMGT])i?B?$/i.exec(text);
    if (found) return Math.floor(Number(found[1]) * 1024 ** (' KMGT'.indexOf(found[2]!.toUpperCase())));
    throw new InvalidArgumentError(say('command.not-memory', language));
  };
}

/** Some of a set of words, parted by commas. */
export function someOf<T extends string>(words: readonly T[], language: Language): (text: string) => T[] {
  return (text) => {
    const asked = text.split(',').map((word) => word.trim());
    if (asked.every((word): word is T => (words as readonly string[]).includes(word))) return asked;
    throw new InvalidArgumentError(say('command.not-some-of', language, { words: words.join(', ') }));
  };
}

/** The formats of a report; unless told, those in which it is read. */
export function reportFormats(text: string, language: Language): Option {
  const usual = ['html', 'json', 'md'] as const satisfies ReportFormat[];
  return new Option('--format <list>', text).argParser(someOf<ReportFormat>([...usual, 'xlsx'], language)).default([...usual], usual.join(','));
}

/** Collects `FILE=RECORDTYPE` pairs. */
export function tableChoice(pair: string, before: Record<string, string> = {}): Record<string, string> {
  const at = pair.lastIndexOf('=');
  if (at < 1 || at === pair.length - 1) throw new InputFault('command.bad-table', { pair });
  return { ...before, [pair.slice(0, at)]: pair.slice(at + 1) };
}

/** Today by the system's clock, for people's convenience only: runs that are to be repeated give `--as-of`. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
