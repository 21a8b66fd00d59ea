import { Option, type Command } from 'commander';
import type { Language } from '../../message/messages.js';
import { templateFormats } from '../../template/formats.js';
import { languageOption, someOf } from '../options.js';
import type { Options } from '../template.js';
import { textsOf } from './texts.js';

/** `zhunsheng template <tables>...` */
export function addTemplateCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = textsOf('template', language);
  program
    .command('template')
    .description(text('description'))
    .argument('<tables...>', text('tables'))
    .option('--standard <id>', text('standard'), 'gbt-40217-2021')
    .option('--out <folder|file>', text('out'), '.')
    .addOption(new Option('--format <list>', text('format')).argParser(someOf(templateFormats, language)).default(['xlsx'], 'xlsx'))
    .option('--force', text('force'))
    .addOption(languageOption(language))
    .action(async (tables: string[], options: Options) => done(await (await import('../template.js')).template(tables, options, language)));
}
