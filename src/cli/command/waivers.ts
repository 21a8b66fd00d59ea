import { Option, type Command } from 'commander';
import { say, type Language } from '../../message/messages.js';
import { day, languageOption, today } from '../options.js';
import type { Options } from '../waivers.js';
import { textsOf } from './texts.js';

/** `zhunsheng waivers from <list.xlsx>...` */
export function addWaiversCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = textsOf('waivers', language);
  program
    .command('waivers')
    .description(text('description'))
    .command('from')
    .description(text('from'))
    .argument('<lists...>', text('lists'))
    .requiredOption('-o, --out <file>', text('out'))
    .addOption(new Option('--expires <YYYY-MM-DD>', text('expires')).argParser(day(language)).makeOptionMandatory())
    .addOption(
      new Option('--as-of <YYYY-MM-DD>', say('command.check.as-of', language))
        .argParser(day(language))
        .default(today(), say('command.check.today', language)),
    )
    .option('--standard <id>', text('standard'), 'gbt-40217-2021')
    .option('--report <report.json>', text('report'))
    .option('--force', text('force'))
    .option('--json', text('json'))
    .addOption(languageOption(language))
    .action(async (lists: string[], options: Options) => done(await (await import('../waivers.js')).waiversFrom(lists, options, language)));
}
