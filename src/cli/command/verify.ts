import type { Command } from 'commander';
import { say, type Language } from '../../message/messages.js';
import { memory } from '../options.js';
import type { Options } from '../verify.js';
import { textsOf } from './texts.js';

/** `zhunsheng verify certificate.json <data>...` */
export function addVerifyCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = textsOf('verify', language);
  program
    .command('verify')
    .description(text('description'))
    .argument('<certificate.json>', text('certificate'))
    .argument('<data...>', text('data'))
    .option('--profile <id|file>', text('profile'))
    .option('--waivers <file>', text('waivers'))
    .option('--map <file>', text('map'))
    .option('--agencies <file>', text('agencies'))
    .option('--items <id|file>', text('items'))
    .option('--answers <file>', text('answers'))
    .option('--public-key <file>', text('public-key'))
    .option('--signature <file>', text('signature'))
    .option('--memory <size>', say('command.check.memory', language), memory(language))
    .option('--temp <folder>', say('command.check.temp', language))
    .option('--json', text('json'))
    .action(async (path: string, data: string[], options: Options) =>
      done(await (await import('../verify.js')).verify(path, data, options, language)),
    );
}
