import type { Command } from 'commander';
import { say, type Language } from '../../message/messages.js';
import { reportFormats } from '../options.js';
import type { Options } from '../score.js';

/** `zhunsheng score report.json --profile P`: scores again without reading the data. */
export function addScoreCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = (name: string) => say(`command.score.${name}` as Parameters<typeof say>[0], language);
  program
    .command('score')
    .description(text('description'))
    .argument('<report.json>', text('report'))
    .option('--profile <id|file>', text('profile'))
    .option('--out <folder>', text('out'))
    .addOption(reportFormats(text('format'), language))
    .option('--json', text('json'))
    .action(async (path: string, options: Options) => done(await (await import('../score.js')).scoreAgain(path, options, language)));
}
