import { isAlias, isMap, isScalar, isSeq, LineCounter, type Document, type Node, type Pair } from 'yaml';
import { shownWord } from './shown.js';
import { readYamlText } from '../system/yaml-text.js';
import type { Report } from '../standard/message.js';
import type { Place } from '../standard/model.js';
import { answerWords, coverWords, keyOf, listed, partWords } from './form-words.js';
import type { RawAnswer, RawAnswers, RawValue } from './raw-answers.js';

/** Reads a form in YAML. Every value is taken as it is written, so that `001` stays `001`. */
export function readYaml(file: string, text: string, report: Report): RawAnswers {
  return new Reading(file, text, report).answers();
}

const parts = { cover: partWords.cover, items: partWords.items };

class Reading {
  private readonly lines = new LineCounter();

  constructor(
    private readonly file: string,
    private readonly text: string,
    private readonly report: Report,
  ) {}

  answers(): RawAnswers {
    const found: RawAnswers = { cover: new Map(), items: [] };
    const document = this.document();
    if (!document) return found;
    const top: unknown = document.contents;
    if (top === null) return found;
    for (const { key, value } of this.pairs(top)) {
      const part = keyOf(parts, key.text);
      if (part === 'cover') this.cover(value, found);
      else if (part === 'items') found.items.push(...this.pairs(value).flatMap((each) => this.answer(each)));
      else this.unknown(key, parts);
    }
    return found;
  }

  private document(): Document.Parsed | undefined {
    const read = readYamlText(this.text, this.lines, 'failsafe');
    if ('document' in read) return read.document;
    const { kind, detail, offset } = read.fault;
    if (kind === 'syntax') this.report('answer-syntax', this.at(offset), { detail });
    else this.report(`yaml-${kind}`, this.at(offset), {});
    return undefined;
  }

  private cover(value: unknown, found: RawAnswers): void {
    for (const { key, value: said } of this.pairs(value)) {
      const field = keyOf(coverWords, key.text);
      if (!field) this.unknown(key, coverWords);
      else for (const text of this.texts(said, 'one')) found.cover.set(field, text);
    }
  }

  private answer({ key, value }: { key: RawValue; value: unknown }): RawAnswer[] {
    const answer: RawAnswer = { item: key, fields: new Map(), evidence: [] };
    for (const { key: word, value: said } of this.pairs(value)) {
      const field = keyOf(answerWords, word.text);
      if (!field) this.unknown(word, answerWords);
      else if (field === 'evidence') answer.evidence.push(...this.texts(said, 'many'));
      else for (const text of this.texts(said, 'one')) answer.fields.set(field, text);
    }
    return [answer];
  }

  /** The pairs of a mapping; nothing, and a message where it is anything else that is not empty. */
  private pairs(node: unknown): { key: RawValue; value: unknown }[] {
    if (isMap(node)) {
      return node.items.flatMap(({ key, value }: Pair) => {
        if (isScalar(key)) return [{ key: { text: String(key.value), place: this.placeOf(key) }, value }];
        this.report('answer-shape', this.placeOf(key), {});
        return [];
      });
    }
    if (isAlias(node)) this.report('answer-alias', this.placeOf(node), {});
    else if (!isEmpty(node)) this.report('answer-shape', this.placeOf(node), {});
    return [];
  }

  private texts(node: unknown, most: 'one' | 'many'): RawValue[] {
    if (isEmpty(node)) return [];
    if (isScalar(node)) return [{ text: String(node.value).replace(/\s+/gu, ' ').trim(), place: this.placeOf(node) }];
    if (most === 'many' && isSeq(node)) return node.items.flatMap((item) => this.texts(item, 'one'));
    this.report(isAlias(node) ? 'answer-alias' : 'answer-shape', this.placeOf(node), {});
    return [];
  }

  private unknown({ text, place }: RawValue, words: Parameters<typeof listed>[0]): void {
    this.report('answer-unknown-key', place, { value: shownWord(text, words), known: listed(words) }, text.length);
  }

  private placeOf(node: unknown): Place {
    return this.at((node as Node | null)?.range?.[0] ?? 0);
  }

  private at(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line: Math.max(1, line), column: Math.max(1, col) };
  }
}

function isEmpty(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && (node.value === null || String(node.value).trim() === ''));
}
