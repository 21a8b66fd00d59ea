import type { FindingsFile } from '../../engine/engine.js';
import type { TablePlan } from '../../plan/plan.js';
import { givenNumbers } from '../../privacy/key.js';
import { keptName } from '../names.js';
import { ofPerson } from '../pass/kept.js';
import { endsSql, shownKeySql, shownOfficeSql, straysSql } from '../privacy.js';

/** Where a record is, as a person is told of it. */
export interface ShownPlace {
  /** SELECT of the rows of a relation with what the texts are made from. */
  from(relation: string): string;
  /** SQL texts of the parts of the record's key. */
  keys: string[];
  /** SQL texts of the codes of its division and agency. */
  offices: string[];
}

/**
 * SQL of a record's key, and of the offices that it is of, as they stand where personal data is asked for, else as they may be shown:
 * the ends of what is personal.
 *
 * @param keys The fields of the key.
 */
export function shownPlace(table: TablePlan, keys: readonly string[], { personal }: Pick<FindingsFile, 'personal'>): ShownPlace {
  const offices = ['division', 'agency'];
  if (personal) return { from: (relation) => `SELECT * FROM ${relation}`, keys: keys.map(keptName), offices };
  const fields = keys.map((key) => table.fields.find(({ name }) => name === key)!);
  const looked = [...offices, ...fields.filter((field) => !field.personal).map(({ name }) => keptName(name))];
  const isStray = (column: string) => `strays[${looked.indexOf(column) + 1}]`;
  const given = givenNumbers(table);
  return {
    from: (relation) => `SELECT *, ${straysSql(looked)} AS strays FROM ${relation}`,
    keys: fields.map((field) => {
      const column = keptName(field.name);
      if (field.personal) return endsSql(column);
      return shownKeySql(field, given.includes(field) ? ofPerson(field.name) : undefined, isStray(column));
    }),
    offices: offices.map((column) => shownOfficeSql(column, isStray(column))),
  };
}
