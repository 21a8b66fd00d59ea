import { rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleKindOf } from '../../src/check/kinds.js';
import { InputFault } from '../../src/system/fault.js';
import { readStandard } from '../../src/standard/read.js';
import { codeListOf } from '../../src/standard/lookup.js';
import { changed, folderOf, small, type Files } from './small.js';

async function read(files: Files) {
  return readStandard(await folderOf(files));
}

describe('a sound standard', () => {
  test('is read without messages', async () => {
    const { messages } = await read(small);
    expect(messages.map(String)).toEqual([]);
  });

  test('front matter becomes its head', async () => {
    const { standard } = await read(small);
    expect(standard).toMatchObject({
      id: 'demo-1',
      number: 'DEMO 1-2026',
      title: { zh: '示例标准', en: 'A demonstration standard' },
      edition: '2026',
      status: 'draft',
      published: '2026-01-01',
      effective: '2026-07-01',
      kind: 'data-interface',
    });
    expect(standard).not.toHaveProperty('xmlNamespace');
  });

  test('headings become clauses', async () => {
    const { standard } = await read(small);
    expect(standard.clauses.map(({ number, title, place }) => [number, title, place.line])).toEqual([
      ['4.2', '数据元目录', 14],
      ['5.2', '数据结构', 29],
      ['5.2 表 1', '人员表', 36],
      ['5.2 表 2', '参保表', 48],
    ]);
  });

  test('an element keeps what its row says, and its place', async () => {
    const { standard } = await read(small);
    expect(standard.elements[1]).toEqual({
      id: '003002',
      name: 'AAC002',
      label: '社会保障号码',
      representation: { text: 'C18', type: 'C', fixed: true, length: 18, decimals: 0 },
      isCode: false,
      codeColumn: 'code',
      required: true,
      identifier: 'social-security-number',
      personal: 'id',
      note: '',
      clause: '4.2',
      basis: 'text',
      place: { file: 'README.md', line: 21, column: 3 },
    });
    expect(standard.elements[4]).toMatchObject({ isCode: true, codeList: 'sex' });
    expect(standard.elements[5]).toMatchObject({ labelOf: 'AAC004' });
    expect(standard.elements[7]!.representation).toEqual({ text: 'D16.2', type: 'D', fixed: false, length: 16, decimals: 2 });
  });

  test('a record type has its columns, and the clause of its own heading', async () => {
    const { standard } = await read(small);
    const [person, participation] = standard.recordTypes;
    expect(person).toMatchObject({ id: 'T01', number: '1', name: '人员表', alias: 'Person', clause: '5.2 表 1' });
    expect(person!.columns).toHaveLength(7);
    expect(person!.columns[2]).toEqual({
      position: 3,
      element: 'AAC006',
      remark: '八位',
      place: { file: 'README.md', line: 42, column: 3 },
    });
    expect(participation!.key).toEqual(['AAC001', 'AAC049']);
  });

  test('codes come from Markdown and CSV, and take basis and source from their list', async () => {
    const { standard } = await read(small);
    const [sex, area] = standard.codeLists;
    expect(sex).toMatchObject({ id: 'sex', basis: 'cited', complete: true });
    expect(sex!.codes[0]).toMatchObject({ code: '1', aliases: ['男', '男 性'], basis: 'cited', source: 'GB/T 2261.1-2003' });
    expect(sex!.codes[1]).toMatchObject({ validFrom: '20030101', validTo: '20300630' });
    expect(area!.codes).toMatchObject([
      { code: '110000', basis: 'cited', validFrom: '19810101', validTo: '' },
      { code: '130000', name: '河北省, 冀', basis: 'text', validTo: '19991231' },
    ]);
  });

  test('an expression is its text, and its place is its first character', async () => {
    const { standard } = await read(small);
    const rule = standard.rules.find(({ id }) => id === 'R002')!;
    expect(rule).toMatchObject({
      tables: ['1'],
      when: 'AAC004 == "1" || AAC004 == "2"',
      severity: 'warning',
      basis: 'derived',
      text: { zh: '号码', en: 'Number' },
      places: { when: { file: 'rules.md', line: 6, column: 15 } },
    });
    expect(standard.rules.map(({ id, method, other }) => [id, ruleKindOf({ method })?.kind, other])).toEqual([
      ['R001', 'assert', undefined],
      ['R002', 'assert', undefined],
      ['S001', 'unique', undefined],
      ['S002', 'reference', '1'],
      ['S003', 'compare', '2'],
      ['S004', 'total', '2'],
    ]);
  });

  test('facts and readings', async () => {
    const { standard } = await read(small);
    expect(standard.facts[1]).toMatchObject({ element: 'AAC006', inNote: true, checks: ['R001', 'AAC006.representation'] });
    expect(standard.readings).toMatchObject([{ id: 'D1', clause: '4.2', question: '月份怎样比', chosen: '按年月比' }]);
  });

  test('English headers say the same as Chinese ones', async () => {
    const english = small['README.md']!.replace(
      '| 标识符 | 名称 | 中文注释 | 表示 | 格式 | 代码 | 代码表 | 对应代码 | 非空 | 标识规则 | 个人信息 | 说明 |',
      '| ID | **Name** | label | representation | format | code | code list | label  of | required | identifier | personal | note |',
    ).replace('### 表 1 人员表', '### Table 1 人员表');
    const [zh, en] = [await read(small), await read({ ...small, 'README.md': english })];
    expect(en.messages.map(String)).toEqual([]);
    expect(en.standard.elements).toEqual(zh.standard.elements);
    expect(en.standard.recordTypes).toEqual(zh.standard.recordTypes);
  });
});

describe('hash', () => {
  test('is the same for the same names and bytes, wherever they lie', async () => {
    const [a, b] = [await read(small), await read(small)];
    expect(a.standard.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(b.standard.hash).toBe(a.standard.hash);
  });

  test('changes with a byte of a code list and with a name', async () => {
    const { hash } = (await read(small)).standard;
    const byte = await read({ ...small, 'codes/area.csv': `${small['codes/area.csv']}110101,东城区,,,,,,\n` });
    const { 'rules.md': rules, ...rest } = small;
    const name = await read({ ...rest, 'rule.md': rules! });
    expect(new Set([hash, byte.standard.hash, name.standard.hash]).size).toBe(3);
  });
});

describe('what comes in is not trusted', () => {
  test('a folder that is not there is a fault of the input', async () => {
    await expect(readStandard('/nowhere/at-all')).rejects.toThrow(InputFault);
  });

  test.each(['../secret.csv', '/etc/hostname', 'codes/../../secret.csv', '..\\secret.csv'])(
    'code list file %s stays unread',
    async (path) => {
      const { files, line, column } = changed('README.md', 'codes/area.csv', `◆${path}`);
      const { messages, standard } = await read(files);
      expect(messages[0]).toMatchObject({ ruleId: 'file-outside', fatal: true, file: 'README.md', line, column });
      expect(standard.codeLists[1]!.codes).toEqual([]);
    },
  );

  test('a link that leads out of the folder is not followed', async () => {
    const outside = await folderOf({ 'secret.csv': small['codes/area.csv']! });
    const folder = await folderOf(small);
    await rename(join(folder, 'codes/area.csv'), join(folder, 'codes/old.txt'));
    await symlink(join(outside, 'secret.csv'), join(folder, 'codes/area.csv'));
    const { messages } = await readStandard(folder);
    expect(messages.map(({ ruleId }) => ruleId)).toContain('file-outside');
  });

  test('bytes that are not UTF-8 are told by file', async () => {
    const folder = await folderOf(small);
    await writeFile(join(folder, 'rules.md'), Buffer.from([0xb1, 0xed, 0xba, 0xc5]));
    const { messages } = await readStandard(folder);
    expect(messages).toMatchObject([{ ruleId: 'file-encoding', file: 'rules.md', line: 1, column: 1 }]);
  });

  test('YAML that multiplies by aliases does not', async () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\ntitle: [*c,*c,*c]\n---\n`;
    const { messages } = await read({ 'README.md': bomb });
    expect(messages.every(({ ruleId }) => ruleId === 'front-matter-field')).toBe(true);
  });

  test('a prototype name is not a value', async () => {
    const { messages } = await read({ ...small, 'README.md': small['README.md']!.replace('| YYYYMM |', '| constructor |') });
    expect(messages).toMatchObject([{ ruleId: 'cell-value', line: 26 }]);
  });

  test('seven thousand codes in Markdown are all read', async () => {
    const rows = Array.from({ length: 7000 }, (_, index) => `| ${100000 + index} | 名称${index} | 甲；乙 | 2020 | |`);
    const text = small['README.md']!.replace('| 1 | 男性 | 男；男 性 | | |', rows.join('\n'));
    const { standard } = await read({ ...small, 'README.md': text });
    expect(standard.codeLists[0]!.codes).toHaveLength(7001);
  });
});

describe('standards that use others', () => {
  const lists = {
    'README.md': small['README.md']!.slice(0, small['README.md']!.indexOf('# 示例标准'))
      .replace('demo-1', 'lists')
      .replace('data-interface', 'code'),
    'lists.md': `| 代码表 | 标题 | 来源 | 依据 | 完整 |
| --- | --- | --- | --- | --- |
| sex | 别的性别 | 别处 | 引用 | 否 |
| post | 岗位 | 别处 | 引用 | 否 |

## 代码表 post 岗位

| 代码 | 名称 | 英文 | 代 | 地方 | 继任 |
| --- | --- | --- | --- | --- | --- |
| 1 | 保洁员 | cleaner | 地方 | 苏州 | 2；3 |
| 2 | 护林员 | | | | |
| 3 | - | | | | |
`,
  };
  const using = (uses: string) => ({
    ...small,
    'README.md': small['README.md']!.replace('kind: data-interface\n', `kind: data-interface\nuses: [${uses}]\n`),
  });

  async function beside(files: Record<string, string>, others: Record<string, Record<string, string>>) {
    const named = Object.entries(others).flatMap(([id, own]) => Object.entries(own).map(([name, text]) => [`${id}/${name}`, text]));
    const root = await folderOf({
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`demo-1/${name}`, text])),
      ...Object.fromEntries(named),
    });
    return readStandard(join(root, 'demo-1'));
  }

  test('know their code lists, their own first', async () => {
    const { standard, messages } = await beside(using('lists'), { lists });
    expect(messages.map(String)).toEqual([]);
    expect(codeListOf(standard, 'sex')!.title).toBe('性别');
    expect(codeListOf(standard, 'post')!.codes).toMatchObject([
      { code: '1', name: '保洁员', en: 'cleaner', generation: 'local', place: '苏州', successors: ['2', '3'] },
      { code: '2', name: '护林员' },
      { code: '3', name: '' },
    ]);
    expect(codeListOf(standard, 'none')).toBeUndefined();
  });

  test('change with them', async () => {
    const one = await beside(using('lists'), { lists });
    const other = await beside(using('lists'), { lists: { ...lists, 'lists.md': lists['lists.md'].replace('护林员', '守林员') } });
    expect(other.standard.hash).not.toBe(one.standard.hash);
  });

  test.each([
    ['that is not there', 'nowhere', {}],
    ['of another id', 'lists', { lists: { ...lists, 'README.md': lists['README.md'].replace('id: lists', 'id: other') } }],
    [
      'that uses others itself',
      'lists',
      { lists: { ...lists, 'README.md': lists['README.md'].replace('kind: code\n', 'kind: code\nuses: [demo-1]\n') } },
    ],
  ])('a standard %s is refused', async (_what, id, others) => {
    const { messages } = await beside(using(id), others);
    expect(messages).toMatchObject([{ ruleId: 'unknown-standard', file: 'README.md' }]);
  });

  test('uses must be ids, not paths', async () => {
    const { messages } = await beside(using('../lists'), { lists });
    expect(messages).toMatchObject([{ ruleId: 'front-matter-field' }]);
  });
});

describe('standards that use others', () => {
  /** Folders side by side; `uses` of each by its name. */
  async function beside(uses: Record<string, string[]>): Promise<string> {
    const files = Object.entries(uses).map(([id, used]) => [
      `${id}/README.md`,
      small['README.md']!.replace('id: demo-1\n', `id: ${id}\nuses: [${used.join(', ')}]\n`)
        .replace('| area | 区划 | GB/T 2260-2007 | 引用 | 否 | codes/area.csv | |', `| area-${id} | 区划 | 无 | 记忆 | 否 | | |`)
        .replace('| division | | area |', '| division | | |'),
    ]);
    return join(await folderOf(Object.fromEntries(files) as Record<string, string>), Object.keys(uses)[0]!);
  }

  test('see what those have, and those may use others in turn', async () => {
    const { standard, messages } = await readStandard(await beside({ one: ['two'], two: ['three'], three: [] }));
    expect(messages).toEqual([]);
    expect(standard.uses.map(({ id, codeLists }) => [id, codeLists.map((list) => list.id)])).toEqual([['two', ['sex', 'area-two']]]);
  });

  test.each([
    ['that is not there', { one: ['two'] }],
    ['that leads back', { one: ['two'], two: ['three'], three: ['one'] }],
    ['that is the standard itself', { one: ['one'] }],
  ])('do not use one %s', async (_, uses) => {
    const { standard, messages } = await readStandard(await beside(uses));
    expect(messages).toMatchObject([{ ruleId: 'unknown-standard', file: 'README.md' }]);
    expect(standard.uses).toEqual([]);
  });
});
