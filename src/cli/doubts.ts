import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPlan } from '../compile/load.js';
import { readAnswers } from '../doubts/answers.js';
import { writeLists } from '../doubts/lists.js';
import type { Answers, DoubtsResult } from '../doubts/model.js';
import { doubtsSummary } from '../doubts/summary.js';
import { say, type Language } from '../message/messages.js';
import type { Plan } from '../plan/plan.js';
import { makeFolder, writeFileWhole, writeReports } from '../report/write.js';
import { runCheck } from '../run-check.js';
import { allOrNone } from '../system/atomic-write.js';
import { InputFault } from '../system/fault.js';
import { printJson } from '../system/json-text.js';
import { mustHave } from '../system/optional.js';
import { mustBeEmpty, tryFolder } from '../system/try-output.js';
import { exitCodes } from './exit.js';
import { agencySource, exitCodeOf } from './check.js';
import { interruptible } from './interruptible.js';
import { schemasFolder } from './locations.js';
import { print } from './print.js';
import { profileFor } from './profile.js';
import { expandPatterns } from './patterns.js';
import { showCheckProgress } from './progress.js';
import { mustBeNoDash } from './standard-input.js';
import { summary } from './summary.js';
import { tool } from './tool.js';

export interface Options {
  standard: string;
  profile?: string;
  out: string;
  answers?: string;
  checks?: string;
  agencies?: string;
  asOf: string;
  unmask?: boolean;
  table?: Record<string, string>;
  memory?: number;
  temp?: string;
  json?: boolean;
}

/** What of the lists stands in a file of its own, for programs. */
const summaryFile = 'doubts.json';

const noAnswers: Answers = { answers: [], problems: [], lists: 0 };

export async function runDoubts(given: readonly string[], options: Options, language: Language): Promise<number> {
  mustBeNoDash(given);
  const paths = await expandPatterns(given, language);
  const { standard, out, asOf } = options;
  const profile = await profileFor(options.profile, standard, language);
  const plan = await loadPlan(schemasFolder(standard), standard, asOf);
  const checks = options.checks?.split(',').map((id) => id.trim());
  mustAsk(plan, checks);
  await mustBeEmpty(out, 'doubts.not-empty');
  mustHave('workbooks');
  const answers = options.answers === undefined ? noAnswers : await readAnswers(options.answers, asOf);
  const agencies = await agencySource(options.agencies);
  await tryFolder(out);
  const progress = showCheckProgress(language);
  const folder = await mkdtemp(join(options.temp ?? tmpdir(), 'zhunsheng-doubts-'));
  try {
    const code = await interruptible(
      (signal) =>
        allOrNone(async () => {
          const doubts = join(folder, 'doubts.parquet');
          const report = await runCheck(plan, profile, paths, {
            tool,
            signal,
            doubts,
            ...(options.unmask && { unmask: true }),
            ...(agencies && { agencies }),
            ...(options.table && { tables: options.table }),
            ...(options.memory && { memory: options.memory }),
            ...(options.temp !== undefined && { temporary: options.temp }),
            ...progress.callbacks,
          }).finally(() => progress.end());
          await makeFolder(out);
          const lists = await writeLists({ doubts, report, answers, language, out, ...(checks && { checks }) });
          const result: DoubtsResult = {
            standard,
            asOf,
            out,
            ...lists,
            problems: answers.problems,
            asked: options.answers !== undefined,
          };
          const file = join(out, summaryFile);
          await writeFileWhole(file, printJson(result));
          const files = await writeReports(report, join(out, 'report'), ['html', 'json'], language);
          if (!options.json) process.stdout.write(`${summary(report, files, language)}\n`);
          print(options.json ? printJson(result) : doubtsSummary(result, file, language));
          const isOpen = lists.agencies.some((each) => each.doubts > 0) || answers.problems.length > 0;
          return Math.max(isOpen ? exitCodes.fails : exitCodes.conforms, exitCodeOf(report, 'error'));
        }),
      () => say('doubts.interrupted', language),
    );
    return code ?? exitCodes.interrupted;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Doubts are sent to somebody, and are of rules that there are. */
function mustAsk({ standard: { id: standard }, groups, tables }: Plan, checks: readonly string[] = []): void {
  if (groups.agency === undefined) throw new InputFault('doubts.no-agency', { standard });
  const known = new Set(tables.flatMap((table) => table.checks.map(({ id }) => id)));
  const unknown = checks.find((check) => !known.has(check));
  if (unknown !== undefined) throw new InputFault('doubts.no-rule', { standard, check: unknown });
}
