import { composed } from '../value/path.js';
import type { Plan } from '../plan/plan.js';
import { sqlText } from '../duckdb/expression/text.js';
import type { Role } from './model.js';
import { roleWords } from './words.js';
import type { CodePlan } from '../value/code.js';

/** One line of the layout: the paths that match, what they are for, and the record type they hold. */
export interface Place {
  /** RE2 and ECMAScript, over the whole path. */
  pattern: string;
  role: Role;
  /** Id or name of a record type, where the files hold records of one. */
  recordType: string;
  /** As told to people. */
  name: string;
  /** Whether a package must have it, alone or one of all that are so marked. */
  needed: '' | 'always' | 'oneOf';
}

/** The code list of a standard that says where in a package everything lies. */
const layoutList = 'package-layout';

const roles: ReadonlyMap<string, Role> = new Map(Object.entries(roleWords).map(([role, word]) => [word, role as Role]));

/** The layout that a standard asks for, in its order: the first place that a path matches counts. */
export function layoutOf(plan: Plan): Place[] {
  return (plan.allCodes.get(layoutList)?.codes ?? []).flatMap(placeOf);
}

/** The layout of a package that is one EEP file: what it wraps is part of the metadata, as it is within a larger package. */
export const loneEep: readonly Place[] = [{ pattern: '(?i)^.*$', role: 'metadata', recordType: '', name: '', needed: '' }];

/** What the column `obligation` of the layout says; whatever else stands there asks for nothing. */
const obligations: ReadonlyMap<string, Place['needed']> = new Map([
  ['必备', 'always'],
  ['择一', 'oneOf'],
]);

function placeOf({ code, names, attributes = {} }: CodePlan): Place[] {
  const role = roles.get(attributes['role'] ?? names[0] ?? '');
  const glob = attributes['pattern'] ?? code;
  if (!role || glob === '') return [];
  const needed = obligations.get(attributes['obligation'] ?? '') ?? '';
  return [{ pattern: patternOf(glob), role, recordType: attributes['record_type'] ?? '', name: names[0] ?? code, needed }];
}

/** `*` stands for anything within a name, `**` for anything, a `/` at the end for everything in that folder. */
function patternOf(glob: string): string {
  const whole = composed(glob.endsWith('/') ? `${glob}**` : glob);
  const parts = whole
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')));
  return `(?i)^${parts.join('')}$`;
}

/** The place of a path; undefined where the layout has none for it. */
export function placeIn(layout: readonly Place[], path: string): Place | undefined {
  const form = composed(path);
  return layout.find(({ pattern }) => new RegExp(pattern.replace('(?i)', ''), 'iu').test(form));
}

/** SQL for the role of a path in Unicode's composed form. Without a layout everything is content. */
export function roleSql(layout: readonly Place[], path: string): string {
  if (layout.length === 0) return sqlText('content');
  return `CASE ${layout.map(({ pattern, role }) => `WHEN regexp_matches(${path}, ${sqlText(pattern)}) THEN ${sqlText(role)}`).join(' ')} ELSE ${sqlText('surplus')} END`;
}
