import type { Bilingual } from '../standard/model.js';

export const datasetMessages = {} satisfies Record<string, Bilingual>;
