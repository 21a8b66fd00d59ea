import { kindOf } from '../../check/kinds.js';
import type { RowBits } from '../../kernel/printer/checks.js';
import type { Check } from '../../plan/plan.js';

/** What is asked of the bits of a row, by their places in its words: all of some are on, none of others, and one at least of `any`. */
export interface RowTest {
  all: number[];
  none: number[];
  any?: number[];
}

/** What the bits of a row tell of a check: whether it applies, whether it failed, whether parameters leave it open. */
export interface RowTests {
  applies: RowTest;
  /** Absent where no cell can fail it. */
  fails?: number;
  /** Absent of a check that asks for no parameters. */
  opens?: RowTest;
}

/** The bits of a row by name, those of words for no value too. */
export type NamedBits = RowBits & { nothing: ReadonlyMap<string, number> };

/** The twin of `appliesSql`, `failedSql` and `opensSql`, for who has the words of rows and no DuckDB. */
export function testsOf(check: Check, { filled, failed, holds, open, nothing }: NamedBits): RowTests {
  const [field = ''] = check.fields;
  const placesOf = (bits: ReadonlyMap<string, number>, names: readonly string[]) => names.flatMap((name) => bits.get(name) ?? []);
  const grounds: RowTest = {
    all: placesOf(filled, check.operands),
    none: placesOf(failed, check.after),
    ...(kindOf(check.kind).written && { any: [...placesOf(filled, [field]), ...placesOf(nothing, [field])] }),
  };
  const [fails] = [...placesOf(failed, [check.id]), ...placesOf(nothing, [field])];
  const opening = placesOf(open, [check.id]);
  return {
    applies: { ...grounds, all: [...grounds.all, ...placesOf(holds, [check.id])] },
    ...(fails !== undefined && { fails }),
    ...(opening.length > 0 && { opens: { ...grounds, all: [...grounds.all, ...opening] } }),
  };
}
