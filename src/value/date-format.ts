/** Layouts of dates that stand in text elements. `PERIOD` is two dates, start then end. */
export type DateFormat = 'YYYYMMDD' | 'YYYYMM' | 'YYYY' | 'PERIOD';
