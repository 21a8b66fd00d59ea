import { usedRecordTypes } from '../check/used-record-types.js';
import { mostDecimals, operandType, type OperandType } from '../rule/operand.js';
import { cellPlace, cellPlaceAt } from '../standard/cell.js';
import { identifierOf } from '../standard/lookup.js';
import type { LintParams, LintRule, Report } from '../standard/message.js';
import type { DataElement, Place, RecordType, Standard } from '../standard/model.js';
import { shapeOf } from '../standard/identifier-shape.js';

/** A standard under examination, with the look-ups every examination needs. */
export interface Subject {
  standard: Standard;
  report: Report;
  elements: ReadonlyMap<string, DataElement>;
  /** Its own, by number. */
  recordTypes: ReadonlyMap<string, RecordType>;
  /** Those of other standards that its rules name, with what their elements are, by the name that rules call them. */
  used: ReadonlyMap<string, Pick<Subject, 'elements' | 'operands'> & { type: RecordType }>;
  /** The type of every element in an expression: of all, so that one in another table only is told as such. */
  operands: ReadonlyMap<string, OperandType>;
}

export function subjectOf(standard: Standard, report: Report): Subject {
  return {
    standard,
    report,
    ...elementsOf(standard),
    recordTypes: new Map(standard.recordTypes.map((type) => [type.number, type])),
    used: new Map(usedRecordTypes(standard).map(({ standard: other, type }) => [type.number, { type, ...elementsOf(other) }])),
  };
}

/** Elements by name, and their types. */
function elementsOf(standard: Standard): Pick<Subject, 'elements' | 'operands'> {
  return {
    elements: new Map(standard.elements.map((element) => [element.name, element])),
    operands: new Map(standard.elements.map((element) => [element.name, typeOf(element, standard)])),
  };
}

function typeOf({ representation, format, identifier }: DataElement, standard: Standard): OperandType {
  // Too many decimals are reported with the element, and so is an identifier that is not known.
  if (representation.decimals > mostDecimals) return 'decimal';
  const known = identifier === undefined ? undefined : identifierOf(standard, identifier);
  return operandType(representation, format, known && shapeOf(known));
}

/** What is said of a value that repeats: the rule, the column it stands in, and what else the message needs. */
interface Repeat<Node> {
  rule: LintRule;
  header: string;
  params?(node: Node): LintParams;
}

/** Reports every node whose value, read by `valueOf`, an earlier one already has; empty values never repeat. */
export function reportRepeats<Node extends object>(
  nodes: readonly Node[],
  valueOf: (node: Node) => string,
  { rule, header, params }: Repeat<Node>,
  report: Report,
): void {
  const first = new Map<string, Node>();
  for (const node of nodes) {
    const value = valueOf(node);
    const earlier = first.get(value);
    if (earlier)
      report(rule, placeIn(node, header), { value, first: placeText(placeIn(earlier, header)), ...params?.(node) }, value.length);
    else if (value !== '') first.set(value, node);
  }
}

/** `elements.md:12`, to be read in a sentence. */
export function placeText({ file, line }: Place): string {
  return `${file}:${line}`;
}

/** The place of a node's cell; a node built by a program, not read, stands at the start of README.md. */
export function placeIn(node: object, header: string, item?: string): Place {
  return cellPlace(node, header, item) ?? (node as { place?: Place }).place ?? { file: 'README.md', line: 1, column: 1 };
}

/** The place of a character in a node's cell. */
export function stretchIn(node: object, header: string, offset: number): Place {
  return cellPlaceAt(node, header, offset) ?? placeIn(node, header);
}
