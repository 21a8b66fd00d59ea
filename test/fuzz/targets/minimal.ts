import { fileURLToPath } from 'node:url';
import { compilePlan } from '../../../src/compile/compile.js';
import type { ConformanceReport } from '../../../src/conformance/model.js';
import type { Plan } from '../../../src/plan/plan.js';
import { runCheck } from '../../../src/run-check.js';
import { schemaDocuments } from '../../../src/schema/documents.js';
import type { Profile } from '../../../src/standard/model.js';
import { readProfile, readStandard } from '../../../src/standard/read.js';

/** A path of the project. */
export const path = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

/** The shipped example of a standard, as a standard and as a plan, and the profile that is told for it. */
export const { standard } = await readStandard(path('examples/minimal-standard'));
export const plan = compilePlan(schemaDocuments(standard), '2025-01-01');
const { profile: usual } = await readProfile(path('standards/profiles/default.md'));
// Its checks that decide by themselves are of another standard.
const profile: Profile = { ...usual, blocking: [] };
export const tool = { name: 'fuzz', version: '0' };

/** A check by a plan of its own, and the usual profile. */
export function checkBy(
  plan: Plan,
  input: string,
  tables: Record<string, string> = {},
  rules: Profile = profile,
): Promise<ConformanceReport> {
  return runCheck(plan, { ...rules, standard: plan.standard.id }, [input], { tool, tables, memory: 2 ** 29 });
}
