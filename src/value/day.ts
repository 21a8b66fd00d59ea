/** Whether a number read as YYYYMMDD is a day. */
export function isDay(date: number): boolean {
  const day = date % 100;
  const inYear = Math.floor(date / 100) % 100;
  const year = Math.floor(date / 10000);
  if (year < 1000 || day < 1 || inYear < 1 || inYear > 12) return false;
  if (inYear === 2) return day <= (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28);
  return day <= (inYear === 4 || inYear === 6 || inYear === 9 || inYear === 11 ? 30 : 31);
}
