import type { Command } from 'commander';
import type { Language } from '../../message/messages.js';
import type { Options } from '../manifest.js';
import { columnNames, languageOption, memory, tableChoice } from '../options.js';
import { textsOf } from './texts.js';

/** `zhunsheng manifest <file|folder>...` */
export function addManifestCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = textsOf('manifest', language);
  program
    .command('manifest')
    .description(text('description'))
    .argument('<paths...>', text('paths'))
    .option('--standard <id>', text('standard'))
    .option('--profile <id|file>', text('profile'))
    .option('--table <file=type|type>', text('table'), tableChoice)
    .option('--sum <columns>', text('sum'), columnNames)
    .option('--range <columns>', text('range'), columnNames)
    .option('--sender <text>', text('sender'))
    .option('--period <text>', text('period'))
    .option('-o, --out <file>', text('out'))
    .option('--force', text('force'))
    .option('--memory <size>', text('memory'), memory(language))
    .option('--temp <folder>', text('temp'))
    .addOption(languageOption(language))
    .action(async (paths: string[], options: Options) => done(await (await import('../manifest.js')).manifest(paths, options, language)));
}
