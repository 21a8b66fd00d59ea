const blank = /^[ \t\r\n\u00a0\u3000]*$/;
export const filled = (text: string): boolean => !blank.test(text);
export function lengthOf(text: string): number { let n = 0; for (const _ of text) n++; return n; }
const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export function isDate(text: string): boolean {
  if (!/^[1-9]\d{7}$/.test(text)) return false;
  const [y, m, d] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))];
  if (m < 1 || m > 12 || d < 1) return false;
  const leap = m === 2 && ((y % 4 === 0 && y % 100 !== 0) || y % 400 === 0);
  return d <= days[m - 1]! + (leap ? 1 : 0);
}
export const isMonth = (text: string): boolean => /^[1-9]\d{3}(0[1-9]|1[0-2])$/.test(text);
export const isYear = (text: string): boolean => /^\d{4}$/.test(text);
export const isPeriod = (text: string): boolean => text.length === 16 && isDate(text.slice(0, 8)) && isDate(text.slice(8));
export const isInteger = (text: string, digits: number): boolean => /^-?\d+$/.test(text) && text.replace('-', '').length <= digits;
export function isDecimal(text: string, digits: number, decimals: number): boolean {
  const found = /^-?(\d+)(?:\.(\d+))?$/.exec(text);
  return found !== null && found[1]!.length + (found[2]?.length ?? 0) <= digits && (found[2]?.length ?? 0) <= decimals;
}
export function decimal(text: string): bigint {
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole) * 10_000n + BigInt(part.padEnd(4, '0').slice(0, 4) || '0');
  return text.startsWith('-') ? -value : value;
}
export const month = (date: string): string => date.slice(0, 6);
export const year = (date: string): string => date.slice(0, 4);
export const substring = (text: string, from: number, to: number): string => [...text].slice(from, to).join('');
export const birthDate = (id: string): string => substring(id, 6, 14);
export const sexDigit = (id: string): bigint => BigInt(/^\d$/.test(substring(id, 16, 17)) ? substring(id, 16, 17) : 0) * 10_000n;
export const divisionLevel = (code: string): string => substring(code, 2, 6) === '0000' ? 'province' : substring(code, 4, 6) === '00' ? 'prefecture' : 'county';
export const provinceOf = (code: string): string => `${substring(code, 0, 2)}0000`;
export const periodStart = (period: string): string => period.slice(0, 8);
export const periodEnd = (period: string): string => period.slice(8, 16);
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
export function citizenId(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text) || !isDate(text.slice(6, 14))) return false;
  const sum = idWeights.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return '10X98765432'[sum % 11] === text[17];
}
export const socialSecurityNumber = (text: string): boolean => !/^\d/.test(text) || citizenId(text);
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
export function creditCode(text: string): boolean {
  if (text.length !== 18 || [...text].some((c) => !creditAlphabet.includes(c))) return false;
  if (text.startsWith('M000', 8)) return true;
  let sum = 0;
  for (let i = 0, weight = 1; i < 17; i++, weight = (weight * 3) % 31) sum += creditAlphabet.indexOf(text[i]!) * weight;
  return creditAlphabet[(31 - (sum % 31)) % 31] === text[17];
}
type List = ReadonlyMap<string, readonly string[]>;
export const hasCode = (list: List, text: string): boolean => list.has(text);
export const hasPair = (list: List, code: string, name: string): boolean => list.get(code)?.includes(name) ?? false;
export const hasLabel = (list: List, text: string): boolean => [...list.values()].some((names) => names.includes(text));
export const hasCodeOrLabel = (list: List, text: string): boolean => hasCode(list, text) || hasLabel(list, text);
