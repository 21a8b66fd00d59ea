import type { Bilingual } from './model.js';

/** What `explain code` says. */
export const identifierMessages = {
  'command.explain.description': { zh: '说明代码、号码的含义', en: 'tell what codes and numbers mean' },
  'command.explain.code': {
    zh: '逐段说明一个或几个代码：是什么、由哪些部分组成、校验码对不对',
    en: 'take codes apart: what they may be, their parts, and whether the check character fits',
  },
  'command.explain.codes': { zh: '代码或号码', en: 'codes or numbers' },
  'command.explain.as': { zh: '只按这种标识解释', en: 'read them as this identifier only' },
  'command.explain.json': { zh: '输出 JSON', en: 'print JSON' },
  'command.explain.unmask': { zh: '完整显示个人号码；缺省只显示头尾', en: 'show personal numbers whole; by default only their ends' },
  'command.explain.no-identifier': { zh: '没有标识“{id}”；有：{known}', en: 'There is no identifier “{id}”; there are: {known}' },

  'identifier.title': { zh: '{title}（{ids}）', en: '{title} ({ids})' },
  'identifier.form': { zh: '形式 {form}', en: 'form {form}' },
  'identifier.characters': { zh: '位', en: 'at' },
  'identifier.value': { zh: '取值', en: 'value' },
  'identifier.part': { zh: '部分', en: 'part' },
  'identifier.meaning': { zh: '含义', en: 'meaning' },
  'identifier.named': { zh: '{meaning}：{name}', en: '{meaning}: {name}' },
  'identifier.no-check': { zh: '没有校验码，录错一位看不出来', en: 'no check character: a wrong digit cannot be seen' },
  'identifier.check-right': { zh: '校验码 {found}，相符', en: 'check character {found}: right' },
  'identifier.check-wrong': {
    zh: '校验码应为 {computed}，实为 {found}；不能据此判错，请核实',
    en: 'check character {found}, computed {computed}: not wrong for certain, look into it',
  },
  'identifier.birth-date': { zh: '出生日期 {date}', en: 'born on {date}' },
  'identifier.sex-male': { zh: '性别 男', en: 'male' },
  'identifier.sex-female': { zh: '性别 女', en: 'female' },
  'identifier.now': { zh: '升位后为 {now}', en: 'of 18 digits: {now}' },
  'identifier.known': { zh: '依据：{basis}；来源：{source}', en: 'Basis: {basis}; source: {source}' },
  'identifier.hidden': {
    zh: '个人号码只显示头尾；要看全加 --unmask',
    en: 'only the ends of personal numbers are shown; --unmask shows them whole',
  },
  'identifier.unknown': {
    zh: '{code}：不合 {tried} 种标识中的任何一种。最接近的：',
    en: '{code}: none of {tried} {tried|identifier|identifiers} takes it. Nearest:',
  },
  'identifier.nearly': { zh: '也可能是录错了的：', en: 'It may also be one of these, typed wrongly:' },
  'identifier.why-check': {
    zh: '{identifier} {form}：校验码应为 {expected}',
    en: '{identifier} {form}: the check character should be {expected}',
  },
  'identifier.why-date': {
    zh: '{identifier} {form}：{expected} 这一部分不是真实的日期',
    en: '{identifier} {form}: the part {expected} is no real date',
  },
  'identifier.why-characters': {
    zh: '{identifier} {form}：长度符合，字符不符合 {pattern}',
    en: '{identifier} {form}: the length fits, the characters do not match {pattern}',
  },
  'identifier.why-length': {
    zh: '{identifier} {form}：应有 {expected} 位，实有 {found} 位',
    en: '{identifier} {form}: it has {expected} {expected|character|characters}, this has {found}',
  },
} satisfies Record<string, Bilingual>;
