#!/usr/bin/env node
import { tool } from './tool.js';

// Output that nobody reads any more (`| head`) is no fault, and where a terminal was closed nobody can be told.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});
process.stderr.on('error', () => undefined);

// The version alone is asked by scripts, often: nothing else is loaded for it.
const [only, ...others] = process.argv.slice(2);
if (others.length === 0 && (only === '--version' || only === '-V')) process.stdout.write(`${tool.version}\n`);
else await import('./start.js');
