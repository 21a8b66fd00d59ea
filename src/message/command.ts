import type { Bilingual } from '../standard/model.js';

export const commandMessages = {} satisfies Record<string, Bilingual>;
