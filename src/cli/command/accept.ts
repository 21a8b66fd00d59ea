import { Option, type Command } from 'commander';
import type { AcceptanceFormat } from '../../accept/write.js';
import { say, type Language } from '../../message/messages.js';
import type { Options } from '../accept.js';
import { day, someOf, today } from '../options.js';

const usual = ['html', 'json', 'md'] as const satisfies AcceptanceFormat[];

/** `zhunsheng accept <folder> --items LIST`: scores an acceptance by check reports and answers, or writes the form for them. */
export function addAcceptCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = (name: string) => say(`command.accept.${name}` as Parameters<typeof say>[0], language);
  program
    .command('accept')
    .description(text('description'))
    .argument('<folder>', text('folder'))
    .requiredOption('--items <id|file>', text('items'))
    .option('--answers <file>', text('answers'))
    .addOption(new Option('--as-of <YYYY-MM-DD>', text('as-of')).argParser(day(language)).default(today(), say('command.check.today', language)))
    .option('--init', text('init'))
    .option('--out <folder>', text('out'))
    .addOption(new Option('--format <list>', text('format')).argParser(someOf<AcceptanceFormat>([...usual, 'xlsx'], language)).default([...usual], usual.join(',')))
    .option('--certificate', say('command.check.certificate', language))
    .option('--json', text('json'))
    .action(async (folder: string, options: Options) => done(await (await import('../accept.js')).acceptReports(folder, options, language)));
}
