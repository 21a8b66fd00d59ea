import { present, remember, type RowReader } from '../cell.js';
import type { Draft } from '../draft.js';
import type { IdentifierForm, IdentifierPart } from '../model.js';
import type { Section } from '../section.js';
import {
  basisSpellings,
  checkSpellings,
  confinedSpellings,
  partFormatSpellings,
  personalSpellings,
  severitySpellings,
} from '../spelling.js';
import { header, type TableKind } from './kind.js';

const indexHeaders = {
  id: header('标识', 'identifier', 'key'),
  title: header('标题', 'title', 'key'),
  en: header('英文标题', 'title en', 'key'),
  source: header('来源', 'source', 'needed'),
  basis: header('依据', 'basis', 'needed'),
  separator: header('分隔', 'separator'),
  personal: header('个人信息', 'personal'),
  note: header('说明', 'note'),
};

/** The index of identifiers. Forms and parts stand under a heading of each one's own. */
export const identifierTable: TableKind<keyof typeof indexHeaders> = {
  title: { zh: '标识目录', en: 'index of identifiers' },
  headers: indexHeaders,
  read(row, { target }) {
    if (row.text('basis') === '') row.filled('basis');
    const identifier = {
      id: row.filled('id'),
      title: { zh: row.filled('title'), en: row.filled('en') },
      source: row.filled('source'),
      basis: row.oneOf('basis', basisSpellings) ?? 'recalled',
      separator: row.text('separator'),
      ...present({ personal: row.oneOf('personal', personalSpellings) }),
      note: row.text('note'),
      forms: [],
      place: row.row.place,
    };
    target.identifiers.push(remember(identifier, row.row));
  },
};

const formHeaders = {
  form: header('形式', 'form', 'key'),
  pattern: header('模式', 'pattern', 'key'),
  check: header('校验', 'check'),
  strictness: header('严格', 'strictness'),
  doubt: header('存疑', 'doubtful'),
  except: header('除外', 'except'),
  example: header('例', 'example'),
  basis: header('依据', 'basis'),
  note: header('说明', 'note'),
};

const heading = {
  zh: '标识 citizen-id 公民身份号码',
  en: 'Identifier citizen-id',
  found: ({ identifier }: Section) => identifier !== undefined,
};

/** The forms of one identifier, under its heading. */
export const formTable: TableKind<keyof typeof formHeaders> = {
  title: { zh: '标识的形式', en: 'forms of an identifier' },
  headers: formHeaders,
  heading,
  read(row, { section, target }) {
    const { id, place } = section.identifier!;
    const optional = present({ check: row.oneOf('check', checkSpellings), doubt: row.oneOf('doubt', severitySpellings) });
    const form = {
      id: row.filled('form'),
      pattern: filledExpression(row, 'pattern'),
      ...optional,
      strictness: row.oneOf('strictness', severitySpellings) ?? 'error',
      except: row.expression('except'),
      example: row.text('example'),
      basis: row.oneOf('basis', basisSpellings) ?? basisOf(target, id),
      note: row.text('note'),
      parts: [],
      place: row.row.place,
    } satisfies IdentifierForm;
    const listed = target.forms.get(id) ?? { place, forms: [] };
    listed.forms.push(remember(form, row.row));
    target.forms.set(id, listed);
  },
};

const partHeaders = {
  form: header('形式', 'form'),
  part: header('部分', 'part', 'key'),
  start: header('起', 'start', 'key'),
  length: header('长', 'length', 'key'),
  meaning: header('含义', 'meaning', 'key'),
  en: header('英文含义', 'meaning en', 'needed'),
  format: header('格式', 'format'),
  codeList: header('代码表', 'code list'),
  confined: header('取值', 'values'),
  severity: header('严重程度', 'severity'),
  basis: header('依据', 'basis'),
  note: header('说明', 'note'),
};

/** The named parts of one identifier, under its heading. */
export const partTable: TableKind<keyof typeof partHeaders> = {
  title: { zh: '标识的组成', en: 'parts of an identifier' },
  headers: partHeaders,
  heading,
  read(row, { section, target }) {
    const { id, place } = section.identifier!;
    const optional = present({
      format: row.oneOf('format', partFormatSpellings),
      codeList: row.text('codeList') || undefined,
      confined: readConfined(row),
    });
    const group = readGroup(row);
    const part = {
      name: row.filled('part'),
      ...(group === undefined ? { start: readCount(row, 'start'), length: readCount(row, 'length') } : { start: 0, length: 0, group }),
      meaning: { zh: row.filled('meaning'), en: row.filled('en') },
      ...optional,
      basis: row.oneOf('basis', basisSpellings) ?? basisOf(target, id),
      note: row.text('note'),
      place: row.row.place,
    } satisfies IdentifierPart;
    const listed = target.parts.get(id) ?? { place, parts: [] };
    listed.parts.push({ form: row.text('form'), part: remember(part, row.row) });
    target.parts.set(id, listed);
  },
};

/** `不晚于数据`: a date not later than the data; `校验 gb11714`: what its own check character fits; else the values themselves, among them `代码表`: those of its code list. */
function readConfined(row: RowReader<keyof typeof partHeaders>): IdentifierPart['confined'] {
  const text = row.text('confined');
  if (text === '') return undefined;
  const severity = row.filled('severity') === '' ? undefined : row.oneOf('severity', severitySpellings);
  const check = checkSpellings[/^(?:校验|check)\s+(\S+)$/i.exec(text)?.[1] ?? ''];
  if (check) return severity && { to: { check }, severity };
  const named = row.list('confined').map((value) => (Object.hasOwn(confinedSpellings, value) ? confinedSpellings[value]! : { value }));
  const to = named.includes('past')
    ? 'past'
    : { values: named.flatMap((each) => (typeof each === 'string' ? [] : [each.value])), list: named.includes('list') };
  return severity && { to, severity };
}

function filledExpression(row: RowReader<keyof typeof formHeaders>, header: 'pattern'): string {
  row.filled(header);
  return row.expression(header);
}

function readCount(row: RowReader<keyof typeof partHeaders>, header: 'start' | 'length'): number {
  const text = row.filled(header);
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  if (text !== '') row.fault('number-unreadable', header, { value: text, form: '1, 2, 3 …' });
  return 1;
}

/** `组 2`: what the second group of the pattern catches. */
function readGroup(row: RowReader<keyof typeof partHeaders>): number | undefined {
  const group = /^(?:组|group)\s*([1-9]\d?)$/i.exec(row.text('start'));
  return group ? Number(group[1]) : undefined;
}

/** A form or part without a basis of its own has that of its identifier. */
function basisOf({ identifiers }: Draft, id: string): IdentifierForm['basis'] {
  return identifiers.find((identifier) => identifier.id === id)?.basis ?? 'recalled';
}
