import { readdirSync } from 'node:fs';
import ts from 'typescript';
import { messages } from '../src/message/messages.js';

/**
 * Prints the messages that no source says, and fails where there is one. A message is said where its code is written: as a
 * literal, as a template whose parts are known by their types, or as the rest of a code behind the prefix of a `Phrase`. What is
 * typed by the table itself (`MessageCode`, `Suffix`) says nothing: any message would be in it.
 */
const codes = Object.keys(messages);
const said = new Set<string>();
const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.ts'))
  .map(({ parentPath, name }) => `${parentPath}/${name}`);
const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, '.');
const program = ts.createProgram(files, options);
const checker = program.getTypeChecker();

/** Types that follow from the table, and the codes that a word of them stands for. */
const ofTable: Readonly<Record<string, (word: string, type: ts.Type) => string[]>> = {
  MessageCode: (word) => [word],
  RuleMessageCode: (word) => [word],
  LintRule: (word) => [`lint.${word}`, `lint.${word}.hint`],
  Suffix: (word, type) => prefixesOf(type.aliasTypeArguments?.[0]).map((prefix) => `${prefix}.${word}`),
};

function prefixesOf(type: ts.Type | undefined): string[] {
  return type ? literalsOf(type) : [];
}

/** The texts that a type consists of; none where it is any text, or follows from the table. */
function literalsOf(type: ts.Type): string[] {
  if (type.aliasSymbol && type.aliasSymbol.name in ofTable) return [];
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
}

/** Takes what an expression can be, in the place of a type that follows from the table. */
function take(node: ts.Expression, asked: ts.Type): void {
  const codesOf = ofTable[asked.aliasSymbol?.name ?? ''];
  if (!codesOf) return;
  for (const word of literalsOf(checker.getTypeAtLocation(node))) for (const code of codesOf(word, asked)) said.add(code);
}

/** Takes what stands behind the prefix of a `Phrase`. */
function takePhrase({ expression, arguments: [first] }: ts.CallExpression): void {
  const type = checker.getTypeAtLocation(expression);
  if (!first || type.getSymbol()?.name !== 'Phrase') return;
  const [prefix] = checker.getTypeArguments(type as ts.TypeReference);
  for (const word of literalsOf(checker.getTypeAtLocation(first))) for (const each of prefixesOf(prefix)) said.add(`${each}.${word}`);
}

/**
 * The codes that a template can be; where it holds any text, that stands for one part of a code. One part of a code and then
 * anything is a name of something else: of a file, of a prefix.
 */
function takeTemplate(node: ts.TemplateExpression): void {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const spans = node.templateSpans.map(({ expression, literal }) => {
    const type = checker.getTypeAtLocation(expression);
    const words = literalsOf(type);
    const isOfTable = type.aliasSymbol && type.aliasSymbol.name in ofTable;
    return `${isOfTable ? '(?!)' : words.length > 0 ? `(?:${words.map(escaped).join('|')})` : '[^.]+'}${escaped(literal.text)}`;
  });
  const written = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('');
  if (spans.some((span) => span.startsWith('[')) && written.split('.').length < 3) return;
  const pattern = new RegExp(`^${escaped(node.head.text)}${spans.join('')}$`);
  for (const code of codes) if (pattern.test(code)) said.add(code);
}

function visit(node: ts.Node): void {
  if (ts.isLiteralTypeNode(node)) return;
  const isText = ts.isStringLiteralLike(node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node);
  if (isText) said.add(node.text);
  if (ts.isTemplateExpression(node)) takeTemplate(node);
  const asked = isText || ts.isTemplateExpression(node) ? checker.getContextualType(node) : undefined;
  if (asked) take(node as ts.Expression, asked);
  if (ts.isCallExpression(node)) takePhrase(node);
  if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && node.arguments) {
    const signature = checker.getResolvedSignature(node);
    for (const [at, argument] of node.arguments.entries()) {
      const parameter = signature?.parameters[at];
      if (parameter) take(argument, checker.getTypeOfSymbolAtLocation(parameter, node));
    }
  }
  ts.forEachChild(node, visit);
}

for (const file of files) visit(program.getSourceFile(file)!);
const dead = codes.filter((code) => !said.has(code));
for (const code of dead) process.stdout.write(`${code}\n`);
if (dead.length > 0) process.exitCode = 1;
