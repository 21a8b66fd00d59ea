import type { Language } from './messages.js';

/** What stands between the parts of a list in a text. */
export const listComma: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };
