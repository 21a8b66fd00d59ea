import { listedIds } from '../message/punctuation.js';
import { InputFault } from '../system/fault.js';
import { explainCode } from '../explain/explain.js';
import { maskExplanation } from '../explain/mask.js';
import { explanationJson } from '../explain/json.js';
import { loadCatalogue } from '../explain/load.js';
import { renderExplanation } from '../explain/render.js';
import { say, type Language } from '../message/messages.js';
import { exitCodes } from './exit.js';
import { identifiersFolder } from './locations.js';
import { printJson } from '../system/json-text.js';
import { print } from './print.js';

export interface Options {
  as?: string;
  json?: boolean;
  unmask?: boolean;
}

export async function explainCodes(codes: readonly string[], { as, json, unmask }: Options, language: Language): Promise<number> {
  const { identifiers, nameOf } = await loadCatalogue(identifiersFolder());
  const known = [...new Set(identifiers.map(({ scheme }) => scheme))];
  if (as !== undefined && !known.includes(as)) throw new InputFault('command.explain.no-identifier', { id: as, known: listedIds(known) });
  const whole = codes.map((code) => explainCode(code, identifiers, nameOf, as));
  const shown = unmask ? whole : whole.map(maskExplanation);
  if (json) print(printJson(shown.map(explanationJson)));
  else {
    const hidden = shown.some(({ code }, at) => code !== codes[at]) ? [say('identifier.hidden', language)] : [];
    print(
      `${[...shown.flatMap((each, at) => [...(at > 0 ? [''] : []), ...renderExplanation(each, language)]), ...(hidden.length > 0 ? ['', ...hidden] : [])].join('\n')}\n`,
    );
  }
  return whole.every(({ readings }) => readings.length > 0) ? exitCodes.conforms : exitCodes.fails;
}
