import { algorithms } from '../value/algorithm/algorithms.js';
import { creditCharacters } from '../value/algorithm/gb32100.js';
import type { CheckAlgorithm } from '../value/algorithm/algorithm.js';

/** A citizen identification number (GB 11643): division, birth date `YYYYMMDD`, three digits of sequence, check. */
export function citizenId(division: string, birth: string, sequence: number): string {
  return checked('gb11643', division + birth + String(sequence).padStart(3, '0'));
}

/** A unified social credit code (GB 32100): authority and type, division, organisation code, check. */
export function creditCode(kind: string, division: string, organisation: string): string {
  return checked('gb32100', kind + division + checked('gb11714', organisation));
}

/** Eight characters of an organisation code that stand for a number below 31^6. */
export function organisationBody(number: number): string {
  let rest = number;
  let text = '';
  for (let place = 0; place < 6; place++) {
    text = creditCharacters[rest % 31]! + text;
    rest = Math.floor(rest / 31);
  }
  return `MA${text}`;
}

/** A card number: the digits given and their Luhn digit. */
export function cardNumber(body: string): string {
  return checked('luhn', body);
}

/** A body and its check character. */
function checked(algorithm: CheckAlgorithm, body: string): string {
  return body + algorithms[algorithm].character(`${body}0`);
}
