import { Option, type Command } from 'commander';
import type { Language } from '../../message/messages.js';
import { algorithms } from '../../package/model.js';
import { stages } from '../../standard/model.js';
import { size, someOf, wholeNumber } from '../options.js';
import { textsOf } from './texts.js';

/** Adds the options of `check` that are about packages only. */
export function addPackageOptions(command: Command, language: Language): Command {
  const text = textsOf('check', language);
  return command
    .addOption(new Option('--inspect <depth>', text('inspect')).choices(['full', 'format', 'none']).default('full'))
    .option('--digest <list>', text('digest'), someOf(algorithms, language))
    .option('--resume', text('resume'))
    .addOption(new Option('--stage <prefix>', text('stage')).choices([...stages]))
    .option('--limit-files <n>', text('limit-files'), wholeNumber(language, 1))
    .option('--limit-bytes <size>', text('limit-bytes'), size(language))
    .option('--limit-ratio <n>', text('limit-ratio'), wholeNumber(language, 1))
    .option('--limit-depth <n>', text('limit-depth'), wholeNumber(language))
    .option('--limit-name <n>', text('limit-name'), wholeNumber(language, 1))
    .option('--limit-seconds <n>', text('limit-seconds'), wholeNumber(language, 1));
}
