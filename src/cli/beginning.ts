import type { Language } from '../message/messages.js';
import { beginningWords } from '../message/last-words.js';
import { shown } from '../message/unseen.js';

/** Options with which nothing is checked, or nobody watches. */
const silent = new Set(['-h', '--help', '-V', '--version', '-q', '--quiet', '--json']);

/**
 * What a person at a terminal is told before anything is loaded, which takes a while: that the check has begun, and of what
 * where that stands first. Undefined where another command is asked for, or silence.
 */
export function beginningOf(argv: readonly string[], language: Language): string | undefined {
  const [command, first = '-', ...more] = argv.filter((word, at) => !(word.startsWith('--lang') || argv[at - 1] === '--lang'));
  if (command !== 'check' || argv.some((word) => silent.has(word))) return undefined;
  const isAlone = more.every((word, at) => word.startsWith('-') || more[at - 1]?.startsWith('-'));
  const what = first.startsWith('-') ? '' : ` ${shown(first)}${isAlone ? '' : ' …'}`;
  return beginningWords[language].replace('{what}', () => what);
}
