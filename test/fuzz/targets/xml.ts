import fc from 'fast-check';
import { gb18030 } from '../../gb18030.js';
import type { Input, Target } from '../target.js';
import { batch, checkTables, columns, tableName } from './tables.js';

const space = 'http://example.test/sample';

const text = fc.oneof(
  fc.constantFrom(
    '张三',
    '1',
    '20240105',
    '100.50',
    '',
    ' ',
    '\u3000',
    '\n',
    '__proto__',
    '9'.repeat(400),
    '合计',
    '共3条',
    '人员编码',
    '&#x4e01;',
    '&amp;',
    '&lt;a&gt;',
  ),
  fc.constantFrom(
    '<![CDATA[<a>&]]>',
    '<![CDATA[]]>',
    '<!-- 甲 -->',
    '<b>甲</b>',
    '<?甲 乙?>',
    '&#x20000;',
    '𠮷',
    '\u202e',
    '\ufffd',
    ']]',
    '{path}',
    '长'.repeat(3000),
  ),
  fc.string({ unit: fc.constantFrom('甲', 'a', '1', ' ', '\n', "'", '"', '𠮷'), maxLength: 12 }),
);

const known: readonly string[] = Object.entries(columns).flat();
const labels = Object.values(columns);
const field = fc.tuple(
  fc.constantFrom(...labels, ...labels, '备注', 'KEY001', 'a'),
  text,
  fc.constantFrom('', '', '', ' xsi:nil="true"', ' 甲="乙"'),
);
const record = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(fc.array(field, { minLength: 1, maxLength: 6 }), fc.constantFrom('', '', ' locID="T01"', ' 姓名="张三"')),
  },
  { weight: 1, arbitrary: fc.constant<[[string, string, string][], string]>([[], '']) },
);

interface Spec {
  records: [fields: [name: string, text: string, attributes: string][], attributes: string][];
  space: string;
  prefix: string;
  encoding: 'UTF-8' | 'GB18030' | 'UTF-16' | '';
  indent: string;
  around: string;
}

const spec: fc.Arbitrary<Spec> = fc.record({
  records: fc.array(record, { maxLength: 10 }),
  space: fc.constantFrom(space, space, 'urn:other', ''),
  prefix: fc.constantFrom('', '', 'p:'),
  encoding: fc.constantFrom('UTF-8', 'GB18030', 'UTF-16', ''),
  indent: fc.constantFrom('', '\n  ', '\r\n\t', '\r'),
  around: fc.constantFrom('', '', '<!-- 说明 -->', '<?a b?>', '<批次号>1</批次号>', '漏'),
});

function xmlOf({ records, space, prefix, encoding, indent, around }: Spec): Input {
  const name = `${prefix}${tableName()}`;
  const declared = prefix === '' ? `xmlns="${space}"` : `xmlns:p="${space || 'urn:none'}"`;
  const elements = records.map(([fields, attributes]) => {
    const inside = fields.map(([field, text, more]) => `${indent}<${prefix}${field}${more}>${text}</${prefix}${field}>`);
    return `${indent}<${name}${attributes}>${inside.join('')}${indent}</${name}>`;
  });
  const declaration = encoding === '' ? '' : `<?xml version="1.0" encoding="${encoding}"?>${indent}`;
  const whole = `${declaration}<${prefix}人员信息 ${declared} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${around}${elements.join('')}${indent}</${prefix}人员信息>`;
  return { name: 'table.xml', bytes: encoded(whole, encoding), rows: rowsIn(records) };
}

/** Records with contents, also those that are of no known field; where none is known they are no records, which is told. */
function rowsIn(records: Spec['records']): number | undefined {
  if (!records.flatMap(([fields]) => fields).some(([name]) => known.includes(name))) return undefined;
  return records.filter(([fields]) => fields.some(([, text]) => /[^ \t\r\n\u00a0\u3000]/.test(contentsOf(text)))).length;
}

function contentsOf(text: string): string {
  return text.replace(/<!\[CDATA\[(.*?)\]\]>|<!--.*?-->|<[^>]*>/g, '$1');
}

function encoded(text: string, encoding: Spec['encoding']): Buffer {
  if (encoding === 'GB18030') return gb18030(text.replaceAll(/[\u202e\ufffd\u00a0]/g, '甲'));
  if (encoding === 'UTF-16') return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(text);
}

export const xml: Target = { name: 'xml', batch, seeds: [], generated: spec.map((each) => () => xmlOf(each)), run: checkTables };
