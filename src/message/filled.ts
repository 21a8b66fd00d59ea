import { grouped } from './grouped.js';
import type { Bilingual, Language } from './model.js';
import { shown } from './unseen.js';

/**
 * A text with its parameters filled in: `{name}` is the parameter itself, `{name|row|rows}` the first word where
 * it is one, else the second. An unknown parameter is left as it stands. What a parameter holds that the eye cannot see is made
 * visible: it may come from a name, a header or a value, and the text goes to a terminal. One of two languages is told in that of the message,
 * be it as one thing or as two, `name` and `name.en`: see `inParams`.
 */
export function filled(text: string, language: Language, params: Record<string, unknown>): string {
  return text.replace(/\{([\w.-]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const own = language === 'en' && `${name}.en` in params ? `${name}.en` : name;
    if (!(own in params)) return whole;
    const value = shown(counted(name, params[own]) ?? textOf(params[own], language));
    return one === undefined ? value : value === '1' ? one : many!;
  });
}

/** Parameters that count, and number no line, year or code. */
const counts = new Set(['count', 'rows', 'records']);

/** A count as people read it, its thousands separated. */
function counted(name: string, param: unknown): string | undefined {
  return counts.has(name) && Number.isSafeInteger(param) ? grouped(param as number) : undefined;
}

function textOf(param: unknown, language: Language): string {
  return typeof param === 'object' && param !== null && language in param ? String((param as Bilingual)[language]) : String(param);
}
