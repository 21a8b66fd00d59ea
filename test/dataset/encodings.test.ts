import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chunkSize } from '../../src/system/bytes.js';
import { gb18030 } from '../gb18030.js';
import { fileOf, folderOf, openSmall } from './folder.js';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const text = '姓名,AAC002\r\n张三,1\r\n"李,\r\n一",2\r\n';

describe('a CSV that is not in UTF-8', () => {
  it.each([
    ['GB18030', gb18030(text), 'gb18030'],
    ['GB18030 with a mark', Buffer.concat([Buffer.from([0x84, 0x31, 0x95, 0x33]), gb18030(text)]), 'gb18030'],
    ['UTF-16 with a mark', utf16(`\ufeff${text}`), 'utf-16'],
    ['UTF-16 without a mark', utf16(text), 'utf-16'],
    ['UTF-16, big end first', utf16(`\ufeff${text}`).swap16(), 'utf-16'],
  ])('is read line for line from a copy, which goes with the run: %s', async (_, bytes, encoding) => {
    const temporary = folderOf();
    const dataset = await openSmall([fileOf('T02.csv', bytes)], { temporary });
    expect(dataset.problems).toEqual([]);
    const [part] = dataset.tables[0]!.parts;
    expect(part!.file).toMatchObject({ encoding, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(part!.columns.map(({ field }) => field)).toEqual(['AAC003', 'AAC002']);
    const copy = readFileSync(part!.source.path);
    expect(copy.toString().replace(/^\ufeff/, '')).toBe(text);
    expect(copy.subarray(part!.source.dataOffset).toString()).toBe(text.slice(text.indexOf('张')));
    await dataset.close();
    expect(existsSync(part!.source.path)).toBe(false);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it.each([
    ['GB18030', (line: string) => gb18030(line)],
    ['UTF-16', utf16],
  ])('is decoded across the pieces in which it is read: %s', async (_, encode) => {
    // An odd length, so that characters lie across every border.
    const line = '张三😀,1\r\n'.replace('😀', encode === utf16 ? '😀' : '龥');
    const lines = line.repeat(Math.ceil((2.5 * chunkSize) / encode(line).length));
    for (const head of ['姓名,AAC002\n', '姓名,AAC002 \n']) {
      const mark = encode === utf16 ? utf16('\ufeff') : Buffer.alloc(0);
      const dataset = await openSmall([fileOf('T02.csv', Buffer.concat([mark, encode(`${head}${lines}`)]))]);
      expect(dataset.problems).toEqual([]);
      expect(readFileSync(dataset.tables[0]!.parts[0]!.source.path).equals(Buffer.from(`${head}${lines}`))).toBe(true);
      await dataset.close();
    }
  });

  it('keeps apart what cannot be decoded, and guesses nothing', async () => {
    const rows = Array.from({ length: 12 }, (_, n) => `李四,${n}\n`).join('');
    const bytes = Buffer.concat([gb18030(`姓名,AAC002\n${rows}张`), Buffer.from([0xff]), gb18030(`,1\n${rows}`)]);
    const dataset = await openSmall([fileOf('T02.csv', bytes)]);
    const copy = readFileSync(dataset.tables[0]!.parts[0]!.source.path);
    expect(copy.equals(Buffer.concat([Buffer.from(`姓名,AAC002\n${rows}张`), Buffer.from([0xff]), Buffer.from(`,1\n${rows}`)]))).toBe(true);
  });

  it('is not copied where it is none of the record types', async () => {
    const temporary = folderOf();
    const dataset = await openSmall([fileOf('x.csv', gb18030('甲,乙\n一,二\n'))], { temporary });
    expect(dataset.problems).toMatchObject([{ code: 'dataset.record-type-unknown', leftOut: true }]);
    expect(readdirSync(temporary, { recursive: true }).filter((name) => String(name).endsWith('.csv'))).toEqual([]);
  });
});
