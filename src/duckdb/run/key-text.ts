import type { FindingsFile } from '../../engine/engine.js';
import type { TablePlan } from '../../plan/plan.js';
import { givenNumbers } from '../../privacy/key.js';
import { keptName } from '../names.js';
import { ofPerson } from '../pass/kept.js';
import { endsSql, shownKeySql } from '../privacy.js';

/** SQL text of a part of a record's key: as it stands where personal data is asked for, else as it may be shown, the ends of a personal one. */
export function keyTextSql(table: TablePlan, name: string, { personal }: Pick<FindingsFile, 'personal'>): string {
  if (personal) return keptName(name);
  const field = table.fields.find((each) => each.name === name)!;
  if (field.personal) return endsSql(keptName(name));
  return shownKeySql(field, givenNumbers(table).includes(field) ? ofPerson(name) : undefined);
}
