#!/usr/bin/env node
import { run } from './main.js';

// Output that nobody reads any more (`| head`) is no fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});
process.exitCode = await run(process.argv);
