import type { Bilingual } from '../standard/model.js';

export const checkMessages = {} satisfies Record<string, Bilingual>;
