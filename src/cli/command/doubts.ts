import { Option, type Command } from 'commander';
import { say, type Language } from '../../message/messages.js';
import { phrasesOf } from '../../message/phrases.js';
import type { Options } from '../doubts.js';
import { day, languageOption, memory, tableChoice, today } from '../options.js';

/** `zhunsheng doubts <file|folder>...` */
export function addDoubtsCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = phrasesOf('doubts', language);
  program
    .command('doubts')
    .description(text('command'))
    .argument('<paths...>', text('argument'))
    .option('--standard <id>', say('command.check.standard', language), 'monitoring')
    .option('--profile <id|file>', say('command.check.profile', language))
    .requiredOption('--out <folder>', text('option.out'))
    .option('--agencies <folder|file|list>', say('command.check.agencies', language))
    .option('--answers <folder>', text('option.answers'))
    .option('--checks <list>', text('option.checks'))
    .addOption(
      new Option('--as-of <YYYY-MM-DD>', say('command.check.as-of', language))
        .argParser(day(language))
        .default(today(), say('command.check.today', language)),
    )
    .option('--unmask', text('option.unmask'))
    .option('--table <file=type|type>', say('command.check.table', language), tableChoice)
    .option('--memory <size>', say('command.check.memory', language), memory(language))
    .option('--temp <folder>', say('command.check.temp', language))
    .option('--json', say('retention.option.json', language))
    .addOption(languageOption(language))
    .action(async (paths: string[], options: Options) => done(await (await import('../doubts.js')).runDoubts(paths, options, language)));
}
