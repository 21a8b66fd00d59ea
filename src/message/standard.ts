import type { Bilingual } from '../standard/model.js';

export const standardMessages = {} satisfies Record<string, Bilingual>;
