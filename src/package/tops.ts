import { Measurer } from './measure.js';
import { nothingFound, type Entry, type PackageSource } from './model.js';
import type { Task } from './job.js';
import { placeIn, type Place } from './layout.js';

/** No run of this program writes more files beside a package. */
const mostOwn = 32;
/** A package with more folders at its top has no wrapping. */
const mostTops = 8;
/** None of its own files is larger, but for findings, which are told by their ends. */
const largest = 2 ** 26;

/** What lies at the top of a package: the folders there, and what no folder wraps (under ''). */
export class Tops {
  readonly #entries = new Map<string, Entry[]>();

  add(entry: Entry): void {
    const top = entry.path.slice(0, entry.path.indexOf('/') + 1);
    const known = this.#entries.get(top);
    if (!known && this.#entries.size <= mostTops) this.#entries.set(top, [entry]);
    else if (known && known.length <= mostOwn) known.push(entry);
  }

  /**
   * The one folder that everything lies in, with its `/`, unless the layout knows it; empty where there is none. What this
   * program wrote in earlier runs may lie beside it.
   */
  async base(
    source: Pick<PackageSource, 'kind' | 'path'>,
    layout: readonly Place[],
    limits: Task['limits'],
    temporary: string,
  ): Promise<string> {
    const tops = [...this.#entries.keys()];
    if (layout.length === 0 || tops.length === 0 || tops.length > mostTops || tops.some((top) => top !== '' && placeIn(layout, `${top}x`)))
      return '';
    if (tops.length === 1) return tops[0]!;
    // Only a workbook is known by what is inside.
    const task = { kind: source.kind, root: source.path, algorithms: [], limits, temporary, beat: new SharedArrayBuffer(8) };
    const measurers = { full: new Measurer({ ...task, inspect: 'full' }), format: new Measurer({ ...task, inspect: 'format' }) };
    const foreign: string[] = [];
    try {
      for (const top of tops) {
        if (!(await areOwn(measurers, layout, this.#entries.get(top)!))) foreign.push(top);
        if (foreign.length > 1) return '';
      }
    } finally {
      for (const each of Object.values(measurers)) await each.close();
    }
    return foreign[0] ?? '';
  }
}

async function areOwn(
  measurers: Record<'full' | 'format', Measurer>,
  layout: readonly Place[],
  entries: readonly Entry[],
): Promise<boolean> {
  if (entries.length > mostOwn || entries.some(({ path, size, fault }) => fault !== undefined || size > largest || placeIn(layout, path)))
    return false;
  for (const { path, size, stamp, location } of entries) {
    const { measured = nothingFound } = await measurers[/\.xlsx$/i.test(path) ? 'full' : 'format'].measure(
      { number: 0, path, size, stamp, location },
      () => undefined,
    );
    if (measured.own === '') return false;
  }
  return true;
}
