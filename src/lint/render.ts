import type { VFileMessage } from 'vfile-message';
import { say, type Language } from '../message/messages.js';
import { inLanguage } from '../standard/message.js';
import { printJson } from '../system/json-text.js';

type Level = 'error' | 'warning' | 'info';

/** One message as other programs read it. Lines and columns count from 1; the end is exclusive. */
interface LintEntry {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  ruleId: string;
  severity: Level;
  message: string;
  hint: string;
}

/**
 * Lint messages as text, `file:line:column` first so that editors and terminals can jump there, or as a
 * JSON array of `LintEntry`. The file is the one each message carries: put the folder before it for paths
 * that can be opened.
 */
export function renderLint(messages: readonly VFileMessage[], format: 'text' | 'json', language: Language): string {
  const entries = messages.map((message) => entryOf(inLanguage(message, language)));
  if (format === 'json') return printJson(entries);
  if (entries.length === 0) return `${say('standard.lint.clean', language)}\n`;
  const counts = {
    errors: count(entries, 'error'),
    warnings: count(entries, 'warning'),
    infos: count(entries, 'info'),
  };
  return [...entries.map((entry) => textOf(entry, language)), say('standard.lint.total', language, counts), ''].join('\n');
}

function entryOf(message: VFileMessage): LintEntry {
  const { file = '', line = 1, column = 1, place, reason, ruleId, note, fatal } = message;
  const end = place && 'end' in place ? place.end : { line, column };
  return {
    file,
    line,
    column,
    endLine: end.line,
    endColumn: end.column,
    ruleId: ruleId ?? '',
    severity: fatal ? 'error' : fatal === false ? 'warning' : 'info',
    message: reason,
    hint: note ?? '',
  };
}

function textOf(entry: LintEntry, language: Language): string {
  const { file, line, column, ruleId, severity, message, hint } = entry;
  const level = say(`standard.level.${severity}`, language);
  return `${file}:${line}:${column}  ${level}  ${message}  (${ruleId})\n    ${say('standard.lint.hint', language, { hint })}`;
}

function count(entries: readonly LintEntry[], level: Level): number {
  return entries.filter(({ severity }) => severity === level).length;
}
