import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parseJson } from '../encoding/json-text.js';
import { InputFault } from '../system/fault.js';
import { schemaWords } from '../message/library-words.js';
import { contradictionsOf } from './contradictions.js';
import { reportVersion, type ConformanceReport } from '../conformance/model.js';
import { reportSchema } from './schema.js';

let validate: ValidateFunction<ConformanceReport> | undefined;

/** No more contradictions of a report are told. */
const mostReported = 5;

/** Reads the bytes of a conformance report. Throws `InputFault` when they are none, or when it contradicts itself. */
export function parseReport(bytes: Buffer, path: string): ConformanceReport {
  const report = parsed(bytes, path);
  mustBeOfThisVersion(report, path);
  validate ??= new Ajv2020({ strict: false }).compile<ConformanceReport>(reportSchema);
  if (validate(report)) {
    const details = contradictionsOf(report);
    if (details.length === 0) return report;
    throw new InputFault('command.report-contradicts', { path, count: details.length }, { details: details.slice(0, mostReported) });
  }
  throw new InputFault('command.bad-report', { path, reason: schemaWords(validate.errors) });
}

/** A report of another version has another shape: it is made again from the data, and not guessed at. */
function mustBeOfThisVersion(report: unknown, path: string): void {
  const version = typeof report === 'object' && report !== null && 'version' in report && 'run' in report ? report.version : undefined;
  if (typeof version === 'string' && version !== reportVersion)
    throw new InputFault('command.report-version', { path, version, known: reportVersion });
}

function parsed(bytes: Buffer, path: string): unknown {
  try {
    return parseJson(bytes, path);
  } catch (cause) {
    if (cause instanceof InputFault) throw cause;
    throw new InputFault('command.not-json', { path }, { cause });
  }
}
