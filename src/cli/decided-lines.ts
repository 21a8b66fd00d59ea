import type { CheckReport, ConformanceReport } from '../conformance/model.js';
import { sayCode } from '../message/code-text.js';
import { say, type Language } from '../message/messages.js';
import { visible } from '../report/cell.js';
import { isBehind } from '../report/deciding.js';
import { decisive, type Decisive } from '../report/decisive.js';
import { digestOf } from '../report/digest.js';
import { adviceLines, findingLine, tableName } from './finding-lines.js';
import { someTables } from './some.js';

/** No more of what decided the verdict than this is told in the terminal. */
const most = 3;

/**
 * What the verdict rests on, the first of it first, each with file, first line, count and advice; none where nothing stands
 * behind it. The findings among them are told so that nobody tells them again.
 */
export function decided(report: ConformanceReport, language: Language): { lines: string[]; told: CheckReport[] } {
  const first = decisive(report);
  if (!first) return { lines: [], told: [] };
  const { measure } = report.verdict.broken[0]!;
  const others = digestOf(report).findings.filter((check) => check !== checkOf(first) && isBehind(measure, check));
  const told = [...(first.of === 'check' ? [first.check] : []), ...others].slice(0, most);
  const lines = [
    ...(first.of === 'check' ? [] : [otherLine(first, report, language)]),
    ...told.flatMap((check) => [findingLine(check, report, language, true), ...adviceLines(check, language).map((text) => `  ${text}`)]),
  ];
  return { lines: [say('command.summary.decided', language), ...lines.map((text) => `  ${text}`)], told };
}

function checkOf(found: Decisive): CheckReport | undefined {
  return found.of === 'check' ? found.check : undefined;
}

function otherLine(found: Exclude<Decisive, { of: 'check' }>, report: ConformanceReport, language: Language): string {
  switch (found.of) {
    case 'input':
      return visible(sayCode(found.problem.code, language, found.problem.params));
    case 'tables': {
      const tables = someTables(found.tables, language);
      const unread = found.tables.reduce((sum, { unreadable }) => sum + unreadable, 0);
      if (unread > 0) return say('command.summary.unread', language, { tables, rows: unread });
      return say(found.tables.every(({ present }) => present) ? 'command.summary.empty' : 'command.summary.absent', language, { tables });
    }
    case 'unevaluated': {
      const { id, message } = found.check;
      return say('command.summary.unevaluated', language, {
        table: tableName(found.check, report, language),
        id,
        reason: message[language],
      });
    }
  }
}
