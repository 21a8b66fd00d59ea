import { scopeOf } from '../report/waiver-scope.js';
import type { WaiverUsed } from './model.js';
import type { AcceptanceNames } from './names.js';

/** The scope of a waiver in one line; record types by their ids. */
export function waiverScope(waiver: WaiverUsed, { say, language }: AcceptanceNames): string {
  return scopeOf(waiver, { say, language, table: (id) => id });
}
