import type { Bilingual } from './model.js';

/** What the lint says of rules over many records, their keys and their requirements; part of `standardMessages`. */
export const ruleLintMessages = {
  'lint.rule-needs': { zh: '方式为 {method} 的规则缺少“{header}”', en: 'A rule of the method {method} needs “{header}”' },
  'lint.rule-needs.hint': {
    zh: 'unique、overlap、sequence 和 gap 要“键”；complete、previous 和 balance 要“键、要求”；share 要“要求”；total 要“对照表、要求”；reference 和 agree 要“键、对照表、对照键”；compare 还要“要求”。',
    en: 'unique, overlap, sequence and gap need key; complete, previous and balance key and requirement; share a requirement; total other and requirement; reference and agree key, other and other key; compare a requirement too.',
  },
  'lint.rule-condition': {
    zh: '方式为 {method} 的规则不能有适用条件',
    en: 'A rule of the method {method} takes no condition',
  },
  'lint.rule-condition.hint': {
    zh: '清空“适用条件”；要按条件核对，改用 compare。',
    en: 'Empty the condition; to compare under a condition, use compare.',
  },
  'lint.key-lengths': {
    zh: '键有 {found} 个数据元，对照键有 {other} 个',
    en: 'The key has {found} {found|field|fields}, the other key {other}',
  },
  'lint.key-lengths.hint': { zh: '两边逐个对应，个数须相同。', en: 'They are paired one by one and must be as many.' },
  'lint.key-form': {
    zh: '键里没有“{value}”这种写法；可以写数据元，或 {known}',
    en: 'A key has no such part as “{value}”; it may be an element, or one of {known}',
  },
  'lint.key-form.hint': {
    zh: 'person(AAC002) 按同一个人的号码比较，bare(AAC001) 按去掉前后空白、撇号和全角写法的编码比较，month(AAE036)、year(AAE003) 按日期的年月、年比较，day() 按时刻的日期比较。',
    en: 'person(AAC002) compares the numbers of persons however they are written, bare(AAC001) codes without blanks around them, apostrophes and full-width signs, month(AAE036) and year(AAE003) months and years of dates, day() the days of moments.',
  },
  'lint.agree-key': { zh: '相符的键只有一项', en: 'A rule of the method agree has a key of one part only' },
  'lint.agree-key.hint': {
    zh: '前面各项用来找到对照表的记录，最后一项是应当相同的，例如 AAC001、person(AAC002)。',
    en: 'The first parts find the records of the other table, the last is what should be the same, such as AAC001, person(AAC002).',
  },
  'lint.overlap-key': {
    zh: '重叠的键不是“……、起、止”，或起止不是同一格式的日期',
    en: 'The key of a rule of the method overlap does not end with the first and the last day of a period in one layout of dates',
  },
  'lint.overlap-key.hint': {
    zh: '写成 person(AAC002)、AAE140、AAE030、AAE031 这样，最后两项是起止日期。',
    en: 'Write it like person(AAC002), AAE140, AAE030, AAE031: the last two are the dates.',
  },
  'lint.total-form': {
    zh: '合计的要求不是“数据元 == sum(T11.数据元)”的形式',
    en: 'The requirement of a total is not of the form element == sum(T11.element)',
  },
  'lint.total-form.hint': {
    zh: '写成 `AAE022 == sum(T11.AAE022)`、`TOTALITEMS == count(T4)` 或 `TOTALITEMS == count(T4.ARCHIVALCODE)`。',
    en: 'Write `AAE022 == sum(T11.AAE022)`, `TOTALITEMS == count(T4)` or `TOTALITEMS == count(T4.ARCHIVALCODE)`.',
  },
  'lint.total-when': {
    zh: '合计的适用条件选出对照表的记录，不能用本表的 {value}',
    en: 'The condition of a total chooses rows of the other table, so it cannot speak of {value}',
  },
  'lint.total-when.hint': { zh: '写成 `T8.ROLE == "内容"` 这样。', en: 'Write it like `T8.ROLE == "内容"`.' },
  'lint.order-key': {
    zh: '键的最后一项排不出先后：它应是日期、年月、年，或整数的号码',
    en: 'The last part of the key tells no order: it should be a day, a month, a year or a whole number',
  },
  'lint.order-key.hint': {
    zh: '写成 AAC001、AAE140、AAE001 这样；日期可以写 month(AAE036) 按月、year(AAE036) 按年。',
    en: 'Write it like AAC001, AAE140, AAE001; of a date, month(AAE036) or year(AAE036) counts months or years.',
  },
  'lint.gap-key': {
    zh: '缺月的键不对：没有对照表的，最后一项是年月或年；有对照表的，键的最后两项是起、止，对照键的最后一项是年月或年，其余逐个对应',
    en: 'The key of a rule of the method gap does not fit: without another table its last part is a month or a year; with one its last two are the ends of a period, that of the other key is a month or a year, and the rest are paired',
  },
  'lint.gap-key.hint': {
    zh: '写成键 AAC001、AAE140、AAE003；或键 AAC001、AAE030、AAE031，对照表 11，对照键 AAC001、AAE003。',
    en: 'Write it like key AAC001, AAE140, AAE003; or key AAC001, AAE030, AAE031, other 11, other key AAC001, AAE003.',
  },
  'lint.sides-when': {
    zh: '条件里有一项同时说到两张表',
    en: 'A part of the condition speaks of both tables',
  },
  'lint.sides-when.hint': {
    zh: '用 && 把条件分开：只说本表的选本表的记录，只说对照表的（T11.AAE078）选对照表的记录。',
    en: 'Part the condition with &&: what names the own table chooses its rows, what names the other (T11.AAE078) chooses those.',
  },
  'lint.balance-form': {
    zh: '平衡的要求不是由 sum()、count() 组成的比较',
    en: 'The requirement of a balance compares no sums or counts',
  },
  'lint.balance-form.hint': {
    zh: '写成 `sum(EAD143) == sum(EAD144)`；允许误差的写 `within(sum(A), sum(B), 0.01)`；占比的方式写「占比」。',
    en: 'Write it like `sum(EAD143) == sum(EAD144)`, with a tolerance `within(sum(A), sum(B), 0.01)`; a share has the method share.',
  },
  'lint.share-form': {
    zh: '占比的要求里没有 share()',
    en: 'The requirement of a share has no share()',
  },
  'lint.share-form.hint': {
    zh: '写成 `share(count(AAC001, AAE100 == "1"), count(AAC001)) >= 0.2`，前面是部分，后面是全体。',
    en: 'Write it like `share(count(AAC001, AAE100 == "1"), count(AAC001)) >= 0.2`: the part, then the whole.',
  },
  'lint.group-parameter': {
    zh: '参数按 {names} 取值，键里没有，一组里可能有几个值',
    en: 'The parameter is asked for by {names}, which the key does not hold, so that a group may have several',
  },
  'lint.group-parameter.hint': {
    zh: '一组一个参数值：日期、地方和项目写进键（不加 month() 等），或写出来，如 parameter("audit-share", "2024")。',
    en: 'A group has one value: put day, place and item into the key as they stand, or write them out, parameter("audit-share", "2024").',
  },
  'lint.used-alias': {
    zh: '对照表 {value} 与 {other} 的别名都是 {alias}，表达式分不清',
    en: 'Record types {value} and {other} both have the alias {alias}, which expressions cannot tell apart',
  },
  'lint.used-alias.hint': {
    zh: '别的标准的表在表达式里用别名；只留其中一张表，或改其中一项标准里的别名。',
    en: 'Expressions call record types of other standards by their aliases; use one of the two, or change an alias in its standard.',
  },
  'lint.return-twice': { zh: '表 {value} 的长表已在 {first} 写过', en: 'How record type {value} holds returns is told at {first} already' },
  'lint.return-twice.hint': { zh: '一张表只写一行。', en: 'One row for each record type.' },
  'lint.return-period': { zh: '期栏 {value} 不是年月，也不是年', en: 'The period {value} is no month and no year' },
  'lint.return-period.hint': { zh: '把这个数据元的格式写成 YYYYMM 或 YYYY。', en: 'Give the element the format YYYYMM or YYYY.' },
  'lint.return-value': {
    zh: '数值栏 {value} 不是至多 20 位、至多 4 位小数的数',
    en: 'The value {value} is no number of at most 20 digits with at most 4 decimals',
  },
  'lint.return-value.hint': { zh: '把这个数据元的表示写成 D20.4 之内的数。', en: 'Represent the element within D20.4.' },
  'lint.return-mark-twice': { zh: '{value} 的写法已在 {first} 写过', en: 'How sheets name {value} is told at {first} already' },
  'lint.return-mark-twice.hint': {
    zh: '一个数据元只写一行，几种写法用顿号隔开。',
    en: 'One row for each element, its words parted by commas.',
  },
  'lint.return-unit': {
    zh: '单位栏 {value} 的代码表没有给每个单位写明换算倍数',
    en: 'The code list of the unit {value} does not tell of each unit by how much its numbers are multiplied',
  },
  'lint.return-unit.hint': {
    zh: '在代码表里加一栏 {attribute}，写 1 至 9 位的整数，例如 万人 是 10000。',
    en: 'Give the code list a column {attribute} with whole numbers of up to 9 digits, such as 10000 for 万人.',
  },
  'lint.relation-upper': {
    zh: '用了 below，但“报表的长表”没有写上级栏，或填报单位不止一栏',
    en: 'below is used, but returns in long form have no column of the upper unit, or several of the reporting unit',
  },
  'lint.relation-upper.hint': {
    zh: '在“报表的长表”里写明上级栏，填报单位只用一栏。',
    en: 'Name the column of the upper unit in the table of returns in long form, and one column of the reporting unit.',
  },
  'lint.relation-table': { zh: '表 {value} 没有在“报表的长表”里写明', en: 'It is not told how record type {value} holds returns' },
  'lint.relation-table.hint': {
    zh: '一条关系式写一张表；先在“报表的长表”里写明它的表号、期、行、列、数值各是哪一栏。',
    en: 'A relation is of one record type; tell in the table of returns in long form which of its columns are form, period, row, column and value.',
  },
  'lint.relation-number': { zh: '“{value}”写得不对', en: '“{value}” is not written as it should be' },
  'lint.relation-number.hint': {
    zh: '容差是数，如 0.5；期距是一期与下一期相隔的月数或年数；起、止写 2019 或 201906。',
    en: 'A tolerance is a number such as 0.5, a step the months or years from one period to the next; from and to are written 2019 or 201906.',
  },
  'lint.previous-form': {
    zh: '上期的要求没有说到上一期的记录',
    en: 'The requirement names no field of the record before',
  },
  'lint.previous-form.hint': {
    zh: '上一期的数据元前面加 previous 和一点：`AIC200 == previous.ZZB005`。',
    en: 'Put previous and a point before a field of the record before: `AIC200 == previous.ZZB005`.',
  },
  'lint.key-part-type': {
    zh: '{form}() 里的 {value} 不是日期或年月',
    en: '{value} in {form}() is no date that has one',
  },
  'lint.key-part-type.hint': {
    zh: 'month() 里写 YYYYMMDD 的日期，year() 里写日期或 YYYYMM 的年月，day() 里写 YYYYMMDDHHMMSS 的时刻；month()、year() 里也可以写时刻。',
    en: 'month() takes a date YYYYMMDD, year() one or a month YYYYMM, day() a moment YYYYMMDDHHMMSS; month() and year() take moments too.',
  },
  'lint.sequence-form': {
    zh: '连续的要求不是“min(数据元) == 1”或“min(数据元) >= 0”的形式，或数据元不是键的最后一个',
    en: 'The requirement of a sequence is not of the form min(element) == 1 or min(element) >= 0, or the element is not the last of the key',
  },
  'lint.sequence-form.hint': {
    zh: '空着就是从 1 起；最小号随意的写 `min(ITEMNUMBER) >= 0`。',
    en: 'Leave it empty to start at 1; where any start will do write `min(ITEMNUMBER) >= 0`.',
  },
  'lint.complete-form': {
    zh: '齐全的要求不是由 && 相连的“attribute(代码表, 数据元, 栏) == 键中的数据元或文字”，或只有“codeIn(代码表, 数据元)”',
    en: "The requirement of completeness is not made of attribute('list', element, 'column') == a key element or a text, joined by &&, nor codeIn('list', element) alone",
  },
  'lint.complete-form.hint': {
    zh: "写成 `attribute('retention-schedule', MATERIALCATEGORY, 'part') == CATEGORYCODE`。",
    en: "Write `attribute('retention-schedule', MATERIALCATEGORY, 'part') == CATEGORYCODE`.",
  },
} satisfies Record<string, Bilingual>;
