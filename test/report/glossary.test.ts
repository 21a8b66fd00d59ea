import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { withGlossary } from '../../src/report/glossary.js';
import { renderHtml } from '../../src/report/html.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import type { TermsDocument } from '../../src/term/document.js';
import { manyFailures, report, tally } from './fixture.js';

const { terms } = JSON.parse(await readFile('schemas/terminology/terms.json', 'utf8')) as TermsDocument;
const plain = report({}, tally({ failures: manyFailures }));
const explained = withGlossary(plain, terms);

test('a report explains the terms that its own words, fields and rules use, and no others', () => {
  const ids = explained.glossary!.map(({ id }) => id);
  const accuracy = terms.find(({ zh }) => zh.preferred === '准确性')!;
  expect(ids).toContain(accuracy.id);
  const unused = terms.filter(({ uses }) => uses.length === 0).map(({ id }) => id);
  expect(ids.filter((id) => unused.includes(id))).toEqual([]);
  const elsewhere = { ...plain, run: { ...plain.run, standard: { ...plain.run.standard, id: 'another' } } };
  const words = withGlossary(elsewhere, terms).glossary!;
  expect(words.length).toBeGreaterThan(0);
  expect(words.length).toBeLessThan(ids.length);
});

test.each(['zh', 'en'] as const)('every mention in HTML (%s) leads to an entry that is there', (language) => {
  const html = renderHtml(explained, language);
  const mentions = [...html.matchAll(/<a class="term" href="#([^"]+)">([^<]+)<\/a>/g)];
  expect(mentions.length).toBeGreaterThan(2);
  for (const [, id] of mentions) expect(html).toContain(`id="${id}"`);
  expect(renderHtml(plain, language)).not.toContain('class="term"');
});

test('Markdown lists the terms, and says where a definition is not known', () => {
  const markdown = renderMarkdown(explained, 'zh');
  expect(markdown).toMatch(/## 术语\n[^#]*准确性/);
  expect(markdown.split('## 术语')[1]).toContain('未知');
  expect(renderMarkdown(plain, 'zh')).not.toContain('## 术语');
});
