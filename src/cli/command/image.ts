import { Option, type Command } from 'commander';
import type { Language } from '../../message/messages.js';
import type { Options } from '../image.js';
import { day, languageOption, today } from '../options.js';
import { textsOf } from './texts.js';

/** `zhunsheng image --table RECORDTYPE --out FILE` */
export function addImageCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = textsOf('image', language);
  const ofCheck = textsOf('check', language);
  program
    .command('image')
    .description(text('description'))
    .option('--standard <id>', ofCheck('standard'))
    .option('--profile <id|file>', ofCheck('profile'))
    .requiredOption('--table <type>', text('table'))
    .addOption(new Option('--as-of <YYYY-MM-DD>', ofCheck('as-of')).argParser(day(language)).default(today(), ofCheck('today')))
    .requiredOption('--out <file>', text('out'))
    .addOption(languageOption(language))
    .action(async (options: Options) => done(await (await import('../image.js')).writeImage(options, language)));
}
