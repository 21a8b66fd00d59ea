export function patternFault(pattern: string): string | undefined {
  try { new RegExp(pattern, 'u'); } catch (fault) { return String(fault); }
  return undefined;
}
