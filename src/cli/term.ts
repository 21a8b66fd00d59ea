import { listed } from '../message/punctuation.js';
import { stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InputFault } from '../system/fault.js';
import { say, type Language } from '../message/messages.js';
import type { TermEntry, TermsDocument } from '../term/document.js';
import { optional } from '../system/optional.js';
import { loadTerms } from '../term/load.js';
import { termLine, termText } from '../term/entry-text.js';
import { exitCodes } from './exit.js';
import { termsFile } from './locations.js';
import { writeBeside } from '../system/atomic-write.js';
import { mustBeFolder } from '../system/make-folders.js';
import { printJson } from '../system/json-text.js';
import { print } from './print.js';

export interface Options {
  json?: boolean;
  list?: boolean;
  export?: 'skos' | 'tbx';
  out?: string;
}

/** Tells a term, lists all of them or exports them. */
export async function printTerms(word: string | undefined, options: Options, language: Language): Promise<number> {
  mustBeOneThing(word, options);
  const document = await loadTerms(termsFile());
  if (options.export) await exportTerms(document, options.export, options.out, language);
  else print(options.list ? listingOf(document.terms, options, language) : await found(document.terms, word!, options, language));
  return exitCodes.conforms;
}

function mustBeOneThing(word: string | undefined, options: Options): void {
  const asked = [word !== undefined, options.list === true, options.export !== undefined].filter(Boolean).length;
  if (asked === 0 || word?.trim() === '') throw new InputFault('term.nothing-asked');
  if (asked > 1 || (options.out !== undefined && options.export === undefined)) throw new InputFault('term.one-thing');
}

function listingOf(entries: readonly TermEntry[], { json }: Options, language: Language): string {
  if (json) return printJson(entries);
  return `${[say('term.found', language, { count: entries.length }), ...entries.map(termLine)].join('\n')}\n`;
}

/** More matches than this are only listed, unless one of them is exact. */
const mostWhole = 3;

/** Exact matches whole and the others one a line; where none is exact, a few whole, else all one a line. */
async function found(entries: readonly TermEntry[], word: string, { json }: Options, language: Language): Promise<string> {
  // The dictionary of pinyin is large; other commands need not wait for it.
  const { nearestTerms, searchTerms } = await optional('search', () => import('../term/search.js'));
  const hits = searchTerms(entries, word);
  if (hits.length === 0) {
    const near = nearestTerms(entries, word);
    if (near.length === 0) throw new InputFault('term.none-near', { word });
    throw new InputFault('term.none', { word, near: listed(near, language) });
  }
  if (json) return printJson(hits.map(({ entry, match, name }) => ({ match, name, ...entry })));
  const titles = new Map(entries.map(({ id, zh }) => [id, zh.preferred]));
  const exact = hits.filter(({ match }) => match === 'exact');
  const whole = exact.length > 0 ? exact : hits.length <= mostWhole ? hits : [];
  const others = hits.filter((hit) => !whole.includes(hit));
  const heading = say(whole.length > 0 ? 'term.others' : 'term.found', language, { count: others.length });
  return [
    ...whole.map(({ entry }) => termText(entry, (id) => titles.get(id) ?? id, language)),
    ...(others.length > 0 ? [`${[heading, ...others.map(({ entry }) => termLine(entry))].join('\n')}\n`] : []),
  ].join('\n');
}

async function exportTerms(document: TermsDocument, format: 'skos' | 'tbx', out: string | undefined, language: Language): Promise<void> {
  const content =
    format === 'skos'
      ? (await optional('skos', () => import('../term/skos.js'))).renderSkos(document)
      : (await optional('tbx', () => import('../term/tbx.js'))).renderTbx(document);
  if (out === undefined) {
    process.stdout.write(content);
    return;
  }
  const path = resolve(out);
  if ((await stat(path).catch(() => undefined))?.isDirectory()) throw new InputFault('term.out-folder', { path: out });
  await mustBeFolder(dirname(path));
  await writeWhole(path, content);
  process.stdout.write(`${say('term.written', language, { count: document.terms.length, path: out })}\n`);
}

async function writeWhole(path: string, content: string): Promise<void> {
  try {
    await writeBeside(path, (beside) => writeFile(beside, content));
  } catch (cause) {
    if (cause instanceof InputFault) throw cause;
    throw new InputFault('command.unwritable', { path, reason: (cause as NodeJS.ErrnoException).code ?? String(cause) }, { cause });
  }
}
