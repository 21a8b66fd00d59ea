import type { Bilingual } from '../standard/model.js';

export const reportMessages = {} satisfies Record<string, Bilingual>;
