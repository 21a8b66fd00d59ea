import type { Command } from 'commander';
import { say, type Language } from '../../message/messages.js';
import type { Options } from '../code.js';
import { languageOption } from '../options.js';

/** `zhunsheng code [list] [value] [--on DATE]` */
export function addCodeCommand(program: Command, language: Language, done: (code: number) => void): void {
  program
    .command('code')
    .description(say('code.command', language))
    .argument('[list]', say('code.argument.list', language))
    .argument('[value]', say('code.argument.value', language))
    .option('--on <date>', say('code.option.on', language))
    .option('--generation <id>', say('code.option.generation', language))
    .option('--place <name>', say('code.option.place', language))
    .option('--all', say('code.option.all', language))
    .option('--json', say('code.option.json', language))
    .addOption(languageOption(language))
    .action(async (list: string | undefined, value: string | undefined, options: Options) =>
      done(await (await import('../code.js')).printCode(list, value, options, language)),
    );
}
