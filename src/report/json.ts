import type { ConformanceReport } from '../conformance/model.js';
import { printJson } from '../system/json-text.js';

/** The report as JSON: two blanks of indent, keys in the order of the model, a line end at the end. */
export function renderJson(report: ConformanceReport): string {
  return printJson(report);
}
