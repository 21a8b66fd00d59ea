import type { ExpressionNode } from '../../expression/tree.js';
import type { Program } from './program.js';
import type { KernelScope } from './scope.js';

/** Where a program is written, and how it names things. */
export interface Printing {
  program: Program;
  scope: KernelScope;
  /** Writes what leaves the value of an operand of a primitive: of a number its whole part. */
  operand(node: ExpressionNode): void;
}
