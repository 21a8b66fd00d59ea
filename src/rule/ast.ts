import type { ASTNode } from '@marcbachmann/cel-js';

/** Shows every node of a CEL tree, outer ones first. */
export function visit(node: ASTNode, see: (node: ASTNode) => void): void {
  see(node);
  const parts: unknown[] = Array.isArray(node.args) ? node.args.flat(2) : [node.args];
  for (const part of parts) if (isNode(part)) visit(part, see);
}

function isNode(part: unknown): part is ASTNode {
  return typeof part === 'object' && part !== null && 'op' in part;
}
