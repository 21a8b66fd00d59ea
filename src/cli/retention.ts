import { InputFault } from '../system/fault.js';
import { say, type Language } from '../message/messages.js';
import { loadPlan } from '../compile/load.js';
import { uncounted } from '../retention/model.js';
import { runRetention } from '../retention/retention.js';
import { retentionSummary } from '../retention/summary.js';
import { tryOutputs } from '../system/try-output.js';
import { exitCodes } from './exit.js';
import { interruptible } from './interruptible.js';
import { schemasFolder } from './locations.js';
import { showProgress } from './progress.js';
import { printJson } from '../system/json-text.js';
import { print } from './print.js';

export interface Options {
  standard: string;
  asOf: string;
  out?: string;
  table?: Record<string, string>;
  all?: boolean;
  unmask?: boolean;
  json?: boolean;
  memory?: number;
  temp?: string;
}

export async function runRetentionCommand(
  path: string,
  { standard, asOf, out, table, all, unmask, json, memory: most, temp }: Options,
  language: Language,
): Promise<number> {
  if (out !== undefined && !/\.csv$/i.test(out)) throw new InputFault('retention.not-csv', { path: out });
  const plan = await loadPlan(schemasFolder(standard), standard, asOf);
  if (out !== undefined) await tryOutputs([out]);
  let progress: ReturnType<typeof showProgress> | undefined;
  const result = await interruptible(
    (signal) =>
      runRetention(plan, path, {
        language,
        signal,
        ...(out !== undefined && { out }),
        ...(table && { tables: table }),
        ...(all && { all }),
        ...(unmask && { unmask }),
        ...(most && { memory: most }),
        ...(temp !== undefined && { temporary: temp }),
        onInputs(bytes, share) {
          progress = showProgress(language, bytes, share);
        },
        onStep: (step) => progress?.step({ kind: 'expiry', ...step }),
      }).finally(() => progress?.end()),
    () => say('retention.interrupted', language),
  );
  if (!result) return exitCodes.interrupted;
  print(json ? printJson(result) : retentionSummary(result, language));
  // What only may be too short accuses nobody.
  const { rows, files } = uncounted(result);
  return rows + files > 0 || result.tables.some(({ remarks }) => remarks.short > 0) ? exitCodes.fails : exitCodes.conforms;
}
