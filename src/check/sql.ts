export const sqlLength = (x: string): string => `length(${x})`;
export const sqlIsDate = (x: string): string => `(strlen(${x}) = 8 AND regexp_full_match(${x}, '[1-9][0-9]{3}((0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])(29|30)|(0[13578]|1[02])31)|(([1-9][0-9])(0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)0229'))`;
export const sqlIsMonth = (x: string): string => `regexp_full_match(${x}, '[1-9][0-9]{3}(0[1-9]|1[0-2])')`;
export const sqlIsYear = (x: string): string => `regexp_full_match(${x}, '[0-9]{4}')`;
export const sqlIsPeriod = (x: string): string => `(strlen(${x}) = 16 AND ${sqlIsDate(`substr(${x}, 1, 8)`)} AND ${sqlIsDate(`substr(${x}, 9)`)})`;
export const sqlIsInteger = (x: string, digits: number): string => `regexp_full_match(${x}, '-?[0-9]{1,${digits}}')`;
export const sqlIsDecimal = (x: string, digits: number, decimals: number): string => `(regexp_full_match(${x}, '-?[0-9]+([.][0-9]{1,${decimals}})?') AND strlen(replace(replace(${x}, '-', ''), '.', '')) <= ${digits})`;
export function sqlCitizenId(x: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const n = `TRY_CAST(substr(${x}, 1, 17) AS BIGINT)`;
  const sum = weights.map((w, i) => `${w} * ((${n} // ${10n ** BigInt(16 - i)}) % 10)`).join(' + ');
  return `(strlen(${x}) = 18 AND regexp_full_match(${x}, '[0-9]{17}[0-9X]') AND ${sqlIsDate(`substr(${x}, 7, 8)`)} AND substr('10X98765432', (((${sum}) % 11) + 1)::INT, 1) = substr(${x}, 18, 1))`;
}
export const sqlSocialSecurityNumber = (x: string): string => `(NOT (${x} >= '0' AND ${x} < ':') OR ${sqlCitizenId(x)})`;
export function sqlCreditCode(x: string): string {
  const a = "'0123456789ABCDEFGHJKLMNPQRTUWXY'";
  let w = 1; const terms: string[] = [];
  for (let i = 0; i < 17; i++, w = (w * 3) % 31) terms.push(`${w} * (instr(${a}, substr(${x}, ${i + 1}, 1)) - 1)`);
  return `(regexp_full_match(${x}, '[0-9A-HJ-NPQRTUWXY]{18}') AND (substr(${x}, 9, 4) = 'M000' OR substr(${a}, ((31 - (${terms.join(' + ')}) % 31) % 31 + 1)::INT, 1) = substr(${x}, 18, 1)))`;
}
