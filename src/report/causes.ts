import { say, type Language } from '../message/messages.js';
import { grouped } from '../message/grouped.js';
import type { CheckReport } from '../conformance/model.js';

/** The general advice of a finding: it steps back where the causes of its rows are known, and have an advice of their own. */
export function generalAdvice({ advice, causes, failed }: Pick<CheckReport, 'advice' | 'causes' | 'failed'>, language: Language): string {
  if (!causes || advice[language] === '') return advice[language];
  const rest = failed - causes.reduce((sum, cause) => sum + cause.failed, 0);
  return rest > 0 ? say('report.advice.rest', language, { rows: grouped(rest), advice: advice[language] }) : '';
}
