import { isMessageCode, messages, say, type Language } from './messages.js';

/** What fills the places of a message. */
export type Params = Record<string, string | number>;

/**
 * The text of a code that came as data: of a report that is read back, a plan, a list of one's own. Nobody can tell before the
 * program runs whether there is such a code; where there is none, the code itself stands for its text. What the sources write
 * is a `MessageCode`, and `say` tells it.
 */
export function sayCode(code: string, language: Language, params: Record<string, unknown> = {}): string {
  return isMessageCode(code) ? say(code, language, params) : code;
}

/** Whether the text of a code tells the line it speaks of, so that nothing beside it need do so. */
export function namesLine(code: string): boolean {
  return isMessageCode(code) && /\{lines?\}/.test(messages[code].zh);
}
