import { Option, type Command } from 'commander';
import { say, type Language } from '../../message/messages.js';
import type { Options } from '../accept.js';
import { day, reportFormats, today } from '../options.js';
import { textsOf } from './texts.js';

/** `zhunsheng accept <folder> --items LIST`: scores an acceptance by check reports and answers, or writes the form for them. */
export function addAcceptCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = textsOf('accept', language);
  program
    .command('accept')
    .description(text('description'))
    .argument('<folder>', text('folder'))
    .requiredOption('--items <id|file>', text('items'))
    .option('--answers <file>', text('answers'))
    .addOption(
      new Option('--as-of <YYYY-MM-DD>', text('as-of')).argParser(day(language)).default(today(), say('command.check.today', language)),
    )
    .option('--init', text('init'))
    .option('--out <folder>', text('out'))
    .addOption(reportFormats(text('format'), language))
    .option('--certificate', say('command.check.certificate', language))
    .option('--json', text('json'))
    .action(async (folder: string, options: Options) =>
      done(await (await import('../accept.js')).acceptReports(folder, options, language)),
    );
}
