import type { Check } from '../plan/plan.js';
import type { MembersOf } from '../value/schema-type.js';

/** A check's parameters, as they stand in the schema. */
export type Params = Record<string, unknown>;

/** A check whose parameters are those of its kind. */
export type CheckOf<P> = Omit<Check, 'params'> & { params: P };

/** JSON Schema of parameters, without the head that all checks share. */
export interface ParamsSchema {
  properties: Readonly<Record<string, object>>;
  required: readonly string[];
}

/** What parameters are by their schema. */
export type ParamsOf<Schema extends ParamsSchema> = MembersOf<Schema['properties'], Schema['required'][number]>;

/** Parameters of a kind that is told the day of the check. */
export type Dated<P> = P & { asOf: string };
