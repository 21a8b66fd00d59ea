import { reportFault } from './exit.js';
import { beginningOf } from './beginning.js';
import { languageOf } from './language.js';
import { mustHaveFolder } from './folder.js';
import { fewHandles } from './handles.js';

const lastWord = (fault: unknown) => reportFault(fault, languageOf(process.argv));
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (fault: unknown) => process.exit(lastWord(fault)));
try {
  mustHaveFolder();
  const beginning = process.stderr.isTTY ? beginningOf(process.argv.slice(2), languageOf(process.argv)) : undefined;
  if (beginning !== undefined) process.stderr.write(`${beginning}\n`);
  // Loaded here, so that a sentence can be said where even that fails.
  const { run } = await import('./main.js').catch((fault: unknown) => {
    throw fewHandles(fault) ?? fault;
  });
  process.exitCode = await run(process.argv);
} catch (fault) {
  process.exitCode = lastWord(fault);
}
