import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf, type Content } from '../../src/package/content.js';
import { readEep } from '../../src/package/eep.js';
import { inspectText } from '../../src/package/inspect/text.js';
import { XmlStream, xmlText } from '../../src/package/inspect/xml-stream.js';
import { usualLimits } from '../../src/package/limits.js';
import { check, place } from './packages.js';

const sound = readFileSync('test/archives/record.xml', 'utf8');
const task = {
  kind: 'eep',
  root: '',
  algorithms: [],
  inspect: 'full',
  limits: usualLimits,
  temporary: '.',
  beat: new SharedArrayBuffer(8),
} as const;
const read = (xml: string | Buffer, limits = usualLimits) =>
  readEep(contentOf(Buffer.from(xml as string)), { ...task, limits, algorithms: [] });
const entity = /<文件实体>.*<\/文件实体>/s.exec(sound)![0];
const base64 = (data: string) => sound.replace('bm90aWNl', data);

describe('an EEP file that gives no record', () => {
  it.each([
    ['doctype', sound.replace('<电子文件封装包 ', '<!DOCTYPE a [<!ENTITY b "b">]><电子文件封装包 ')],
    ['doctype', sound.replace('<电子文件封装包 ', '<!DOCTYPE a SYSTEM "file:///etc/hostname"><电子文件封装包 ')],
    ['malformed', sound.slice(0, -20)],
    ['malformed', sound.replace('</题名>', '')],
    ['encoding', sound.replace('UTF-8', 'Shift_JIS')],
    ['encoding', Buffer.concat([Buffer.from(sound.slice(0, 700)), Buffer.from([0xe4, 0xff]), Buffer.from(sound.slice(700))])],
    ['no-record', sound.replace(entity, '')],
    ['beyond', sound.replace('<题名>', `${'<a>'.repeat(70)}${'</a>'.repeat(70)}<题名>`)],
    ['beyond', sound.replace('<来源>', `<来源>${Array.from({ length: 1200 }, (_, at) => `<x${at}>1</x${at}>`).join('')}`)],
  ])('says why: %s', async (fault, xml) => {
    expect(await read(xml)).toEqual({ eep: { fault } });
  });

  it('says that it is too large', async () => {
    expect(await read(sound, { ...usualLimits, inspected: 1000 })).toEqual({ eep: { fault: 'beyond' } });
  });
});

describe('a file wrapped in one', () => {
  it.each(['bm90aWNl', 'bm90\n aWNl', 'bm90aW==', 'bm90aWM'])('is sound as %j', async (data) => {
    expect(await read(base64(data))).toMatchObject({ inner: [{ measured: { fault: '' } }] });
    expect((await read(base64(data))).eep).toBeUndefined();
  });

  it.each(['bm90*WNl', 'bm90=aWNl', 'bm90aWNlb', 'bm90aW===', 'bm9-aWNl', '内容'])('is damaged as %j, and told', async (data) => {
    const { inner, record, eep } = await read(base64(data));
    expect(eep).toMatchObject({ broken: 1 });
    expect(record!['题名']).toBe('关于参保登记的通知');
    expect(inner).toMatchObject([{ measured: { fault: /^[内]/.test(data) ? 'empty' : 'damaged' } }]);
  });
});

it('elements that may stand once are counted where they stand more often, by their place', async () => {
  const titles = await read(sound.replace('</题名>', '</题名><题名>另一题名</题名>'));
  expect(titles).toMatchObject({ eep: { repeats: [['题名', 2]] }, record: { 题名: '关于参保登记的通知；另一题名' } });
  expect((await read(sound.replace(entity, entity.repeat(3000)))).eep!.repeats).toEqual([['文件实体', 3000]]);
  const acts = /<业务实体>.*<\/业务实体>/s.exec(sound)![0];
  expect(
    (await read(sound.replace(acts, acts.repeat(3)).replace('</内容描述>', '<主题词>甲</主题词><主题词>乙</主题词></内容描述>'))).eep,
  ).toBeUndefined();
});

it('the report tells each reason once, with how many files and the first, and the same after a stop', async () => {
  const root = place('package');
  mkdirSync(join(root, '元数据'), { recursive: true });
  const bomb = sound.replace('<电子文件封装包 ', '<!DOCTYPE a [<!ENTITY b "b">]><电子文件封装包 ');
  const files = {
    a: sound,
    b: bomb,
    c: bomb,
    d: sound.slice(0, -20),
    e: base64('bm90*WNl'),
    f: sound.replace('</题名>', '</题名><题名>乙</题名>'),
    g: sound.replace(entity, ''),
  };
  for (const [name, xml] of Object.entries(files)) writeFileSync(join(root, '元数据', `${name}.xml`), xml);
  const told = async (options: { journal: string; resume?: boolean; signal?: AbortSignal; onTold?: () => void }) => {
    const { journal, resume, signal, onTold } = options;
    const { run } = await check(root, {
      package: { journal, ...(resume && { resume }), workers: 1 },
      ...(signal && { signal }),
      onPackage: ({ files: done }) => void (done === 7 && onTold?.()),
    });
    return run.inputs.flatMap(({ path, leftOut, problems }) =>
      problems.filter(({ code }) => code.startsWith('package.eep')).map(({ code, params }) => [path, leftOut, code, params]),
    );
  };
  const expected = [
    ['.', true, 'package.eep-base64', { count: 1, example: '元数据/e.xml' }],
    ['.', true, 'package.eep-doctype', { count: 2, example: '元数据/b.xml' }],
    ['.', true, 'package.eep-malformed', { count: 1, example: '元数据/d.xml' }],
    ['.', true, 'package.eep-no-record', { count: 1, example: '元数据/g.xml' }],
    ['.', true, 'package.eep-repeated', { count: 1, example: '元数据/f.xml', elements: '题名 × 2' }],
  ];
  const stop = new AbortController();
  const journal = place('journal');
  await expect(told({ journal, signal: stop.signal, onTold: () => stop.abort() })).rejects.toThrow();
  expect(readFileSync(journal, 'utf8')).toContain('"fault":"doctype"');
  expect(await told({ journal, resume: true })).toEqual(expected);
  rmSync(root, { recursive: true });
}, 120_000);

describe('a text without end', () => {
  const letters = 24 * 2 ** 20;
  /** An EEP file with a run of characters in one place of it, made as it is read. */
  const long = (before: string, after: string): Content => {
    const [head, tail] = [Buffer.from(before), Buffer.from(after)];
    const size = head.length + letters + tail.length;
    return {
      size,
      read(start, length) {
        const end = Math.min(size, start + length);
        const piece = Buffer.alloc(end - start, 'a');
        head.copy(piece, 0, Math.min(start, head.length));
        if (end > head.length + letters)
          tail.copy(piece, Math.max(0, head.length + letters - start), Math.max(0, start - head.length - letters));
        return piece;
      },
      whole: () => Buffer.alloc(0),
      close: () => undefined,
    };
  };
  const [before, after] = sound.split('<内容描述>') as [string, string];

  it.each([
    ['text', '<附注>', '</附注>'],
    ['CDATA', '<附注><![CDATA[', ']]></附注>'],
    ['comment', '<!--', '-->'],
    ['instruction', '<?a ', '?>'],
  ])('is read in little room, and nothing of the record is lost: %s', async (_, open, close) => {
    const content = long(`${before}${open}`, `${close}<内容描述>${after}`);
    expect(inspectText(content, 'XML')).toMatchObject({ opens: true, fault: '' });
    let longest = 0;
    const stream = new XmlStream({ text: (piece) => void (longest = Math.max(longest, piece.length)) });
    for (const piece of xmlText(content)) stream.write(piece);
    expect(longest).toBeLessThanOrEqual(2 ** 20);
    const { record, eep } = await readEep(content, { ...task, algorithms: [] });
    expect(eep).toBeUndefined();
    expect(record!['题名']).toBe('关于参保登记的通知');
    expect(Math.max(0, ...Object.values(record!).map((value) => value.length))).toBeLessThan(2 ** 18);
  });

  it.each([
    ['attribute', '<附注 a="', '"/>'],
    ['name', '<a', '/>'],
    ['entity', '<附注>&', ';</附注>'],
  ])('is told where it cannot be: %s', async (_, open, close) => {
    const content = long(`${before}${open}`, `${close}<内容描述>${after}`);
    expect(inspectText(content, 'XML')).toMatchObject({ opens: undefined });
    expect(await readEep(content, { ...task, algorithms: [] })).toEqual({ eep: { fault: 'beyond' } });
  });
});
