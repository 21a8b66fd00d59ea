import { Option, type Command } from 'commander';
import type { Language } from '../../message/messages.js';
import { textsOf } from './texts.js';

/** `zhunsheng standard lint|build` */
export function addStandardCommands(program: Command, language: Language, done: (code: number) => void): void {
  const text = textsOf('standard', language);
  const standard = program.command('standard').description(text('description')).helpCommand(false);
  standard
    .command('lint')
    .description(text('lint'))
    .argument('[path]', text('path'))
    .addOption(new Option('--format <text|json>', text('lint-format')).choices(['text', 'json']).default('text'))
    .action(async (path: string | undefined, options: { format: 'text' | 'json' }) =>
      done(await (await import('../standard.js')).lint(path, options.format, language)),
    );
  standard
    .command('build')
    .description(text('build'))
    .argument('[path]', text('path'))
    .option('--out <folder>', text('out'), 'schemas')
    .option('--coverage <folder>', text('coverage'), 'docs/coverage')
    .option('--docs <folder>', text('docs'), 'docs')
    .option('--check', text('check'))
    .action(async (path: string | undefined, options: { out: string; coverage: string; docs: string; check?: boolean }) =>
      done(await (await import('../standard.js')).build(path, options, language)),
    );
}
