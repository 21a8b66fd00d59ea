import { canonical } from '../report/canonical.js';

/** A member that two values do not share, and what stands there in each. */
export interface Member {
  /** JSON pointer; things of a list that have a path or an id go by that. */
  pointer: string;
  said: string;
  found: string;
}

/** More of a value than this is not shown. */
const longest = 200;

/** The outermost members that are only in one of two values, and the innermost that differ in both. */
export function differingMembers(said: unknown, found: unknown, pointer = ''): Member[] {
  if (canonicalOf(said) === canonicalOf(found)) return [];
  const [before, after] = [membersOf(said), membersOf(found)];
  if (!before || !after) return [{ pointer, said: shown(said), found: shown(found) }];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => differingMembers(before.get(name), after.get(name), below(pointer, name)));
}

/** The JSON pointer (RFC 6901) of a member. */
export function below(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function membersOf(value: unknown): Map<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const names = value.map((item) => nameOf(item));
  const isNamed = names.every((name) => name !== undefined) && new Set(names).size === names.length;
  return new Map(value.map((item, index) => [isNamed ? names[index]! : String(index), item as unknown]));
}

function nameOf(item: unknown): string | undefined {
  const { path, id } = (item ?? {}) as { path?: unknown; id?: unknown };
  const name = path ?? id;
  return typeof name === 'string' ? name : undefined;
}

function canonicalOf(value: unknown): string {
  return value === undefined ? '' : canonical(value);
}

function shown(value: unknown): string {
  const text = canonicalOf(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
