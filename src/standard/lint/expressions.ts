import type { RuleRow } from '../model.js';
import type { Subject } from './subject.js';

export function lintExpressions(_rule: RuleRow, _subject: Subject): void {}
