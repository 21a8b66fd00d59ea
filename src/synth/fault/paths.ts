import { loosePath, plainPath } from '../../value/path.js';
import { partMark } from '../../value/spans.js';
import type { Plan } from '../../plan/plan.js';
import type { Judged } from './judged.js';

/** How paths relate rows that are judged together: the JavaScript twin of what the engine keeps of them. */
export interface Paths {
  has(field: string): boolean;
  /** What relates a row by a path: its loose form, or how it is written where several paths of a record type have that form. */
  key(path: string): string;
  /** Looks at the rows that are judged; true where that changes what relates them. */
  look(byTable: ReadonlyMap<string, readonly Judged[]>): boolean;
}

export function pathsOf(plan: Plan): Paths {
  const fields = plan.tables
    .map(({ id, fields: own }) => ({ id, names: own.filter(({ isPath }) => isPath).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0);
  const known = new Set(fields.flatMap(({ names }) => names));
  const forms = new Map<string, string>();
  const form = (path: string): string => {
    const found = forms.get(path) ?? loosePath(path);
    forms.set(path, found);
    return found;
  };
  let alike = new Set<string>();
  return {
    has: (field) => known.has(field),
    key: (path) => (alike.has(form(path)) ? `${form(path)}${partMark}${plainPath(path)}` : form(path)),
    look(byTable) {
      const before = alike;
      alike = new Set(
        fields.flatMap(({ id, names }) =>
          names.flatMap((name) =>
            repeated(
              (byTable.get(id) ?? []).flatMap((row) => row.sound(name) ?? []),
              form,
            ),
          ),
        ),
      );
      return alike.size !== before.size || [...alike].some((each) => !before.has(each));
    },
  };
}

/** Forms that stand for paths written in several ways. */
function repeated(paths: readonly string[], form: (path: string) => string): string[] {
  const written = new Map<string, string>();
  return paths
    .map((path) => [form(path), plainPath(path)] as const)
    .flatMap(([of, plain]) => {
      const first = written.get(of) ?? plain;
      written.set(of, first);
      return first === plain ? [] : [of];
    });
}
