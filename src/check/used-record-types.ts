import { fieldsNamedIn } from '../rule/expression.js';
import { codeListOf, otherRecordType } from '../standard/lookup.js';
import type { CodeList, RecordType, RuleRow, Standard } from '../standard/model.js';
import { keyFields } from '../value/key-part.js';

/** A record type of another standard that rules are held against. */
export interface UsedRecordType {
  /** The standard that it is of, with code lists under names of their own where those of the other standard hold other codes. */
  standard: Standard;
  /** The record type, under the name that rules call it (`gbt-40217-2021.T02`). */
  type: RecordType;
  /** The fields of it that they name. */
  fields: ReadonlySet<string>;
}

/** The record types of other standards that the rules of one name, in the order in which they do; what there is not is left out. */
export function usedRecordTypes(standard: Standard): UsedRecordType[] {
  const own = new Set(standard.recordTypes.map(({ number }) => number));
  const names = new Set(standard.rules.flatMap(({ other }) => (other === undefined || own.has(other) ? [] : [other])));
  return [...names].flatMap((name) => {
    const found = otherRecordType(standard, name);
    const rules = standard.rules.filter(({ other }) => other === name);
    if (!found) return [];
    const fields = new Set(rules.flatMap((rule) => fieldsOf(rule, found.type, standard)));
    return [{ type: found.type, standard: apart(found.standard, standard), fields }];
  });
}

/** A standard beside another one: of two code lists of one id that differ, its own has its name before it. */
function apart(used: Standard, beside: Standard): Standard {
  const ids = new Set(used.elements.flatMap(({ codeList }) => codeList ?? []));
  const lists = [...ids].flatMap((id) => {
    const [one, other] = [codeListOf(used, id), codeListOf(beside, id)];
    return one && other && !isSame(one, other) ? [one] : [];
  });
  const named = new Map(lists.map((list) => [list.id, { ...list, id: `${used.id}.${list.id}` }]));
  return {
    ...used,
    elements: used.elements.map((element) => {
      const list = named.get(element.codeList ?? '');
      return list ? { ...element, codeList: list.id } : element;
    }),
    codeLists: [...used.codeLists, ...named.values()],
  };
}

function isSame(one: CodeList, other: CodeList): boolean {
  return one === other || JSON.stringify(one.codes) === JSON.stringify(other.codes);
}

function fieldsOf({ otherKey, when, requirement }: RuleRow, type: RecordType, { period }: Standard): string[] {
  const named = [when, requirement].filter(Boolean).flatMap((source) => fieldsNamedIn(source, type.alias));
  const covered = type.columns.flatMap(({ element }) => (element === period ? [element] : []));
  return [...keyFields(otherKey), ...named, ...covered];
}
