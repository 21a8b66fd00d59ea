/**
 * Zhunsheng in a page: checks a file of one record type by the kernel that the command line reads it by, without a server.
 * What it needs is `zhunsheng/kernel.wasm` and an image that `zhunsheng image` wrote.
 */
export { openChecker, type CheckerFiles } from './checker.js';
export { openCheckerIn, type CheckerWorker } from './in-worker.js';
export type {
  BrowserOutcome,
  CheckedFile,
  CheckedRule,
  Checker,
  CheckerOptions,
  CheckProgress,
  ImageOrigin,
  RowsAside,
  Told,
} from './model.js';
