#!/usr/bin/env node
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Files that are opened at once while the rest is loaded. */
const needed = 24;

// Output that nobody reads any more (`| head`) is no fault, and where a terminal was closed nobody can be told.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});
process.stderr.on('error', () => undefined);

// The version alone is asked by scripts, often: nothing else is loaded for it.
const [only, ...others] = process.argv.slice(2);
const refusal = refusalToOpen();
if (refusal !== undefined) {
  // One after another: where few files may be open, two at once are too many.
  const { languageOf } = await import('./language.js');
  const { errorWords, noHandles } = await import('../message/last-words.js');
  const language = languageOf(process.argv);
  process.stderr.write(`${errorWords[language].replace('{message}', noHandles[language].replace('{reason}', refusal))}\n`);
  process.exitCode = 2;
} else if (others.length === 0 && (only === '--version' || only === '-V'))
  process.stdout.write(`${(await import('./tool.js')).tool.version}\n`);
else await import('./start.js');

/** Why as many files as are needed cannot be opened: Node ends with a stack where that is met while it loads. */
function refusalToOpen(): string | undefined {
  const open: number[] = [];
  try {
    const path = fileURLToPath(import.meta.url);
    while (open.length < needed) open.push(openSync(path, 'r'));
    return undefined;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code;
  } finally {
    open.forEach((each) => closeSync(each));
  }
}
