import { card } from '../value/algorithm/luhn.js';
import { widened } from '../value/width.js';

/** What is of a person by its form alone, wherever it stands: patterns in the part that ECMAScript and RE2 share. */

/** What has the form of an identity number, though it stands in a field for other codes. */
export const identityNumber = '^[0-9]{6}((18|19|20)[0-9]{2}|[0-9]{2})(0[1-9]|1[0-2])([0-2][0-9]|3[01])[0-9]{3}[0-9Xx]?$';
/** One with a digit too few or too many. */
const nearlyIdentity =
  '^[1-9][0-9]{4,6}((18|19|20)[0-9]{2}|[0-9]{2})(0[1-9]|1[0-2])([0-2][0-9]|3[01])([0-9]{2,4}[0-9Xx]?|[0-9]{3}[Xx][0-9])$';
/** The number of a mobile telephone, as it is or in groups. */
const mobileNumber = '1[3-9][0-9](-?[0-9]{4}){2}';
/** Digits that may be the number of a card: those of China begin with 62, of others the last digit must fit. */
export const [unionCard, otherCard] = ['^62[0-9]{14,17}$', '^[3-9][0-9]{15,18}$'];
/** Letters before digits as passports, permits and identity cards have them, of Hong Kong with its check digit in brackets. Codes that somebody gave may look so too. */
const documents = ['[A-Za-z]{1,2}[0-9]{6}([0-9]{1,2}|[Aa]|[(（][0-9Aa][)）])', '[A-Za-z][1289][0-9]{8}', '[HMhm][0-9]{10}'];
const document = documents.join('|');
const wide = '[Ａ-Ｚａ-ｚ]{1,2}[0-9０-９]{7,10}|[A-Za-z]{1,2}[０-９]{7,10}';
/** The whole number of a passport, a permit or an identity card. */
export const documentForm = `${document}|${wide}`;
/** One of them, wherever it stands. */
export const documentNumber = `(\\b|_)(${document})(\\b|_)|\\b[A-Za-z]{1,2}[0-9]{6}[(（][0-9Aa][)）]|${wide}`;
/** What stands between the groups of a telephone number. */
const [gap, strokesOrBlanks] = ['[ \u00a0\u3000]', '[ \u00a0\u3000\u2010-\u2015\u2212\uff0d-]'];
/** The number of a landline within its area: no year begins so, or the number of a document would look alike. */
const subscriber = '([3-8][0-9]{6,7}|2[1-9][0-9]{5,6}|20[4-9][0-9]{4,5})';
const inGroups = `([3-8][0-9]{2,3}|2[1-9][0-9]{1,2}|20[4-9][0-9]?)${gap}{1,2}[0-9]{4}`;
const ofCities = `0(10|2[0-9])${strokesOrBlanks}{1,3}([3-8][0-9]{3}|2[1-9][0-9]{2})[\u2010-\u2015\u2212\uff0d-][0-9]{4}`;
const areaCode = '0(10|2[0-9]|[3-9][0-9]{2})';
const landlineForm = `${areaCode}${strokesOrBlanks}{1,3}(${subscriber}|${inGroups})|${ofCities}`;
const bracketed = `[(（]${areaCode}[)）]${strokesOrBlanks}{0,3}([2-8][0-9]{6,7}|[2-8][0-9]{2,3}${strokesOrBlanks}{1,2}[0-9]{4})`;
/** The whole number of a landline with its area code. */
export const wholeLandline = `${landlineForm}|${bracketed}`;
/** One, wherever it stands. */
export const landline = `(\\b|_)(${landlineForm})\\b|${bracketed}\\b`;
const permitWords = '台胞证|台湾居民来往大陆通行证|来往大陆通行证|台湾通行证|[Tt]aiwan [A-Za-z ]{0,24}[Pp](ermit|ass)';
const telephoneWords = '电话|座机|固话|传真|联系方式|[Tt][Ee][Ll]|[Tt]elephone|[Pp]hone|[Ff][Aa][Xx]';
const number = '((证件?)?号码?|编号| ?[Nn]o| ?[Nn]umber)?(是|为)?[ \u00a0\u3000:：.#]{0,3}';
/** Digits that only the word before them, their first group, makes a number of a person. */
export const numbersWithWord = [
  `((?:${permitWords})${number})[0-9]{8}([0-9]{2}|[(（][0-9A-Z]{1,2}[)）])?\\b`,
  `((?:${telephoneWords})${number})(${areaCode})?${subscriber}\\b`,
];
/** What may be a name behind a word and a colon that make it a person's, with no further word behind it. */
export const nameWithWord =
  '((?:姓名|签[字名]|[经承主]办|[\u3400-\u9fff]{2,4}人员?)[ \u00a0\u3000]{0,3}[:：][ \u00a0\u3000]{0,3})([\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}(?:[·•・][\u3400-\u9fff]{1,8})+)([^\u3400-\u9fff·•・]|$)';
/** An address of mail. */
export const mailAddress = '[0-9A-Za-z._%+-]{1,64}[@＠﹫][0-9A-Za-z-]{1,63}[.．。][0-9A-Za-z.-]{2,64}';
/** What people put between the digits of a long number: blanks, hyphens of any kind, points, and what cannot be seen. */
const between = ' \u00a0\u3000\u00ad\u200b-\u200f\u2060\ufeff\u2010-\u2015\u2212\uff0d\ufe63~.．·•-';
/** Strokes part paths and codes too: between digits they are those of a person where the groups are. */
const strokes = '[/／_＿]';
/** Digits of any script as people write long numbers by hand. */
export const longNumber = [
  `\\p{Nd}([${between}]{0,3}\\p{Nd}){10,}([${between}]{0,3}[Xx])?`,
  `\\p{Nd}{6}${strokes}\\p{Nd}{8}${strokes}\\p{Nd}{3}[\\p{Nd}Xx]`,
  `\\p{Nd}{3}${strokes}\\p{Nd}{4}${strokes}\\p{Nd}{4}`,
].join('|');

/** Words in Chinese but for codes with hyphens, and an address. */
const words = '^[^-]*[\u3400-\u9fff][ \u00a0\u3000·.]{0,3}[\u3400-\u9fff][^-]*$|[省市区县].*[区县镇乡村路街道巷弄]|@';
/** The whole of a text that is of a person, beside cards, identity numbers, and names in other letters. */
export const stray = `${words}|^(${document}|[A-Za-z]{1,2} [0-9]{7,10}|${mobileNumber}|${wholeLandline})$`;

/** Kinds of signs, and the one sign that stands for each where only the kind matters. */
export const signKinds = [
  ['\\p{L}', 'a'],
  ['\\p{Nd}', '0'],
  ['\\p{M}', 'm'],
] as const;
/**
 * A name in other letters, of a text whose signs are those of their kinds: a number that somebody gave has digits. Written over the kinds
 * themselves it would take RE2 a tenth of a second to make ready, each time it stands in a query.
 */
export const nameOfKinds = '^[^a0]{0,3}(am{0,3}[^a0m]{0,3}){4,}$';

/** Letters, digits and brackets of full width, which forms are the same in, and their plain twins. */
export const plainSigns = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at))
  .join('')
  .replace(/[^0-9A-Za-z()@-]/g, '');
export const wideSigns = widened(plainSigns);

/** A pattern with two open ends would take the square of a length. */
export const longest = 256;

/** Whether digits have the form of an identity number of 18 or 15. */
export function isIdentityNumber(digits: string): boolean {
  return new RegExp(identityNumber).test(digits);
}

/** Whether digits may be those of an identity number, be it with one too few or too many. */
export function isNearlyIdentityNumber(digits: string): boolean {
  const short = Math.abs(digits.length - 15) <= 1;
  return (
    (short || Math.abs(digits.length - 18) <= 1) &&
    new RegExp(nearlyIdentity).test(digits) &&
    !(short && new RegExp(unionCard).test(digits))
  );
}

/** Whether a text is the number of a document and nothing else. */
export function isDocument(text: string): boolean {
  return new RegExp(`^(${documentForm})$`).test(text);
}

/** Whether a text holds the number of a document or a landline, or is that of a mobile telephone. */
export function isStrayNumber(text: string): boolean {
  return new RegExp(`${documentNumber}|${landline}|^${mobileNumber}$`).test(text);
}

/**
 * Whether what stands in the place of a number that somebody was given is a name, an address or a number of a person: of
 * a document, a telephone, a card, or an identity number. Where it cannot be told from a code it is one: files and lines name rows too.
 */
export function isStray(code: string): boolean {
  const text = code.slice(0, longest).replace(/[\uff01-\uff5e]/g, (sign) => plainSigns[wideSigns.indexOf(sign)] ?? sign);
  const digits = text.replaceAll('-', '');
  const isCard = new RegExp(unionCard).test(digits) || (new RegExp(otherCard).test(digits) && card.holds(digits));
  const kinds = signKinds.reduce((signs, [kind, sign]) => signs.replace(new RegExp(kind, 'gu'), sign), text);
  return isCard || isIdentityNumber(digits) || new RegExp(stray, 'u').test(text) || new RegExp(nameOfKinds, 'u').test(kinds);
}
