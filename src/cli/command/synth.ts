import { Option, type Command } from 'commander';
import type { Language } from '../../message/messages.js';
import { headers } from '../../synth/header.js';
import { languageOption, wholeNumber } from '../options.js';
import type { Options } from '../synth.js';
import { textsOf } from './texts.js';

/** `zhunsheng synth` */
export function addSynthCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = textsOf('synth', language);
  program
    .command('synth')
    .description(text('description'))
    .option('--standard <id>', text('standard'), 'gbt-40217-2021')
    .option('--rows <n>', text('rows'), wholeNumber(language, 1), 1000)
    .option('--seed <k>', text('seed'), wholeNumber(language), 1)
    .option('--faults <list>', text('faults'))
    .option('--tables <list>', text('tables'))
    .addOption(new Option('--header <form>', text('header')).choices(headers).default('code'))
    .option('--zip', text('zip'))
    .option('--catalogues-only', text('catalogues-only'))
    .option('--eep', text('eep'))
    .requiredOption('--out <folder>', text('out'))
    .addOption(languageOption(language))
    .action(async (options: Options) => done(await (await import('../synth.js')).synth(options, language)));
}
