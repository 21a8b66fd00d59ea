import type { Command } from 'commander';
import { say, type Language } from '../../message/messages.js';
import { listSplit, printForm, reportFormats } from '../options.js';
import type { Options } from '../score.js';
import { textsOf } from './texts.js';

/** `zhunsheng score report.json --profile P`: scores again without reading the data. */
export function addScoreCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = textsOf('score', language);
  program
    .command('score')
    .description(text('description'))
    .argument('<report.json>', text('report'))
    .option('--profile <id|file>', text('profile'))
    .option('--out <folder>', text('out'))
    .addOption(reportFormats(text('format'), language))
    .addOption(printForm(text('print')))
    .addOption(listSplit(say('command.check.split', language)))
    .option('-q, --quiet', say('command.check.quiet', language))
    .option('--json', text('json'))
    .action(async (path: string, options: Options) => done(await (await import('../score.js')).scoreAgain(path, options, language)));
}
