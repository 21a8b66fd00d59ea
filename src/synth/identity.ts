import { creditCharacters, creditWeights } from '../check/runtime.js';

const citizenWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const citizenChecks = '10X98765432';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** A citizen identification number (GB 11643): division, birth date `YYYYMMDD`, three digits of sequence, check. */
export function citizenId(division: string, birth: string, sequence: number): string {
  const body = division + birth + String(sequence).padStart(3, '0');
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += (body.charCodeAt(index) - 48) * citizenWeights[index]!;
  return body + citizenChecks[sum % 11]!;
}

/** A unified social credit code (GB 32100): authority and type, division, organisation code, check. */
export function creditCode(kind: string, division: string, organisation: string): string {
  const body = kind + division + organisation + organisationCheck(organisation);
  const sum = creditWeights.reduce((total, weight, index) => total + weight * creditCharacters.indexOf(body[index]!), 0);
  return body + creditCharacters[(31 - (sum % 31)) % 31]!;
}

/** Check character of an organisation code of eight characters (GB 11714). */
function organisationCheck(body: string): string {
  const sum = organisationWeights.reduce((total, weight, index) => total + weight * parseInt(body[index]!, 36), 0);
  return '0123456789X0'[11 - (sum % 11)]!;
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
  let sum = 0;
  for (let index = 0; index < body.length; index++) {
    const digit = body.charCodeAt(body.length - 1 - index) - 48;
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return body + String((10 - (sum % 10)) % 10);
}
