import { Option, type Command } from 'commander';
import { algorithms, type SigningAlgorithm } from '../../certificate/algorithm.js';
import type { Language } from '../../message/messages.js';
import { textsOf } from './texts.js';

/** `zhunsheng certificate sign`, `zhunsheng certificate keys` */
export function addCertificateCommands(program: Command, language: Language, done: (code: number) => void): void {
  const text = textsOf('certificate', language);
  const certificate = program.command('certificate').description(text('description'));
  certificate
    .command('sign')
    .description(text('sign'))
    .argument('<certificate.json>', text('file'))
    .requiredOption('--key <file>', text('key'))
    .action(async (path: string, { key }: { key: string }) => done(await (await import('../certificate.js')).sign(path, key, language)));
  certificate
    .command('keys')
    .description(text('keys'))
    .addOption(new Option('--algorithm <name>', text('algorithm')).choices([...algorithms]).default('ed25519'))
    .option('--out <folder>', text('keys-out'), '.')
    .action(async ({ algorithm, out }: { algorithm: SigningAlgorithm; out: string }) =>
      done(await (await import('../certificate.js')).writeKeys(algorithm, out, language)),
    );
}
