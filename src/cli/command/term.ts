import { Option, type Command } from 'commander';
import type { Language } from '../../message/messages.js';
import type { Options } from '../term.js';
import { textsOf } from './texts.js';

/** `zhunsheng term <word>`, `--list`, `--export skos|tbx` */
export function addTermCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = textsOf('term', language);
  program
    .command('term')
    .description(text('description'))
    .argument('[word]', text('word'))
    .option('--json', text('json'))
    .option('--list', text('list'))
    .addOption(new Option('--export <skos|tbx>', text('export')).choices(['skos', 'tbx']))
    .option('--out <file>', text('out'))
    .action(async (word: string | undefined, options: Options) =>
      done(await (await import('../term.js')).printTerms(word, options, language)),
    );
}
