import { basename } from 'node:path';
import ts from 'typescript';

/** A place in `src/` where the name of a check kind stands for that kind. */
export interface Naming {
  file: string;
  line: number;
  name: string;
  text: string;
}

/** Sources, with the types of what they say. */
export function programOf(files: readonly string[]): ts.Program {
  return ts.createProgram([...files], {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2023.d.ts'],
    types: ['node'],
    strict: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
  });
}

/**
 * Where a kind is named by a word. Many names are words of English too (`code`, `total`): a word stands for the kind where
 *
 * - it is compared with, passed as, or written into what is called a kind, if that may be any text, or names of kinds only;
 * - names of kinds alone are a list that is called one of kinds or asked for one, or are three and more in a list, a type or keys;
 * - the id of a check is made of it (`${name}.required`), where ids are.
 *
 * Words of a closed vocabulary of another meaning are free: the compiler knows that `node.kind === 'total'` asks an expression.
 *
 * @param inIds Names that stand in ids of checks.
 * @param isFree Whether a file may name a kind: its own, and its messages.
 */
export function namingsIn(
  program: ts.Program,
  names: ReadonlySet<string>,
  inIds = names,
  isFree: (file: string, name: string) => boolean = () => false,
): Naming[] {
  const checker = program.getTypeChecker();
  const found: Naming[] = [];
  for (const source of program.getSourceFiles()) {
    if (source.isDeclarationFile || /node_modules/.test(source.fileName)) continue;
    const visit = (node: ts.Node): void => {
      for (const name of namedBy(node, names, inIds, checker)) {
        if (isFree(source.fileName, name)) continue;
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        found.push({ file: source.fileName, line: line + 1, name, text: node.parent.getText(source).slice(0, 120) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function namedBy(node: ts.Node, names: ReadonlySet<string>, inIds: ReadonlySet<string>, checker: ts.TypeChecker): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return names.has(node.text) && standsForKind(node, names, checker) ? [node.text] : [];
  if (ts.isArrayLiteralExpression(node))
    return ofKindsAlone(
      node.elements.map((each) => (ts.isStringLiteral(each) ? each.text : '')),
      names,
      isCalledKinds(node) ? 1 : 3,
    );
  if (ts.isUnionTypeNode(node))
    return ofKindsAlone(
      node.types.map((each) => (ts.isLiteralTypeNode(each) && ts.isStringLiteral(each.literal) ? each.literal.text : '')),
      names,
    );
  if (ts.isObjectLiteralExpression(node) && isIndexedByKind(node))
    return node.properties.flatMap((each) => (each.name && names.has(nameOf(each.name)) ? [nameOf(each.name)] : []));
  if (ts.isObjectLiteralExpression(node))
    return ofKindsAlone(
      node.properties.map((each) => (each.name && ts.isPropertyAssignment(each) ? nameOf(each.name) : '')),
      names,
    );
  if (ts.isTemplateTail(node)) return [...inIds].filter((name) => node.text === `.${name}`);
  return [];
}

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '';
}

/** So many different words and more, all of them names of kinds. */
function ofKindsAlone(words: readonly string[], names: ReadonlySet<string>, least = 3): string[] {
  const different = [...new Set(words)];
  return different.length >= least && different.every((word) => names.has(word)) ? different : [];
}

/** Whether a list is called one of kinds, or a kind is looked for in it. */
function isCalledKinds(list: ts.ArrayLiteralExpression): boolean {
  let { parent }: ts.Node = list;
  // `new Set([…])` and `[…] as const` are the list.
  while (ts.isNewExpression(parent) || ts.isAsExpression(parent) || ts.isParenthesizedExpression(parent)) parent = parent.parent;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isParameter(parent))
    return saysKind.test(lastName(parent.name));
  const call = parent.parent;
  return ts.isPropertyAccessExpression(parent) && ts.isCallExpression(call) && call.arguments.some((each) => saysKind.test(lastName(each)));
}

const saysKind = /kinds?$/i;

function standsForKind(word: ts.StringLiteralLike, names: ReadonlySet<string>, checker: ts.TypeChecker): boolean {
  const { parent } = word;
  if (ts.isBinaryExpression(parent)) {
    const other = parent.left === word ? parent.right : parent.left;
    return isOpen(checker.getTypeAtLocation(other), names) && saysKind.test(lastName(other));
  }
  if (ts.isCaseClause(parent))
    return (
      isOpen(checker.getTypeAtLocation(parent.parent.parent.expression), names) && saysKind.test(lastName(parent.parent.parent.expression))
    );
  const asked = checker.getContextualType(word);
  if (asked && !isOpen(asked, names)) return false;
  if (ts.isPropertyAssignment(parent)) return saysKind.test(nameOf(parent.name));
  if (ts.isVariableDeclaration(parent)) return saysKind.test(lastName(parent.name));
  if (ts.isCallExpression(parent)) {
    const at = parent.arguments.indexOf(word);
    const parameter = checker.getResolvedSignature(parent)?.parameters[at];
    return parameter !== undefined && saysKind.test(parameter.name);
  }
  return false;
}

/** Whether any text may stand there, or only names of kinds. */
function isOpen(type: ts.Type, names: ReadonlySet<string>): boolean {
  const parts = type.isUnion() ? type.types : [type];
  return (
    parts.every((part) => !part.isStringLiteral() || names.has(part.value)) &&
    (parts.some((part) => !part.isStringLiteral()) || parts.length > 1)
  );
}

function isIndexedByKind({ parent }: ts.ObjectLiteralExpression): boolean {
  return ts.isElementAccessExpression(parent) && saysKind.test(lastName(parent.argumentExpression));
}

/** The last name of `check.kind`, `rule.kind!`, `kind`. */
function lastName(node: ts.Node): string {
  if (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return lastName(node.expression);
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isIdentifier(node) ? node.text : basename(node.getText());
}
