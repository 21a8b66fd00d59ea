import { Option, type Command } from 'commander';
import type { Language } from '../../message/messages.js';
import type { Options } from '../repair.js';
import { day, languageOption, memory, tableChoice, today } from '../options.js';
import { textsOf } from './texts.js';

/** `zhunsheng repair <file|folder>...` */
export function addRepairCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = textsOf('repair', language);
  const ofCheck = textsOf('check', language);
  program
    .command('repair')
    .description(text('description'))
    .argument('<paths...>', text('paths'))
    .requiredOption('--out <folder>', text('out'))
    .option('--force', text('force'))
    .option('--standard <id>', ofCheck('standard'))
    .option('--profile <id|file>', ofCheck('profile'))
    .addOption(new Option('--as-of <YYYY-MM-DD>', ofCheck('as-of')).argParser(day(language)).default(today(), ofCheck('today')))
    .option('--map <file>', ofCheck('map'))
    .option('--table <file=type|type>', ofCheck('table'), tableChoice)
    .option('--unmask', text('unmask'))
    .option('--memory <size>', ofCheck('memory'), memory(language))
    .option('--temp <folder>', ofCheck('temp'))
    .option('--json', text('json'))
    .addOption(languageOption(language))
    .action(async (paths: string[], options: Options) => done(await (await import('../repair.js')).runRepair(paths, options, language)));
}
