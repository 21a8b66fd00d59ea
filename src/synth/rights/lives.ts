/** How a month of a statement is marked. */
export type Mark = '已缴' | '欠缴' | '转入' | '无计划';

/** The years of somebody with what pension insurance, and how the months of each are marked. */
export interface LifeOf {
  insurance: '110' | '120' | '170';
  years: Readonly<Record<number, readonly Mark[]>>;
}

const of = (mark: Mark, months = 12): Mark[] => Array<Mark>(months).fill(mark);
const paid = of('已缴');

/** Kinds of people; fixed years, so that the same seed gives the same data in any year. */
export const lives = {
  employee: { insurance: '110', years: { 2023: paid, 2024: paid } },
  servant: { insurance: '120', years: { 2024: paid } },
  /** Nothing has been paid for them all year, so that no statement is due: they have one all the same. */
  unpaid: { insurance: '110', years: { 2024: of('欠缴') } },
  unpaidServant: { insurance: '120', years: { 2024: of('欠缴') } },
  /** Came from another place in May, with what was paid there; the employer has not paid since October. */
  moved: { insurance: '110', years: { 2024: [...of('转入', 4), ...of('已缴', 5), ...of('欠缴', 3)] } },
  /** Draws a pension since July. */
  retired: { insurance: '110', years: { 2024: [...of('已缴', 6), ...of('无计划', 6)] } },
  resident: { insurance: '170', years: { 2024: paid } },
} as const satisfies Readonly<Record<string, LifeOf>>;

export type Life = keyof typeof lives;

export const kinds = Object.keys(lives) as Life[];

/** The insurances of which a statement shows months; a resident has a pension insurance only. */
export function shownOf(insurance: LifeOf['insurance']): readonly string[] {
  return insurance === '170' ? [insurance] : [insurance, '210', '410'];
}

/** Months on the statements of a kind of people, all years and insurances together. */
export function linesOf(life: Life): number {
  const { insurance, years } = lives[life];
  return Object.values<readonly Mark[]>(years).reduce((sum, marks) => sum + marks.length, 0) * shownOf(insurance).length;
}
