import type { Bilingual } from './model.js';

/** What is wrong with an expression, as a fragment. `RuleError.message` is one of these with its parameters filled in. */
export const ruleMessages = {
  'rule.syntax': { zh: '“{near}”处的写法无法读懂', en: 'it cannot be read at “{near}”' },
  'rule.unfinished': { zh: '表达式没有写完', en: 'it ends too early' },
  'rule.too-deep': {
    zh: '嵌套超过 {most} 层，或并列超过 {most} 项；请拆成几条规则，或用 in 列出值',
    en: 'it nests more than {most} {most|level|levels} or joins more than {most} {most|part|parts}; write several rules, or list values with in',
  },
  'rule.text-open': { zh: '文本缺少结尾的引号', en: 'a text lacks its closing quote' },
  'rule.equals': { zh: '判断相等要写 ==', en: 'equality is written ==' },
  'rule.quotes': { zh: '引号要用半角的 \' 或 "', en: 'quotes are plain \' or "' },

  'rule.name': { zh: '没有名为 {name} 的数据元', en: 'there is no element {name}' },
  'rule.table': { zh: '{name} 不是可以引用的表', en: '{name} is not a table that can be referred to' },
  'rule.member': { zh: '{table} 中没有名为 {name} 的数据元', en: '{table} has no element {name}' },
  'rule.alone': {
    zh: '{name} 是表，后面要写数据元，例如 {name}.AAC001',
    en: '{name} is a table; an element must follow, such as {name}.AAC001',
  },

  'rule.construct': { zh: '不支持 {found}', en: '{found} is not supported' },
  'rule.function': { zh: '没有名为 {name} 的函数', en: 'there is no function {name}' },
  'rule.form': { zh: '函数 {name} 应写作 {form}', en: '{name} is written {form}' },
  'rule.arguments': { zh: '函数 {name} 应有 {count} 个参数', en: '{name} takes arguments: {count}' },
  'rule.type': { zh: '这里应为{expected}，却是{found}', en: 'this must be {expected}, not {found}' },
  'rule.types': { zh: '{operator} 的两边类型不同：{left}与{right}', en: 'the sides of {operator} differ in type: {left} and {right}' },
  'rule.order': { zh: '{found}不能比较大小', en: '{found} has no order' },
  'rule.result': { zh: '表达式的结果是{found}，不是真假值', en: 'it yields {found}, not true or false' },
  'rule.field': { zh: '{name}() 的参数应为数据元', en: '{name}() is about an element' },
  'rule.list': { zh: 'in 的右边应为写明的值的列表，例如 ["1", "2"]', en: 'in needs a list of values written out, such as ["1", "2"]' },
  'rule.list-id': {
    zh: '{name}() 的第一个参数应直接写出代码表，例如 "gbt-2260"',
    en: '{name}() starts with the id of a code list written out, such as "gbt-2260"',
  },
  'rule.no-list': { zh: '没有代码表 {name}', en: 'there is no code list {name}' },
  'rule.attribute-name': {
    zh: "attribute() 的第三个参数应直接写出代码表的栏名，例如 'years'",
    en: "attribute() ends with the name of a column of the code list written out, such as 'years'",
  },
  'rule.no-attribute': {
    zh: '代码表 {list} 没有名为 {name} 的栏；有：{known}',
    en: 'code list {list} has no column {name}; it has: {known}',
  },
  'rule.date': { zh: '“{value}”不是{expected}', en: '“{value}” is not {expected}' },
  'rule.number': { zh: '数值 {value} 应写成十进制，例如 0.08', en: 'the number {value} must be decimal, such as 0.08' },
  'rule.size': {
    zh: '计算结果可能有 {digits} 位，超过能精确计算的 {most} 位',
    en: 'the result may take {digits} {digits|digit|digits}; up to {most} {most|is|are} exact',
  },
  'rule.count': { zh: '这里应写非负整数，且起点不大于终点', en: 'this must be a whole number written out, the start not above the end' },
  'rule.part-field': { zh: 'part() 只用于有标识规则的数据元', en: 'part() is about an element with an identifier' },
  'rule.part-name': {
    zh: "part() 的参数要直接写成部分的名称，例如 'company'",
    en: "the name in part() must be written out, such as 'company'",
  },
  'rule.part': { zh: '{scheme}没有名为 {name} 的部分；有：{known}', en: 'a {scheme} has no part {name}; it has: {known}' },
  'rule.parameter-name': {
    zh: "parameter() 的第一个参数应直接写出参数的名字，例如 'late-fee'",
    en: "parameter() starts with the name of a parameter written out, such as 'late-fee'",
  },
  'rule.no-parameter': { zh: '没有名为 {name} 的参数', en: 'there is no parameter {name}' },
  'rule.parameter-arguments': {
    zh: "写作 parameter('{name}', {item}日期)，分地方的写作 parameter('{name}', {item}区划, 日期)",
    en: "it is written parameter('{name}', {item}day), or with places parameter('{name}', {item}division, day)",
  },
  'rule.parameter-here': {
    zh: 'parameter() 只用于单条记录的规则，和“比对”“平衡”“占比”的要求',
    en: 'parameter() belongs to rules over one record and to what compare, balance and share ask',
  },
  'rule.sum': {
    zh: 'sum() 只用于“合计”规则，写作 数据元 == sum(T11.数据元)',
    en: 'sum() belongs to rules of the method total: element == sum(T11.element)',
  },
  'rule.count-of': {
    zh: 'count() 只用于“合计”规则，写作 数据元 == count(T4) 或 数据元 == count(T4.数据元)',
    en: 'count() belongs to rules of the method total: element == count(T4) or element == count(T4.element)',
  },
  'rule.group': {
    zh: '这里只能写 sum()、count()、数字和它们的加减乘、比较，或 share()、within()',
    en: 'here stand sum(), count(), numbers, what is added, taken away, multiplied and compared of them, share() and within()',
  },
  'rule.relation': {
    zh: '关系式里只能写格、数字和它们的加减乘、比较',
    en: 'a relation is made of cells, numbers, what is added, taken away, multiplied and compared of them',
  },
  'rule.relation-cell': {
    zh: "格写成 [r3, c5]、['表号', r3, c5]、[previous, r3, c5] 或 [lastYear, r3, c5]；行号、列号不是数字字母的，写 r('3.1')、c('甲')",
    en: "a cell is written [r3, c5], ['form', r3, c5], [previous, r3, c5] or [lastYear, r3, c5]; codes that are no names stand as r('3.1'), c('A-1')",
  },
  'rule.relation-each': {
    zh: '写了 each（每一行、每一列）的，关系里每一格都要这样写',
    en: 'where each row, or each column, is meant, every cell of the relation says so',
  },
  'rule.relation-own': {
    zh: '关系式里至少要有一格是本表本期的',
    en: 'at least one cell of a relation is of the return itself, of its form and period',
  },
  'rule.take': {
    zh: '{name}() 的写法不对：sum(数)、sum(数, 条件)、count()、count(条件)、count(数据元)、count(T2)、count(数据元, 条件)',
    en: '{name}() is written sum(number), sum(number, condition), count(), count(condition), count(element), count(T2) or count(element, condition)',
  },
  'rule.take-tables': { zh: '{name}() 里说到两张表', en: 'what {name}() holds speaks of two tables' },
  'rule.group-parameter': {
    zh: 'sum()、count() 之外的参数只能按本表的数据元取值',
    en: 'a parameter beside sum() and count() is asked for by elements of the own table',
  },
  'rule.min': {
    zh: 'min() 只用于“连续”规则，写作 min(数据元) == 1 或 min(数据元) >= 0',
    en: 'min() belongs to rules of the method sequence: min(element) == 1 or min(element) >= 0',
  },

  'rule.pattern': { zh: 'matches() 的正则表达式要直接写成文本', en: 'the pattern of matches() must be written out as text' },
  'rule.pattern-unreadable': { zh: '正则表达式无法解析：{detail}', en: 'the pattern cannot be read: {detail}' },
  'rule.pattern-uncommon': {
    zh: '正则表达式中的 {found} 在 ECMAScript 和 RE2 中含义不同或不被支持',
    en: '{found} in the pattern is not shared by ECMAScript and RE2',
  },
  'rule.pattern-slow': {
    zh: '正则表达式中的 {found} 有多种匹配途径，遇到特殊文本会非常慢（超过长度的平方）；从头匹配的写 ^，相邻的重复合并为一个',
    en: '{found} in the pattern can match in too many ways, and may take very long on some texts (more than the square of their length): begin it with ^ where it stands at the start, and make one repetition of those that follow each other',
  },

  'rule.type.string': { zh: '文本', en: 'text' },
  'rule.type.decimal': { zh: '数值', en: 'a number' },
  'rule.type.moment': { zh: '时刻（YYYYMMDDHHMMSS）', en: 'a moment (YYYYMMDDHHMMSS)' },
  'rule.type.date': { zh: '日期（YYYYMMDD）', en: 'a date (YYYYMMDD)' },
  'rule.type.month': { zh: '年月（YYYYMM）', en: 'a month (YYYYMM)' },
  'rule.type.year': { zh: '年份（YYYY）', en: 'a year (YYYY)' },
  'rule.type.period': { zh: '起止日期', en: 'a period' },
  'rule.type.bool': { zh: '真假值', en: 'a truth value' },
} satisfies Record<string, Bilingual>;

export type RuleMessageCode = keyof typeof ruleMessages;
