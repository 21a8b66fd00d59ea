import { compilePlan } from '../compile/compile.js';
import { severities, type Severity, type Standard } from '../standard/model.js';
import { schemaDocuments } from './documents.js';

/** How many checks the plan of a standard has on its own record types, by severity; those on files and headers are not among them. */
export function checkCounts(standard: Standard): Record<Severity, number> {
  const checks = compilePlan(schemaDocuments(standard), '1970-01-01').tables.flatMap((table) => (table.from ? [] : table.checks));
  const entries = severities.map((severity) => [severity, checks.filter((check) => check.severity === severity).length] as const);
  return Object.fromEntries(entries) as Record<Severity, number>;
}
