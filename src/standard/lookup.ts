import { bracketed } from '../message/punctuation.js';
import { factorAttribute, type Code, type CodeList, type Identifier, type ParameterRow, type RecordType, type Standard } from './model.js';

/**
 * The code list of that id: the standard's own, else that of the first standard it uses which has one. `gbt-2659.alpha3` is
 * the list `gbt-2659` with what its column `alpha3` says in the place of the code.
 */
export function codeListOf(standard: Standard, id: string): CodeList | undefined {
  const point = id.lastIndexOf('.');
  return listNamed(standard, id) ?? (point > 0 ? inForm(listNamed(standard, id.slice(0, point)), id, id.slice(point + 1)) : undefined);
}

function listNamed(standard: Standard, id: string): CodeList | undefined {
  return first(standard, ({ codeLists }) => codeLists, id);
}

/** A list under codes of another form; undefined where no row of it has one. */
function inForm(list: CodeList | undefined, id: string, form: string): CodeList | undefined {
  if (!list) return undefined;
  const formOf = new Map(list.codes.flatMap(({ code, attributes }) => (attributes?.[form] ? [[code, attributes[form]] as const] : [])));
  const codes = list.codes.flatMap((row): Code[] => {
    const code = row.attributes?.[form];
    if (!code) return [];
    const successors = row.successors?.flatMap((successor) => formOf.get(successor) ?? []);
    return [{ ...row, code, ...(successors && { successors }), attributes: { ...row.attributes, code: row.code } }];
  });
  return codes.length > 0 ? { ...list, id, title: bracketed(list.title, form, 'zh'), codes } : undefined;
}

/** The identifier of that id, as `codeListOf`. */
export function identifierOf(standard: Standard, id: string): Identifier | undefined {
  return first(standard, ({ identifiers }) => identifiers, id);
}

/** By how much numbers of each unit of an element are multiplied before they are compared; undefined where a unit of its code list does not say it. */
export function factorsOf(standard: Standard, element: string): Record<string, string> | undefined {
  const list = standard.elements.find(({ name }) => name === element)?.codeList;
  const codes = (list === undefined ? undefined : codeListOf(standard, list))?.codes ?? [];
  const factors = codes.map(({ code, attributes }) => [code, attributes?.[factorAttribute] ?? ''] as const);
  return factors.length > 0 && factors.every(([, factor]) => /^[1-9]\d{0,8}$/.test(factor)) ? Object.fromEntries(factors) : undefined;
}

/** The rows of the parameter of that name: the standard's own, else those of the first standard it uses which has one. */
export function parameterRowsOf(standard: Standard, name: string): readonly ParameterRow[] {
  const rows = ({ parameters }: Pick<Standard, 'parameters'>) => parameters.filter((row) => row.name === name);
  return [standard, ...standard.uses].map(rows).find(({ length }) => length > 0) ?? [];
}

/** The record type that `gbt-40217-2021.T02` names, under that name, and the standard that has it; undefined where none it uses does. */
export function otherRecordType(standard: Standard, name: string): { standard: Standard; type: RecordType } | undefined {
  const point = name.lastIndexOf('.');
  const used = standard.uses.find(({ id }) => id === name.slice(0, point));
  const type = used?.recordTypes.find(({ id }) => id === name.slice(point + 1));
  return used && type && { standard: used, type: { ...type, id: name, number: name } };
}

/** The record type that rules name in that way, the standard's own or that of one it uses. */
export function recordTypeNamed(standard: Standard, name: string): RecordType | undefined {
  return standard.recordTypes.find(({ number }) => number === name) ?? otherRecordType(standard, name)?.type;
}

type Holder = Pick<Standard, 'codeLists' | 'identifiers'>;

function first<Node extends { id: string }>(standard: Standard, held: (holder: Holder) => readonly Node[], id: string): Node | undefined {
  for (const holder of [standard, ...standard.uses]) {
    const found = held(holder).find((node) => node.id === id);
    if (found) return found;
  }
  return undefined;
}
