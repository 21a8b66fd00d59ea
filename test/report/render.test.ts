import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { InputFault } from '../../src/system/fault.js';
import { messages } from '../../src/message/messages.js';
import { renderHtml } from '../../src/report/html.js';
import { renderJson } from '../../src/report/json.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { writeReports } from '../../src/report/write.js';
import { manyFailures, report, sample, tally } from './fixture.js';
import { manyFindings } from './many.js';

const formats = (each: ConformanceReport) => ({
  json: renderJson(each),
  'md zh': renderMarkdown(each, 'zh'),
  'md en': renderMarkdown(each, 'en'),
  'html zh': renderHtml(each, 'zh'),
  'html en': renderHtml(each, 'en'),
});

describe('personal data', () => {
  const secrets = {
    AAC002: '110105194912310021',
    AAC003: '欧阳建国',
    AAE005: '13812345678',
    AAE006: '杭州市西湖区文三路九十号三幢',
    AAE010: '6222021001116222333',
  };
  const remark = '本人欧阳建国，110105194912310021，手机 13812345678，卡 6222 0210 0111 6222 333，原号 11010519491231002X';

  function planted(masked: boolean) {
    const samples = Object.fromEntries(
      Object.keys(manyFailures).map((id) => [id, [sample(2, { ...secrets, AAE013: remark, 'T4.AAC002': secrets.AAC002 }, secrets)]]),
    );
    const found = tally({ failures: manyFailures, samples });
    // A file without a header has a record in its place.
    found.source.tables[0]!.parts[0]!.extra.push('110105194912310021');
    found.source.tables[0]!.parts[0]!.columns.push({ index: 20, header: '13812345678' });
    found.tables[0]!.groups = [
      { ...found.tables[0]!.groups[0]!, division: '110105194912310021', agency: '13812345678x6222021001116222333' },
      found.tables[0]!.groups[1]!,
    ];
    found.source.problems.push({ path: 'a.csv', code: 'dataset.xml-no-field', params: { names: '110105194912310021' }, leftOut: false });
    return report({ masked }, found);
  }

  const markers = [...Object.values(secrets), '6222 0210 0111 6222 333', '11010519491231002X', '19491231'];

  test.each(Object.keys(formats(report())))('is masked in %s', (format) => {
    const output = formats(planted(true))[format as keyof ReturnType<typeof formats>];
    for (const marker of markers) expect(output.includes(marker), marker).toBe(false);
  });

  test('is shown where the user asked, and the report says so', () => {
    const { json, 'html zh': html } = formats(planted(false));
    expect(json).toContain(secrets.AAC003);
    expect(html).toContain('未脱敏');
  });
});

describe('hostile data', () => {
  const attack = '"><img src=x onerror=alert(1)></script><script>alert(2)</script>\u202e|`*[x](javascript:alert(3))';

  function attacked() {
    const found = tally({
      failures: { 'AAC006.representation': [1, 0] },
      samples: { 'AAC006.representation': [{ ...sample(2, { AAC006: attack }), file: attack }] },
    });
    const part = found.source.tables[0]!.parts[0]!;
    part.extra.push(attack);
    part.columns.push({ index: 30, header: attack });
    found.tables[0]!.groups[0]!.division = attack;
    found.tables[0]!.groups[0]!.agency = attack;
    found.source.problems.push({ path: attack, code: 'dataset.unknown-format', params: { path: attack }, leftOut: true });
    const made = report({}, found);
    // A report that is read back may hold any code.
    for (const { problems } of made.run.inputs) for (const problem of problems) problem.code = attack;
    return made;
  }

  test('is text in HTML, never markup', () => {
    const html = renderHtml(attacked(), 'zh');
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img|<[^>]*\sonerror/);
    expect(html).not.toContain('\u202e');
  });

  test('is text in Markdown, and keeps to its cell', () => {
    const markdown = renderMarkdown(attacked(), 'en');
    expect(markdown.replace(/`[^`\n]*`/g, '')).not.toMatch(/(^|[^\\])<(img|script)/);
    expect(markdown).not.toContain('\u202e');
  });
});

describe('the HTML report', () => {
  test('loads nothing, and allows only its own style and script', () => {
    const html = renderHtml(report(), 'zh');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!.replaceAll('&#x27;', "'");
    expect(policy).toContain("default-src 'none'");
    for (const [tag, directive] of [
      ['style', 'style-src'],
      ['script', 'script-src'],
    ] as const) {
      const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)![1]!;
      expect(policy).toContain(`${directive} 'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    }
    expect(html).not.toMatch(/\s(src|style)=|https?:|url\((?!#)|@import/);
  });

  test('says its language, heads its tables and names its pictures', () => {
    const html = renderHtml(report(), 'zh');
    expect(html).toContain('<html lang="zh-CN" ');
    expect(renderHtml(report(), 'en')).toContain('<html lang="en" ');
    expect(html.match(/<caption/g)!.length).toBe(html.match(/<table/g)!.length);
    expect(html.match(/<th /g)!.length).toBe(html.match(/<th [^>]*scope="(col|row)"/g)!.length);
    expect(html.match(/<svg class="(bars|heat)"[^>]*aria-label=/g)!.length).toBeGreaterThanOrEqual(3);
  });

  test.each(['zh', 'en'] as const)('has every finding with clause, basis, advice, counts and samples (%s)', (language) => {
    const each = report();
    const html = renderHtml(each, language);
    for (const check of each.checks.filter(({ outcome }) => outcome === 'fail')) {
      expect(html).toContain(check.id);
      expect(html).toContain(check.advice[language]);
      expect(html).toContain(check.message[language]);
    }
    expect(html).toContain('␣20200101');
    expect(html).toContain(each.verdict.sentence[language]);
    expect(html).toContain('1'.repeat(64));
  });

  test('says which findings decide, and of none where the verdict accepts', () => {
    const each = report();
    const marks = (one: ConformanceReport) => renderHtml(one, 'zh').match(/<b>决定结论<\/b>/g)?.length ?? 0;
    expect(each.verdict.broken).not.toEqual([]);
    expect(marks(each)).toBeGreaterThan(0);
    expect(marks({ ...each, verdict: { ...each.verdict, decision: 'accept', broken: [] } })).toBe(0);
  });

  test.each(['zh', 'en'] as const)(
    'has the advice of each cause before that of the other rows, on screen and to be signed (%s)',
    (language) => {
      const each = report();
      const cause = (id: string, failed: number, advice: string) => ({
        ...{ id, failed, message: { zh: id, en: id }, advice: { zh: advice, en: advice } },
      });
      const checks = each.checks.map((check) =>
        check.id === 'AAC006.representation'
          ? { ...check, failed: 20, causes: [cause('x', 4, 'Do-one.'), cause('y', 3, 'Do-two.'), cause('z', 1, 'Do-one.')] }
          : check,
      );
      const html = renderHtml({ ...each, checks }, language);
      const [deciding, finding] = ['id="deciding"', 'id="findings"'].map((id) => html.slice(html.indexOf(id)));
      const toSign = deciding!.slice(0, deciding!.indexOf('</section>'));
      const rest = language === 'zh' ? '其余 12 行：' : 'For the other 12 rows: ';
      const order = (text: string, parts: string[]) => parts.map((part) => text.indexOf(part));
      for (const places of [
        order(toSign, language === 'zh' ? ['5 行：Do-one.', '3 行：Do-two.', rest] : ['5 rows: Do-one.', '3 rows: Do-two.', rest]),
        order(finding!, ['Do-one.', 'Do-two.', rest]),
        order(renderMarkdown({ ...each, checks }, language), ['Do-one.', 'Do-two.', rest]),
      ]) {
        expect(places).not.toContain(-1);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
    },
  );

  test('tells agencies of the same code apart by their divisions, and no others', () => {
    const each = report();
    const found = each.checks.find(({ outcome }) => outcome === 'fail')!;
    const agencies = [
      { division: '110101', agency: '01' },
      { division: '330100', agency: '01' },
      { division: '330100', agency: '02' },
    ];
    const byAgency = agencies.map((agency) => ({ ...each.scores, ...agency }));
    const checks = [{ ...found, agencies: agencies.map((agency) => ({ ...agency, failed: 1 })) }];
    const html = renderHtml({ ...each, checks, scores: { ...each.scores, byAgency }, divisionNames: { '330100': '杭州市' } }, 'zh');
    const choice = /<select name="agency">.*?<\/select>/.exec(html)![0];
    expect([...choice.matchAll(/<option[^>]*>(.*?)<\/option>/g)].map(([, text]) => text)).toEqual([
      '全部',
      '01 · 110101',
      '01 · 330100 杭州市',
      '02',
    ]);
  });

  test('has no message code or placeholder in it', () => {
    for (const output of Object.values(formats(report()))) {
      expect(output).not.toMatch(/\breport\.(term|section|severity|outcome|basis|filter|matched|status|heat)\./);
      expect(output.replace(/\{(shown|total|rest)\}/g, '')).not.toMatch(/\{[a-z]+\}/i);
    }
  });
});

describe('size', () => {
  const huge = manyFindings();

  test('1,000 findings and 3,000 divisions fit in 2 MB, and what is left out is counted', () => {
    for (const language of ['zh', 'en'] as const) {
      const html = renderHtml(huge, language);
      expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
      expect(html.match(/<details class="finding"/g)!.length).toBeGreaterThanOrEqual(200);
      expect(html).toContain(language === 'zh' ? '共 3,000 项' : 'of 3,000 are listed');
    }
  });

  test('even with the longest texts', () => {
    const long = '长'.repeat(4000);
    const checks = huge.checks.map((check) => ({ ...check, expected: { zh: long, en: long } }));
    const html = renderHtml({ ...huge, checks }, 'zh');
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
    const heads = [...html.matchAll(/<details class="group".*?<\/summary>/g)].map(([head]) => head.replace(/<[^>]*>/g, ''));
    expect(heads.length).toBeGreaterThan(0);
    for (const head of heads) expect(head).toMatch(/ \d+（共 50） $/);
  });

  test('Markdown stays readable', () => {
    expect(Buffer.byteLength(renderMarkdown(huge, 'zh'))).toBeLessThan(500_000);
  });
});

describe('writeReports', () => {
  test('writes each format whole, and gives the paths', async () => {
    const dir = join(await mkdtemp(join(tmpdir(), 'zs-')), 'new', 'folder');
    const paths = await writeReports(report(), dir, ['json', 'html', 'md'], 'zh');
    expect(paths).toEqual(['json', 'html', 'md'].map((format) => join(dir, `report.${format}`)));
    expect((await readdir(dir)).sort()).toEqual(['report.html', 'report.json', 'report.md']);
    const json = await readFile(paths[0]!, 'utf8');
    expect(json.endsWith('}\n')).toBe(true);
    expect(JSON.parse(json)).toEqual(report());
  });

  test('gives the same bytes again', () => {
    expect(formats(report())).toEqual(formats(report()));
    expect(formats(JSON.parse(renderJson(report())) as ConformanceReport)).toEqual(formats(report()));
  });

  test('refuses a file in place of the folder', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'zs-')), 'out');
    await writeFile(file, 'kept');
    const fault = await writeReports(report(), file, ['json'], 'zh').catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(InputFault);
    expect((fault as InputFault).code).toBe('command.not-a-folder');
    expect(await readFile(file, 'utf8')).toBe('kept');
  });

  test('refuses a folder below a file', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'zs-')), 'out');
    await writeFile(file, '');
    await expect(writeReports(report(), join(file, 'below'), ['json'], 'zh')).rejects.toMatchObject({ code: 'command.not-a-folder' });
  });
});

test('every message of a report has both languages and the same placeholders', () => {
  for (const [code, { zh, en }] of Object.entries(messages)) {
    const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(zh, code).not.toBe('');
    expect(placeholders(zh), code).toEqual(placeholders(en));
  }
});
