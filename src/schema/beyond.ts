import { inBoth } from '../message/bilingual.js';
import { kinds } from '../check/kinds.js';
import { clauses } from '../message/punctuation.js';
import type { Bilingual } from '../message/model.js';

/** What only our checks say of a record, each with the check kinds whose errors it is about. */
const beyond: Readonly<Record<string, { text: Bilingual; found(properties: readonly Keywords[], record: Keywords): boolean }>> = {
  blanks: {
    text: {
      zh: '只有空格的单元格和占位文字（本表的检查当作空，定长、代码表之外按字数拒绝）',
      en: 'cells of blanks and words for nothing, which count as empty and are refused here where they are too long or among codes',
    },
    // A cell that must be filled is refused by both.
    found: (properties) =>
      properties.some((each) => (each['maxLength'] !== undefined || each['enum'] !== undefined) && !isError(each['zs-required'])),
  },
  'check-characters': {
    text: { zh: '号码的校验码', en: 'check characters of identifiers' },
    found: (properties) =>
      properties.some((each) => isError(each['zs-identifier']) && formsOf(each).some(({ check, strict }) => check !== undefined && strict)),
  },
  codes: {
    text: { zh: '没有逐项列出的代码表', en: 'code lists whose entries are not listed' },
    found: (properties) => properties.some((each) => isError(each['zs-code']) && each['enum'] === undefined),
  },
  placeholders: {
    text: { zh: '代码里的占位文字', en: 'placeholders among codes' },
    found: (properties) =>
      properties.some(
        (each) => isError(each['zs-placeholder']) && ['enum', 'not', 'pattern'].every((keyword) => each[keyword] === undefined),
      ),
  },
  labels: {
    text: { zh: '名称与代码相符', en: 'labels that fit their codes' },
    found: (properties) => properties.some((each) => isError(each['zs-label'])),
  },
  validity: {
    text: { zh: '代码在记录的日期有效', en: 'codes valid on the date of the record' },
    found: (properties) => properties.some((each) => isError(each['zs-validity'])),
  },
  rules: { text: { zh: '几个字段之间的规则', en: 'rules between fields' }, found: (_, record) => hasError(record, 'zs-assert') },
  records: {
    text: { zh: '几条记录、几张表之间的规则', en: 'rules between records and tables' },
    found: (_, record) => kinds.some(({ level, keyword }) => (level === 'set' || level === 'between') && hasError(record, keyword)),
  },
};

type Keywords = Readonly<Record<string, unknown>>;

/** What of a record type's errors no validator finds that does not know our keywords, in both languages; empty where there is nothing. */
export function beyondPortable(properties: readonly Keywords[], record: Keywords): { kinds: string[]; text: string } {
  const found = Object.entries(beyond).filter(([, { found: is }]) => is(properties, record));
  const all = inBoth((language) =>
    clauses(
      found.map(([, { text }]) => text[language]),
      language,
    ),
  );
  const text = `不认 zs- 关键字的校验器只查错误级的要求，而且查不了：${all.zh}。 A validator without the keywords zs- finds errors only, and not: ${all.en}.`;
  return { kinds: found.map(([kind]) => kind), text: found.length > 0 ? text : '' };
}

function isError(keyword: unknown): boolean {
  return (keyword as Keywords | undefined)?.['severity'] === 'error';
}

function hasError(record: Keywords, keyword: string): boolean {
  return ((record[keyword] as unknown[] | undefined) ?? []).some(isError);
}

function formsOf(property: Keywords): { check?: string; strict: boolean }[] {
  return (property['zs-identifier'] as { forms: { check?: string; strict: boolean }[] }).forms;
}
