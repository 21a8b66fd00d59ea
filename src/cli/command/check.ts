import { Option, type Command } from 'commander';
import { csvExtensions, dataFormats } from '../../dataset/data-formats.js';
import type { Language } from '../../message/messages.js';
import { listedIds } from '../../message/punctuation.js';
import { packageKinds } from '../../package/model.js';
import type { Options } from '../check.js';
import { day, eachOf, listSplit, memory, printForm, reportFormats, tableChoice, today, wholeNumber } from '../options.js';
import { addPackageOptions } from './package-options.js';
import { textsOf } from './texts.js';

/** What may be given, as the code has it. */
function inputWords(): Record<string, string> {
  const upper = (words: readonly string[]) => listedIds(words.map((word) => word.toUpperCase()));
  return {
    formats: upper(dataFormats),
    endings: csvExtensions.join(' '),
    packages: upper(packageKinds.filter((kind) => kind !== 'folder')),
  };
}

/** `zhunsheng check <file|folder>...` */
export function addCheckCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = textsOf('check', language);
  const command = program
    .command('check')
    .description(text('description'))
    .argument('<paths...>', text('paths', inputWords()))
    .option('--standard <id>', text('standard'))
    .option('--profile <id|file>', text('profile'))
    .option('--out <folder>', text('out'), 'reports')
    .addOption(reportFormats(text('format'), language))
    .addOption(printForm(text('print')))
    .addOption(listSplit(text('split')))
    .addOption(new Option('--as-of <YYYY-MM-DD>', text('as-of')).argParser(day(language)).default(today(), text('today')))
    .option('--findings <file>', text('findings'))
    .option('--waivers <file>', text('waivers'))
    .option('--map <file>', text('map'))
    .option('--agencies <folder|file|list>', text('agencies'))
    .option('--certificate', text('certificate'))
    .option('--samples <n>', text('samples'), wholeNumber(language), 5)
    .addOption(new Option('--fail-on <severity>', text('fail-on')).choices(['error', 'warning', 'never']).default('error'))
    .option('--unmask', text('unmask'))
    .option('--table <file=type|type>', text('table-input', { table: text('table') }), tableChoice)
    .option('--only <tables>', text('only'), eachOf)
    .option('--memory <size>', text('memory'), memory(language))
    .option('--temp <folder>', text('temp'))
    .option('-q, --quiet', text('quiet'))
    .option('--json', text('json'));
  addPackageOptions(command, language).action(async (paths: string[], options: Options) =>
    done(await (await import('../check.js')).check(paths, options, language)),
  );
}
