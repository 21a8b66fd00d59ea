import { plain } from './words.js';

/** What a text says of the period of a return: a month or a year; a stretch of another length; a month without its year; or nothing that is understood. */
export type PeriodReading = { as: 'month' | 'year'; value: string } | { as: 'range' | 'unclear' | 'day' | 'half' };

/** A place of a sheet that says something of the period; the lower its rank, the better its right. */
export interface PeriodPlace {
  rank: number;
  reading: PeriodReading;
  row: number;
  at: number;
  text: string;
}

/** By what right: labelled as the period, in a cell of its own, within a title, a day, which is told where there is nothing else. */
export const periodRanks = { labelled: 0, bare: 1, title: 2, day: 3 } as const;

/** Years that a return can be of; what is behind them is a serial number, or a slip. */
const [firstYear, lastYear] = [1949, 2099];

function dated(year: string, month?: string): PeriodReading {
  if (Number(year) < firstYear || Number(year) > lastYear) return { as: 'unclear' };
  if (month === undefined) return { as: 'year', value: year };
  return Number(month) >= 1 && Number(month) <= 12 ? { as: 'month', value: year + month.padStart(2, '0') } : { as: 'unclear' };
}

const range = /\d{4}年?[至到~—–-]+\d{4}年|[一二三四1-4]季|[上下前]半年|半年度|\d月?[至到~—–-]+(?:\d{4}年?)?\d{1,2}月|[日月年][至到~—–-]/;

/** What stands for a period and for nothing else, whether it can be read or not. */
const only = /^[\d年月日第季度份本上下前半全至到~—–./〇零○一二三四五六七八九十-]+$/;

/** The period that is all that a text holds; undefined where it holds something else, or no more than a number. */
export function wholePeriod(text: string): PeriodReading | undefined {
  const written = plain(text).replace(/^\((.*)\)$/, '$1');
  if (!only.test(written)) return undefined;
  const [, year, month] = /^(\d{4})[年/-](\d{1,2})月?份?$/.exec(written) ?? /^(\d{4})\.?(\d{2})$/.exec(written) ?? [];
  if (year !== undefined && (/\D/.test(written) || /^(?:19|20)/.test(year))) return dated(year, month);
  const [, ofYear] = /^(\d{4})年度?$/.exec(written) ?? [];
  if (ofYear !== undefined) return dated(ofYear);
  if (range.test(written)) return { as: 'range' };
  if (/^\d{1,2}月份?$/.test(written)) return { as: 'half' };
  // A spreadsheet keeps 2024.10 as 2024.1.
  if (/^(?:19|20)\d{2}\.\d$/.test(written)) return { as: 'unclear' };
  if (dayOf(written)) return { as: 'day' };
  return /[\d〇零○一二三四五六七八九十]年/.test(written) ? { as: 'unclear' } : undefined;
}

const dayOf = (written: string) =>
  /^((?:19|20)\d{2})(?:年(\d{1,2})月(\d{1,2})日?|[-./](\d{1,2})[-./](\d{1,2})|(\d{2})(\d{2}))$/
    .exec(written)
    ?.filter((part) => part !== undefined);

/** The period behind its label: the first day of a month is what a spreadsheet makes of the month. */
export function labelledPeriod(text: string): PeriodReading {
  const written = plain(text);
  const [, year, month, day] = dayOf(written) ?? [];
  if (year !== undefined) return Number(day) === 1 ? dated(year, month) : { as: 'unclear' };
  if (/^\d{4}$/.test(written)) return dated(written);
  const reading = wholePeriod(text);
  if (reading?.as === 'half') return { as: 'unclear' };
  return reading ?? { as: range.test(written) ? 'range' : 'unclear' };
}

/** What is dated beside a return and is not its period: since when a form is approved, on which day it was printed. */
const otherDates =
  /有效期|批准|批复|批文|修订|修改|文号|备案|制定|编制|制表|印制|印发|填表|报出|打印|导出|下载|日期|通知|依据|根据|发布|公布|颁布|施行|起(?:执行|实施)|年版|(?:报表|统计|调查)制度|制度[)）]?$/;

/** Whether a text says that the date in it, or behind it, is another than that of the period. */
export const isOtherDate = (text: string): boolean => otherDates.test(plain(text));

/** The periods in a title: `2012年12月参保缴费情况表`; no day has one. */
export function periodsInTitle(text: string): PeriodReading[] {
  const parts = text.split(/[\s,，;；。()（）[\]【】〔〕]+/).filter((part) => part !== '');
  return parts.flatMap((part, at): PeriodReading[] => {
    const written = plain(part);
    const whole = wholePeriod(part);
    if (isOtherDate(written) || (whole && isOtherDate(parts[at - 1] ?? ''))) return [];
    if (whole) return whole.as === 'day' || whole.as === 'half' ? [] : [whole];
    if (range.test(written)) return [{ as: 'range' }];
    if (/^\d{1,2}月(?!\d*日)/.test(written)) return [{ as: 'half' }];
    const found = written.matchAll(/(?<!\d)(\d{4})年(?:(\d{1,2})月(\d{1,2}日)?|(?!\d))/g);
    return [...found].flatMap(([, year, month, day]) => (day === undefined ? [dated(year!, month)] : []));
  });
}

/** The period of a return, or what is to be told in its place; undefined where no place says it. */
export type FoundPeriod = { value: string } | { doubt: 'range' | 'unclear' | 'several'; places: PeriodPlace[] } | undefined;

/** The period that has the best right; of two with equal right none is taken. A year stands for its December where a month is asked for. */
export function bestPeriod(places: readonly PeriodPlace[], isMonth: boolean): FoundPeriod {
  const halves = places.filter(({ reading }) => reading.as === 'half');
  const whole = places.filter(({ reading }) => reading.as !== 'half');
  const best = Math.min(...whole.map(({ rank }) => rank));
  const group = whole.filter(({ rank }) => rank === best);
  const [first] = group;
  if (!first) return undefined;
  const odd = group.filter(({ reading }) => !('value' in reading));
  if (odd.length === group.length) return { doubt: odd.some(({ reading }) => reading.as === 'range') ? 'range' : 'unclear', places: odd };
  if (odd.length > 0) return { doubt: 'several', places: group };
  const valueOf = ({ reading }: PeriodPlace) => ('value' in reading ? reading.value : '');
  const distinct = (of: readonly PeriodPlace[]) => [
    ...new Map(of.map((place) => [isMonth ? valueOf(place) : valueOf(place).slice(0, 4), place])).entries(),
  ];
  const oneOf = (of: readonly PeriodPlace[]): FoundPeriod => {
    const [one, ...more] = distinct(of);
    return more.length > 0 ? { doubt: 'several', places: distinct(of).map(([, place]) => place) } : { value: one![0] };
  };
  if (!isMonth) return oneOf(group);
  const months = group.filter(({ reading }) => reading.as === 'month');
  if (months.length > 0) return oneOf(months);
  // No year is made into its December where a month, or a stretch of months, stands beside it.
  const stretches = whole.filter(({ reading }) => reading.as === 'range');
  if (stretches.length > 0) return { doubt: 'range', places: stretches };
  const elsewhere = whole.filter(({ reading }) => reading.as === 'month');
  if (elsewhere.length > 0) {
    const isSame = elsewhere.every((place) => group.some((year) => valueOf(place).startsWith(valueOf(year))));
    return isSame ? oneOf(elsewhere) : { doubt: 'several', places: [first, ...elsewhere] };
  }
  if (halves.length > 0) return { doubt: 'unclear', places: halves };
  const years = oneOf(group);
  return years && 'value' in years ? { value: `${years.value}12` } : years;
}
