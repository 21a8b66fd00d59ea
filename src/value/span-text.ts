/** Days of validity as people write them: a year where the whole year is meant. */

/** `1981–2010`, `2015-03-01–`; empty where both ends are open. */
export function spanText({ validFrom, validTo }: { validFrom: string; validTo: string }): string {
  if (validFrom === '' && validTo === '') return '';
  return `${end(validFrom, '0101')}–${end(validTo, '1231')}`;
}

/** `2010` for the first or last day of a year, `2010-03-01` for another. */
function end(day: string, ofYear: '0101' | '1231'): string {
  return day.endsWith(ofYear) ? day.slice(0, 4) : dayText(day);
}

/** `20100301` as `2010-03-01`, `201003` as `2010-03`; two days of a period with a sign between. */
export function dayText(day: string): string {
  if (day.length === 16) return `${dayText(day.slice(0, 8))}/${dayText(day.slice(8))}`;
  return [day.slice(0, 4), day.slice(4, 6), day.slice(6, 8)].filter(Boolean).join('-');
}
