import { Composer, Parser, type CST, type Document, type LineCounter } from 'yaml';
import { libraryWords } from '../message/library-words.js';
import type { Bilingual } from '../message/model.js';

export interface YamlFault {
  /** `too-deep`: brackets or indents are nested deeper than anyone writes; `duplicate-key`: a key stands twice in one mapping. */
  kind: 'too-deep' | 'duplicate-key' | 'syntax';
  /** What is wrong, and what the library says of it. */
  detail: Bilingual;
  offset: number;
}

/** No form, waiver or front matter needs a tenth of this, and the library's stack holds some times more. */
const deepest = 100;

/** A text in YAML as a document, or the first thing that is wrong with it. Nothing is thrown, however hostile the text. */
export function readYamlText(
  text: string,
  lines: LineCounter,
  schema: 'core' | 'failsafe',
): { document: Document.Parsed } | { fault: YamlFault } {
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const tooDeep = tokens.flatMap((token) => tooDeepAt(token) ?? []);
  if (tooDeep.length > 0) return { fault: { kind: 'too-deep', detail: libraryWords('yaml', '', ''), offset: tooDeep[0]! } };
  const [document, second] = [...new Composer({ schema }).compose(tokens, true, text.length)];
  const [error] = document!.errors;
  if (error)
    return {
      fault: {
        kind: error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'syntax',
        detail: libraryWords('yaml', error.code, error.message),
        offset: error.pos[0],
      },
    };
  if (second) return { fault: { kind: 'syntax', detail: libraryWords('yaml', 'MULTIPLE_DOCS', ''), offset: second.range[0] } };
  return { document: document as Document.Parsed };
}

/** Where the first thing stands that is nested too deep. The parser keeps a stack of its own; whatever follows it goes down by calls. */
function tooDeepAt(token: CST.Token): number | undefined {
  let level: CST.Token[] = [token];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return level[0]!.offset;
    const next: CST.Token[] = [];
    for (const each of level) {
      if ('value' in each && each.value) next.push(each.value);
      if ('items' in each) for (const { key, value } of each.items) next.push(...(key ? [key] : []), ...(value ? [value] : []));
    }
    level = next;
  }
  return undefined;
}
