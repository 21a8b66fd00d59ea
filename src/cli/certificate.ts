import { Option, type Command } from 'commander';
import { algorithms, makeKeys, readPrivateKey, type SigningAlgorithm } from '../certificate/keys.js';
import { readCertificate } from '../certificate/read.js';
import { signatureOf } from '../certificate/signature.js';
import { say, type Language } from '../message/messages.js';
import { writeFileWhole } from '../report/write.js';
import { exitCodes } from './exit.js';

/** `zhunsheng certificate sign`, `zhunsheng certificate keys` */
export function addCertificateCommands(program: Command, language: Language, done: (code: number) => void): void {
  const text = (name: string) => say(`command.certificate.${name}` as Parameters<typeof say>[0], language);
  const certificate = program.command('certificate').description(text('description'));
  certificate
    .command('sign')
    .description(text('sign'))
    .argument('<certificate.json>', text('file'))
    .requiredOption('--key <file>', text('key'))
    .action(async (path: string, { key: keyPath }: { key: string }) => {
      const read = await readCertificate(path);
      const signature = signatureOf(read, await readPrivateKey(keyPath));
      const file = `${path}.sig`;
      await writeFileWhole(file, `${JSON.stringify(signature, null, 2)}\n`);
      process.stdout.write(`${say('command.certificate.signed', language, { file, algorithm: signature.algorithm, key: signature.key })}\n`);
      done(exitCodes.conforms);
    });
  certificate
    .command('keys')
    .description(text('keys'))
    .addOption(new Option('--algorithm <name>', text('algorithm')).choices([...algorithms]).default('ed25519'))
    .option('--out <folder>', text('keys-out'), '.')
    .action(async ({ algorithm, out }: { algorithm: SigningAlgorithm; out: string }) => {
      const [privatePath, publicPath] = await makeKeys(out, algorithm);
      const { fingerprint } = await readPrivateKey(privatePath);
      process.stdout.write(`${say('command.certificate.made', language, { private: privatePath, public: publicPath, key: fingerprint })}\n`);
      done(exitCodes.conforms);
    });
}
