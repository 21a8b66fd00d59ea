import { algorithms } from '../value/algorithm/algorithms.js';
import { creditCharacters } from '../value/algorithm/gb32100.js';
import type { CheckAlgorithm } from '../value/algorithm/algorithm.js';
import { dayNumber } from '../value/day.js';
import { dayText } from './calendar.js';
import { hash, shuffled } from './random.js';

/** Among whom a citizen of a number is: those born in some years, at some places. Numbers of different slots, 0 to 4, meet nowhere. */
export interface Cohort {
  seed: number;
  slot: number;
  born: readonly [least: number, most: number];
  birthplaces: readonly string[];
}

/** The citizen of a number: division, birthday, sex and sequence are the digits of one shuffled number, so that no two share an id. */
export function citizenOf({ seed, slot, born, birthplaces }: Cohort, number: number): { id: string; birth: number; male: boolean } {
  const firstDay = dayNumber(born[0], 1, 1);
  const days = dayNumber(born[1] + 1, 1, 1) - firstDay;
  let rest = shuffled(number, birthplaces.length * days * 200, hash(seed, 211, slot));
  const take = (bound: number) => {
    const digit = rest % bound;
    rest = Math.floor(rest / bound);
    return digit;
  };
  const day = take(days);
  const sex = take(2);
  const place = birthplaces[take(birthplaces.length)]!;
  const birth = firstDay + day;
  return { id: citizenId(place, dayText(birth), take(100) * 10 + slot * 2 + sex), birth, male: sex === 1 };
}

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

/** A number of a social security card: eight characters and their check character, by the algorithm of organisation codes. */
export function socialSecurityCard(body: string): string {
  return checked('gb11714', body);
}

/** A body and its check character. */
function checked(algorithm: CheckAlgorithm, body: string): string {
  return body + algorithms[algorithm].character(`${body}0`);
}
