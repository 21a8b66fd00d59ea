import { Option, type Command } from 'commander';
import { say, type Language } from '../../message/messages.js';
import { phrasesOf } from '../../message/phrases.js';
import { day, languageOption, memory, tableChoice, today } from '../options.js';
import type { Options } from '../retention.js';

/** `zhunsheng retention <catalogue|folder|package> --as-of DATE` */
export function addRetentionCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = phrasesOf('retention', language);
  program
    .command('retention')
    .description(text('command'))
    .argument('<path>', text('argument'))
    .option('--standard <id>', text('option.standard'), 'archives')
    .addOption(
      new Option('--as-of <YYYY-MM-DD>', text('option.as-of'))
        .argParser(day(language))
        .default(today(), say('command.check.today', language)),
    )
    .option('--out <file>', text('option.out'))
    .option('--all', text('option.all'))
    .option('--unmask', text('option.unmask'))
    .option('--table <file=type|type>', say('command.check.table', language), tableChoice)
    .option('--memory <size>', say('command.check.memory', language), memory(language))
    .option('--temp <folder>', say('command.check.temp', language))
    .option('--json', text('option.json'))
    .addOption(languageOption(language))
    .action(async (path: string, options: Options) =>
      done(await (await import('../retention.js')).runRetentionCommand(path, options, language)),
    );
}
