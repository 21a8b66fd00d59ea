import type { Command } from 'commander';
import type { Language } from '../../message/messages.js';
import type { Options } from '../map.js';
import { languageOption, tableChoice, wholeNumber } from '../options.js';
import { textsOf } from './texts.js';

/** `zhunsheng map <file|folder>...` */
export function addMapCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = textsOf('map', language);
  program
    .command('map')
    .description(text('description'))
    .argument('<paths...>', text('paths'))
    .option('--standard <id>', text('standard'), 'gbt-40217-2021')
    .option('-o, --out <file>', text('out'), 'mapping.yaml')
    .option('--force', text('force'))
    .option('--table <file=type|type>', text('table'), tableChoice)
    .option('--rows <n>', text('rows'), wholeNumber(language, 1), 1000)
    .option('--unmask', text('unmask'))
    .option('--temp <folder>', text('temp'))
    .option('--json', text('json'))
    .addOption(languageOption(language))
    .action(async (paths: string[], options: Options) => done(await (await import('../map.js')).map(paths, options, language)));
}
