import { commonBound, digitsOf, mostDigits } from '../expression/bound.js';
import type { FigureCell, Suspect } from '../expression/question.js';
import type { ExpressionNode } from '../expression/tree.js';
import { bilingual, inBoth } from '../message/bilingual.js';
import { say } from '../message/messages.js';
import type { Bilingual } from '../message/model.js';
import { listed, sentences } from '../message/punctuation.js';
import { partMark } from '../value/spans.js';

/** What units of returns differ by: 万 and 千, 千 and 1, 万 and 1 or 亿 and 万, 亿 and 1. */
const factors = ['10', '1000', '10000', '100000000'];

/** What may have gone wrong where a relation between cells does not hold: one cell is in another unit. With the two sides of an equation, what they differ by. */
export function suspectsOf(
  relation: ExpressionNode,
  held: ExpressionNode,
  cells: readonly FigureCell[],
): { suspects: Suspect[]; sides?: { left: ExpressionNode; right: ExpressionNode } } {
  const suspects = cells.flatMap((cell) =>
    factors.flatMap((factor) =>
      (['times', 'divided'] as const).flatMap((how): Suspect[] => {
        const holds = multiplied(held, cell.name, how === 'times' ? factor : fraction(factor));
        return fits(holds) ? [{ mark: `${how} ${factor} ${cell.source}`, holds }] : [];
      }),
    ),
  );
  const isEquation = relation.kind === 'compare' && relation.operator === '==';
  return { suspects, ...(isEquation && { sides: { left: relation.left, right: relation.right } }) };
}

const fraction = (factor: string) => `0.${'1'.padStart(factor.length - 1, '0')}`;

/** The expression with one of its cells multiplied. */
function multiplied(node: ExpressionNode, name: string, by: string): ExpressionNode {
  const within = (part: ExpressionNode) => multiplied(part, name, by);
  switch (node.kind) {
    case 'cell':
      return node.name === name
        ? { kind: 'arithmetic', type: 'decimal', operator: '*', left: node, right: { kind: 'number', type: 'decimal', text: by } }
        : node;
    case 'minus':
    case 'not':
      return { ...node, part: within(node.part) };
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return { ...node, left: within(node.left), right: within(node.right) };
    default:
      return node;
  }
}

/** Whether its numbers are exact in a database. */
function fits(node: ExpressionNode): boolean {
  switch (node.kind) {
    case 'not':
      return fits(node.part);
    case 'logic':
      return fits(node.left) && fits(node.right);
    case 'compare':
      return digitsOf(commonBound([node.left, node.right])) <= mostDigits;
    default:
      return true;
  }
}

/** What a note says of the cells of a relation, and of what may have gone wrong. */
export function relationHint(note: string | undefined): Bilingual | undefined {
  if (note === undefined) return undefined;
  const parts = note.split(partMark);
  const figures = parts.filter((part) => !part.startsWith('!')).map((part) => part.replace(/=([^=]*)$/, ' = $1'));
  const marks = parts.flatMap((part) => (part.startsWith('!') ? [part.slice(1)] : []));
  return inBoth((language) =>
    sentences(
      [say('check.relation.hint', language, { list: listed(figures, language) }), ...marks.map((mark) => suspected(mark)[language])],
      language,
    ),
  );
}

/** What a mark says: `below`, `times 10000 [r1, c1]`, `apart -3.0000`. */
function suspected(mark: string): Bilingual {
  const [, what, number = '', cell = ''] = /^(\S+) ?(\S*) ?(.*)$/.exec(mark) ?? [];
  switch (what) {
    case 'below':
    case 'above':
      return bilingual(`check.relation-${what}.hint`);
    case 'times':
    case 'divided':
      return bilingual(`check.relation-${what}.hint`, { cell, factor: number });
    default:
      return bilingual('check.relation-apart.hint', { number: number.replace(/\.?0+$/, '') });
  }
}
