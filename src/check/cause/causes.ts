import type { Traits } from './traits.js';

/** The cause of a cell that holds a word for no value. */
export const placeholderCause = 'placeholder';

/** Every cause has a message `cause.<id>.found` and `cause.<id>.advice`. */
export type CauseId = (typeof causes)[number]['id'] | typeof placeholderCause;

/** Why a cell that fails a check of its form, its identifier or its code may do so. */
export interface Cause<Id extends string = CauseId> {
  id: Id;
  /** Whether it may be told of a field. */
  on(traits: Traits): boolean;
  /** A whole cell matches it, in the part of patterns that ECMAScript and RE2 share; where it is absent, `by` alone tells. */
  pattern?(traits: Traits): string;
  /** What a cell must have for it to match: a character other than a digit; one that is neither a digit nor a letter, all of ASCII. */
  needs?: 'letter' | 'sign';
  /** The characters that make it wrong, where they can be told apart from the rest. */
  wrong?: string;
  /** The cell must be longer or shorter than asked, and by how many characters is counted. */
  by?: 'longer' | 'shorter';
}

const any = '[\\d\\D]*';
/** Blanks of every width, to stand in brackets of a pattern. */
export const blank = ' \\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000';
const unseen = '\\x00-\\x08\\x0e-\\x1f\\x7f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060\ufeff';
const lineEnd = '\\r\\n\\x0b\\x0c\u0085\u2028\u2029';
const han = '\u3400-\u4dbf\u4e00-\u9fff';
const words = `[^0-9]*[A-Za-z${han}][^0-9]*`;
const amount = '[0-9][0-9,.]*';
const dayPart = '(0[1-9]|[12][0-9]|3[01])';
const monthPart = '(0[1-9]|1[0-2])';
const clock = '[0-9]{1,2}[:：时][0-9]{1,2}([:：分]([0-9]{1,2}(\\.[0-9]{1,9})?秒?)?)?';
const noMonth = '(00|1[3-9]|[2-9][0-9])';
/** Whatever stands between the parts of a date, and parts that no date has, with or without a zero in front. */
const parting = '[^0-9]{1,3}';
const partedNoMonth = '(00?|1[3-9]|[2-9][0-9])';
const partedNoDay = '(00?|3[2-9]|[4-9][0-9])';
const commonYear = '([0-9]{2}([02468][1235679]|[13579][01345789])|([02468][1235679]|[13579][01345789])00)';
/** A year and a month with a sign behind each, and the days that such a month has not. */
const partedFalseDays: readonly (readonly [string, string])[] = [
  [`[0-9]{4}${parting}[0-9]{1,2}${parting}`, partedNoDay],
  [`[0-9]{4}${parting}0?2${parting}`, '3[01]'],
  [`[0-9]{4}${parting}(0?[469]|11)${parting}`, '31'],
  [`${commonYear}${parting}0?2${parting}`, '29'],
];

/** Signs between the parts of a date, by the cause that they are. */
export const dateSigns = {
  'date-hyphens': '[-‐-―−]',
  'date-slashes': '[/\\\\]',
  'date-dots': '[.。·]',
  'date-blanks': '[ ,_]',
} as const;

const isDate = ({ kind }: Traits) => kind === 'moment' || kind === 'day' || kind === 'month' || kind === 'year' || kind === 'period';
const isNumber = ({ kind }: Traits) => kind === 'integer' || kind === 'decimal';
const isText = ({ kind }: Traits) => kind === 'text';
const isIdentifier = ({ identifier }: Traits) => identifier !== undefined;
/** Numbers of citizens have six digits before a birth and four signs behind it. */
const isCitizens = ({ identifier }: Traits) => identifier?.dates.some(({ before, behind }) => before === 6 && behind === 4) === true;
const holdsCode = ({ holds }: Traits) => holds === 'code' || holds === 'either';
const isKind =
  (...kinds: Traits['kind'][]) =>
  ({ kind }: Traits) =>
    kinds.includes(kind);
/** Whatever is more than free text: other signs in its place are a fault of the form. */
const isStrict = (traits: Traits) => !isText(traits) || traits.fixed || isIdentifier(traits) || traits.holds !== undefined;
const isNoWording = (traits: Traits) =>
  !isText(traits) || isIdentifier(traits) || holdsCode(traits) || (traits.fixed && traits.holds === undefined);

/** A word in any case; patterns have no flags that both engines know. */
function anyCase(word: string): string {
  return word.replace(/[A-Za-z]/g, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}

function oneOf(list: string): string {
  return list.split(' ').map(anyCase).join('|');
}

/** Year, month and day with a sign between them; of a period the second ones too, of a moment a time. */
function parted(sign: string): (traits: Traits) => string {
  const date = `[0-9]{4}${sign}[0-9]{1,2}(${sign}[0-9]{1,2})?`;
  return ({ kind }) => (kind === 'moment' ? `${date}([^0-9]+${clock})?` : `${date}([^0-9]+${date})?`);
}

/** The same of a date that cannot be, be it the second one of a period: without the signs it would be none either. */
function partedFalse(date: string): (traits: Traits) => string {
  const other = `[0-9]{4}${parting}[0-9]{1,2}(${parting}[0-9]{1,2})?`;
  return ({ kind }) =>
    kind === 'period'
      ? `(${date})([^0-9]+${other})?|${other}[^0-9]+(${date})[日号]?`
      : `(${date})[日月号]?([^0-9]+[0-9]{1,2}[:：时]${any})?`;
}

/**
 * Every cause, in the order in which they are tried: the first that fits is told. What stands around a value comes
 * before its form, its form before what is in it, its length last.
 */
export const causes = listed([
  {
    id: 'spreadsheet-error',
    needs: 'sign',
    on: isStrict,
    pattern: () => `${oneOf('#n/a #value! #ref! #div/0! #name\\? #num! #null! #spill! #calc! #getting_data')}|#{2,}`,
  },
  {
    id: 'lost-characters',
    needs: 'sign',
    on: () => true,
    pattern: () => `${any}(\ufffd|锟斤拷|烫烫烫)${any}|\\?{2,}${any}`,
    wrong: '[\ufffd?]',
  },
  {
    id: 'markup',
    needs: 'sign',
    on: () => true,
    pattern: () =>
      `${any}(&[A-Za-z]{2,8};|&#[0-9]{1,7};|&#[Xx][0-9A-Fa-f]{1,6};|</?[A-Za-z][^<>]*>|\\\\u[0-9A-Fa-f]{4}|%[0-9A-F]{2}%[0-9A-F]{2})${any}`,
  },
  { id: 'apostrophe', needs: 'sign', on: isStrict, pattern: () => `[\`´'‘’＇]${any}`, wrong: "^[`´'‘’＇]" },
  // `="0123"` is how a spreadsheet is made to keep text: its quotes are told, not a formula.
  { id: 'formula', needs: 'sign', on: isStrict, pattern: () => `[=＝]([^"“”＂]${any})?`, wrong: '^[=＝]' },
  { id: 'quoted', needs: 'sign', on: isStrict, pattern: () => `[=＝]?["“”＂]${any}|${any}["“”＂]`, wrong: '^[=＝]|["“”＂]' },
  { id: 'line-break', needs: 'sign', on: () => true, pattern: () => `${any}[${lineEnd}]${any}`, wrong: `[${lineEnd}]` },
  { id: 'invisible', needs: 'sign', on: () => true, pattern: () => `${any}[${unseen}]${any}` },
  {
    id: 'blanks-around',
    needs: 'sign',
    on: () => true,
    pattern: () => `[${blank}]${any}|${any}[${blank}]`,
    wrong: `^[${blank}]+|[${blank}]+$`,
  },
  { id: 'full-width', needs: 'sign', on: isNoWording, pattern: () => `${any}[！-～]${any}`, wrong: '[！-～]' },
  {
    id: 'chinese-numerals',
    needs: 'sign',
    on: (traits) => isDate(traits) || isNumber(traits),
    pattern: () =>
      '[年月日号元整角分点]*[〇○零一二三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟][〇○零一二三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟年月日号元整角分点]*',
  },
  { id: 'scientific', needs: 'letter', on: isNumber, pattern: () => '[+-]?[0-9]+(\\.[0-9]+)?[Ee][+-]?[0-9]{1,3}' },
  { id: 'digits-lost', needs: 'letter', on: (traits) => !isNumber(traits), pattern: () => '[0-9](\\.[0-9]+)?[Ee]\\+?[0-9]{1,3}' },
  { id: 'digits-rounded', on: (traits) => isText(traits) && isStrict(traits), pattern: () => '[1-9][0-9]{14}0{2,}' },
  { id: 'decimal-zero', needs: 'sign', on: (traits) => traits.kind !== 'decimal', pattern: () => '-?[0-9]+\\.0+', wrong: '\\.0+$' },

  {
    id: 'no-such-month',
    needs: 'sign',
    on: isKind('day', 'month', 'period', 'moment'),
    pattern: partedFalse(`[0-9]{4}${parting}${partedNoMonth}(${parting}[0-9]{1,2})?`),
  },
  {
    id: 'no-such-day',
    needs: 'sign',
    on: isKind('day', 'period', 'moment'),
    pattern: partedFalse(partedFalseDays.map(([before, noDay]) => `${before}${noDay}`).join('|')),
  },
  {
    id: 'time-of-day',
    on: isKind('day', 'month', 'year', 'period'),
    pattern: ({ kind }) =>
      `[0-9]{2,4}[^:：]{2,14}[0-9]{1,2}[:：][0-9]{2}${any}${kind === 'period' ? '' : '|(19|20)[0-9]{6}[ T]?[0-9]{4}([0-9]{2})?'}`,
  },
  { id: 'date-unpadded', on: isKind('month'), pattern: () => '(19|20)[0-9]{2}[1-9]' },
  { id: 'excel-serial', on: isKind('day', 'month', 'year'), pattern: () => '[1-7][0-9]{4}(\\.[0-9]+)?' },
  { id: 'timestamp', on: isKind('day', 'month', 'year'), pattern: () => '-?[1-9][0-9]{8,9}([0-9]{3})?' },
  { id: 'date-hyphens', needs: 'sign', on: isDate, pattern: parted(dateSigns['date-hyphens']), wrong: dateSigns['date-hyphens'] },
  { id: 'date-slashes', needs: 'sign', on: isDate, pattern: parted(dateSigns['date-slashes']), wrong: dateSigns['date-slashes'] },
  { id: 'date-dots', needs: 'sign', on: isDate, pattern: parted(dateSigns['date-dots']), wrong: dateSigns['date-dots'] },
  { id: 'date-blanks', needs: 'sign', on: isDate, pattern: parted(dateSigns['date-blanks']), wrong: dateSigns['date-blanks'] },
  {
    id: 'date-characters',
    needs: 'sign',
    on: isDate,
    pattern: () => '([^0-9]*[0-9]{4} *年( *[0-9]{1,2} *月?( *[0-9]{1,2} *[日号]?)?)?){1,2}',
    wrong: '[年月日号]',
  },
  {
    id: 'month-name',
    needs: 'letter',
    on: isDate,
    pattern: () => `[0-9A-Za-z ,./-]*(${oneOf('jan feb mar apr may jun jul aug sep oct nov dec')})[0-9A-Za-z ,./-]*[0-9][0-9A-Za-z ,./-]*`,
  },
  {
    id: 'date-order',
    on: isKind('day', 'month'),
    pattern: () =>
      `[0-9]{1,2}[-/. ]([0-9]{1,2}[-/. ])?[0-9]{4}|${dayPart}${monthPart}(19|20)[0-9]{2}|${monthPart}${dayPart}(19|20)[0-9]{2}`,
  },
  { id: 'date-filler', on: isDate, pattern: () => '0+|9{4,}' },
  {
    id: 'two-digit-year',
    on: isKind('day', 'month'),
    pattern: ({ kind }) => `[0-9]{2}[-/.年][0-9]{1,2}([-/.月][0-9]{1,2})?[月日]?${kind === 'month' ? `|[0-9]{2}${monthPart}` : ''}`,
  },
  {
    id: 'date-short',
    on: isDate,
    pattern: ({ kind }) =>
      ({
        moment: '[12][0-9]{3}([0-9]{2}){0,4}',
        day: `(19|20)[0-9]{2}(${monthPart})?`,
        month: '[12][0-9]{3}',
        year: '[0-9]{2}',
        period: '[12][0-9]{3}([0-9]{2}){0,5}',
      })[kind as 'day'],
  },
  { id: 'two-digit-year', on: isKind('day'), pattern: () => `[0-9]{2}${monthPart}${dayPart}` },
  { id: 'date-unpadded', on: isKind('day'), pattern: () => '(19|20)[0-9]{4,5}' },
  { id: 'date-long', on: isKind('month', 'year'), pattern: () => `[12][0-9]{3}${monthPart}(${dayPart})?` },
  { id: 'period-parted', needs: 'letter', on: isKind('period'), pattern: () => '[0-9]{6,8}[^0-9]+[0-9]{6,8}', wrong: '[^0-9]+' },
  { id: 'moment-parted', needs: 'sign', on: isKind('moment'), pattern: () => `[0-9]{8}[^0-9]+(${clock}|[0-9]{4}([0-9]{2})?)` },
  {
    id: 'no-such-month',
    on: isKind('day', 'month'),
    pattern: ({ kind }) => `[1-9][0-9]{3}${noMonth}${kind === 'day' ? '[0-9]{2}' : ''}`,
    wrong: `(?<=^[0-9]{4})[0-9]{2}(?=[0-9]*$)|(?<=[0-9]{4}${parting})${partedNoMonth}(?![0-9])`,
  },
  {
    id: 'no-such-day',
    on: isKind('day', 'period', 'moment'),
    pattern: ({ kind }) => ({ day: '[1-9][0-9]{7}', period: '[1-9][0-9]{7}[1-9][0-9]{7}', moment: '[1-9][0-9]{13}' })[kind as 'day'],
    wrong: ['(?<=^[0-9]{6})[0-9]{2}$', ...partedFalseDays.map(([before, noDay]) => `(?<=${before})${noDay}(?![0-9])`)].join('|'),
  },

  {
    id: 'boolean',
    needs: 'letter',
    on: (traits) => isNumber(traits) || traits.holds !== undefined,
    pattern: () => `${oneOf('true false yes no y n t f on off')}|[是否有对错真假√×✓✔✗✘]`,
  },
  {
    id: 'currency',
    needs: 'letter',
    on: isNumber,
    pattern: () => `[+-]?([¥￥$€£]|${oneOf('rmb cny')}) *-?${amount}|[+-]?${amount} *([百千万亿]*[元圆块]整?|${oneOf('rmb cny yuan')})`,
    wrong: '[^0-9.,+-]+',
  },
  {
    id: 'unit',
    needs: 'letter',
    on: isNumber,
    pattern: () => `[+-]?${amount} *([%％‰]|[百千万亿]+|[个年月天日周岁人次笔户家期份级档元角分]+|[A-Za-z]{1,6})`,
    wrong: '[^0-9.,+-]+$',
  },
  {
    id: 'thousands',
    needs: 'sign',
    on: isNumber,
    pattern: () => "[+-]?[0-9]{1,3}([,' ’][0-9]{3})+(\\.[0-9]*)?|[+-]?[0-9]{1,4}(,[0-9]{4})+(\\.[0-9]*)?",
    wrong: "[,' ’]",
  },
  { id: 'decimal-comma', needs: 'sign', on: isNumber, pattern: () => '[+-]?[0-9]+,[0-9]{1,2}|[+-]?[0-9]{1,3}(\\.[0-9]{3})+,[0-9]{1,2}' },
  { id: 'negative-form', needs: 'sign', on: isNumber, pattern: () => '\\([0-9.,]+\\)|[0-9.]+-|[−–—] *[0-9.]+|- +[0-9.]+' },
  { id: 'plus-sign', needs: 'sign', on: isNumber, pattern: () => '\\+[0-9.]+', wrong: '^\\+' },
  { id: 'bare-point', needs: 'sign', on: isNumber, pattern: () => '-?\\.[0-9]+|-?[0-9]+\\.' },
  {
    id: 'surplus-decimals',
    needs: 'sign',
    on: isNumber,
    pattern: ({ kind, decimals }) => `-?[0-9]+\\.[0-9]{${kind === 'integer' ? 1 : decimals + 1},}`,
  },
  { id: 'too-many-digits', on: isNumber, pattern: () => '-?[0-9]+(\\.[0-9]+)?', by: 'longer' },

  {
    id: 'letters-for-digits',
    needs: 'letter',
    on: (traits) => isDate(traits) || isNumber(traits) || isIdentifier(traits),
    pattern: () => '[0-9]{2,}[OoIl][0-9OoIl]*|[0-9OoIl]*[OoIl][0-9]{2,}',
    wrong: '[OoIl]',
  },
  { id: 'small-x', needs: 'letter', on: isIdentifier, pattern: () => '[0-9]{17}x', wrong: 'x$' },
  { id: 'other-x', needs: 'sign', on: isIdentifier, pattern: () => '[0-9]{17}[×Ⅹⅹ✕╳хХ*]', wrong: '[^0-9]$' },
  {
    id: 'small-letters',
    needs: 'letter',
    on: ({ identifier }) => identifier?.small === false,
    pattern: () => '[0-9A-Za-z]*[a-z][0-9A-Za-z]*',
    wrong: '[a-z]',
  },
  {
    id: 'blanks-inside',
    needs: 'sign',
    on: (traits) => isNumber(traits) || isDate(traits) || isIdentifier(traits) || holdsCode(traits),
    pattern: () => `[0-9A-Za-z.-]+([${blank}]+[0-9A-Za-z.-]+)+`,
    wrong: `[${blank}]`,
  },
  {
    id: 'signs-inside',
    needs: 'sign',
    on: ({ identifier }) => identifier?.parted === false,
    pattern: () => '[0-9A-Za-z]+([-./_·—]+[0-9A-Za-z]+)+',
    wrong: '[-./_·—]',
  },
  { id: 'old-number', on: isCitizens, pattern: () => `[1-9][0-9]{7}${monthPart}${dayPart}[0-9]{3}` },
  { id: 'identity-digits', on: isCitizens, pattern: () => '[1-9][0-9]{15}[0-9Xx]?|[1-9][0-9]{17}[0-9Xx]' },
  {
    id: 'identifier-date',
    on: ({ identifier }) => (identifier?.dates.length ?? 0) > 0,
    pattern: ({ identifier }) =>
      identifier!.dates
        .map(
          ({ before, behind }) =>
            `[0-9A-Za-z]{${before}}([0-9]{4}(${noMonth}[0-9]{2}|[0-9]{2}(00|3[2-9]|[4-9][0-9])|02(30|31)|(04|06|09|11)31))[0-9A-Za-z]{${behind}}`,
        )
        .join('|'),
  },
  { id: 'name-for-code', needs: 'sign', on: holdsCode, pattern: () => `[^0-9]*[${han}][^0-9]*` },
  { id: 'code-for-name', on: ({ holds }) => holds === 'name', pattern: () => '[0-9]{1,8}' },
  { id: 'words', needs: 'letter', on: (traits) => isDate(traits) || isNumber(traits) || isIdentifier(traits), pattern: () => words },
  { id: 'code-zeros-lost', on: ({ zeroless }) => zeroless !== undefined, pattern: ({ zeroless }) => zeroless!.join('|') },
  { id: 'zeros-lost', on: (traits) => isText(traits) && traits.fixed, pattern: () => '[0-9]+', by: 'shorter' },
  { id: 'text-too-short', on: (traits) => isText(traits) && traits.fixed, by: 'shorter' },
  { id: 'text-too-long', on: isText, by: 'longer' },
]);

/** The ids of causes, as they are written. */
function listed<Id extends string>(list: readonly Cause<Id>[]): readonly Cause<Id>[] {
  return list;
}
