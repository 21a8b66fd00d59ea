export const blankCharacters = ' \t\r\n\u00a0\u3000';
export function sqlEmpty(cell: string): string {
  return `(${cell} IS NULL OR trim(${cell}, ' ' || chr(9) || chr(13) || chr(10) || chr(160) || chr(12288)) = '')`;
}
