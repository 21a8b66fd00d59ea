/** Layouts of dates that stand in text elements. `PERIOD` is two dates, start then end; `YYYYMMDDHHMMSS` a moment, a day and its time. */
export type DateFormat = 'YYYYMMDDHHMMSS' | 'YYYYMMDD' | 'YYYYMM' | 'YYYY' | 'PERIOD';

/** A time of the day, `HHMMSS`, in the part of patterns that ECMAScript and RE2 share. */
export const timePattern = '([01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]';
