import { say, type Language } from '../message/messages.js';
import { sayCode } from '../message/code-text.js';
import { grouped } from '../message/grouped.js';
import { amountWords, groupedAmount } from '../report/amount.js';
import { visible } from '../report/cell.js';
import { amountSum, amountText, amountUnits } from '../value/amount.js';
import { outcomes, type AgencyDoubts, type DoubtsResult } from './model.js';

/** No more agencies, and no more problems, than this are told in the terminal. */
const [mostAgencies, mostProblems] = [20, 10];

/** What the terminal says of the lists: all of them, those with the most doubts, and what was answered. */
export function doubtsSummary({ agencies, out, asked, gone, problems }: DoubtsResult, file: string, language: Language): string {
  const listed = [...agencies].filter(({ doubts }) => doubts > 0).sort((a, b) => b.doubts - a.doubts);
  const lines = [
    say('doubts.summary.written', language, {
      doubts: grouped(sum(agencies.map(({ doubts }) => doubts))),
      amount: amountWords(amountSum(agencies.map(({ amount }) => amount)), language),
      lists: listed.length,
      out,
    }),
    ...listed.slice(0, mostAgencies).map((each) => `  ${agencyLine(each, language)}`),
    ...(listed.length > mostAgencies ? [`  ${say('doubts.summary.more', language, { more: listed.length - mostAgencies, file })}`] : []),
    ...(asked ? answered(agencies, language) : []),
    ...(gone > 0 ? [say('doubts.summary.gone', language, { count: gone })] : []),
    ...(problems.length > 0 ? [say('doubts.summary.problems', language, { count: problems.length })] : []),
    ...problems.slice(0, mostProblems).map(({ code, params }) => `  ${visible(sayCode(code, language, params))}`),
  ];
  return `${lines.join('\n')}\n`;
}

function agencyLine({ agency, doubts, amount }: AgencyDoubts, language: Language): string {
  const name = visible(agency) || say('doubts.nobody', language);
  return say('doubts.summary.agency', language, { agency: name, doubts, amount: amountWords(amount, language) });
}

function answered(agencies: readonly AgencyDoubts[], language: Language): string[] {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, sum(agencies.map((each) => each.answered[outcome]))]));
  const recovered = amountText(agencies.reduce((total, each) => total + amountUnits(each.recovered), 0n));
  const again = sum(agencies.map((each) => each.again));
  return [
    say('doubts.summary.answered', language, {
      ...counts,
      sum: groupedAmount(recovered),
      faulty: sum(agencies.map(({ faulty }) => faulty)),
      open: sum(agencies.map(({ open }) => open)),
    }),
    ...(again > 0 ? [`  ${say('doubts.summary.again', language, { count: again })}`] : []),
  ];
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
