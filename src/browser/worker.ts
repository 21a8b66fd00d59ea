import type { Answer, Line } from './messages.js';
import { serveChecker } from './serve.js';

/** The entry of a worker of a page: checks what `openCheckerIn` sends. */
serveChecker(globalThis as unknown as Line<Answer>);
