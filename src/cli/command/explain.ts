import type { Command } from 'commander';
import type { Language } from '../../message/messages.js';
import type { Options } from '../explain.js';
import { languageOption } from '../options.js';
import { textsOf } from './texts.js';

/** `zhunsheng explain code` */
export function addExplainCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = textsOf('explain', language);
  const explain = program.command('explain').description(text('description')).helpCommand(false);
  explain
    .command('code')
    .description(text('code'))
    .argument('<code...>', text('codes'))
    .option('--as <identifier>', text('as'))
    .option('--json', text('json'))
    .option('--unmask', text('unmask'))
    .addOption(languageOption(language))
    .action(async (codes: string[], options: Options) =>
      done(await (await import('../explain.js')).explainCodes(codes, options, language)),
    );
}
