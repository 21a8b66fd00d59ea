import type { ASTNode } from '@marcbachmann/cel-js';

/** Shows every node of a CEL tree, outer ones first. */
export function visit(node: ASTNode, see: (node: ASTNode) => void): void {
  see(node);
  for (const part of partsOf(node)) visit(part, see);
}

/** Whether a tree has more levels than `most`; asked of any tree, however deep. */
export function isDeeper(root: ASTNode, most: number): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap(partsOf);
  }
  return false;
}

function partsOf({ args }: ASTNode): ASTNode[] {
  const parts: unknown[] = Array.isArray(args) ? args.flat(2) : [args];
  return parts.filter(isNode);
}

function isNode(part: unknown): part is ASTNode {
  return typeof part === 'object' && part !== null && 'op' in part;
}
