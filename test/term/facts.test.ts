import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readStandard } from '../../src/standard/read.js';
import { renderTermCoverage, termCounts } from '../../src/term/coverage.js';
import { finderOf, relationsOf } from '../../src/term/concepts.js';
import { shipped, terminology } from './terms.js';

/** One row of what is known of terms, as it was gathered. */
interface Row {
  standard: string;
  clause: string;
  zh: string;
  en: string[];
  broader: string[];
  related: string[];
  confidence: string;
}

const text = await readFile(new URL('facts.tsv', import.meta.url), 'utf8');
const rows = text
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line): Row => {
    const [standard = '', clause = '', zh = '', en = '', broader = '', related = '', confidence = ''] = line.split('\t');
    const list = (cell: string) => cell.split('; ').filter((each) => each !== '');
    return { standard, clause, zh, en: list(en), broader: list(broader), related: list(related), confidence };
  });
const { terms } = terminology;

test('all 171 rows are gathered, and each is one origin of one entry', () => {
  expect(rows).toHaveLength(171);
  expect(terms).toHaveLength(170);
  const name = (standard: string, clause: string, zh: string) => `${standard}|${clause}|${zh}`;
  const origins = terms.flatMap((term) => term.origins.map(({ standard, clause }) => name(standard, clause, term.zh.preferred)));
  expect(origins.sort()).toEqual(rows.map(({ standard, clause, zh }) => name(standard, clause, zh)).sort());
});

test('no English, relation or weakness of a row is lost', () => {
  const relations = relationsOf(terms);
  const find = finderOf(terms);
  for (const row of rows) {
    const term = terms.find(
      ({ zh, origins }) =>
        zh.preferred === row.zh && origins.some(({ standard, clause }) => standard === row.standard && clause === row.clause),
    )!;
    expect([term.en.preferred, ...term.en.admitted, ...term.abbreviations]).toEqual(expect.arrayContaining(row.en));
    const to = relations.get(term.id)!;
    const kept = (ids: string[], others: string[], word: string) => others.includes(word) || find(word).some((id) => ids.includes(id));
    expect(
      row.broader.filter((word) => !kept(to.broader, term.otherBroader, word)),
      row.zh,
    ).toEqual([]);
    // Called related in the row, while the other row names this one as its broader concept.
    expect(
      row.related.filter((word) => !kept([...to.related, ...to.narrower], term.otherRelated, word)),
      row.zh,
    ).toEqual([]);
    expect(term.basis === 'recalled', row.zh).toBe(row.confidence === 'recalled');
  }
});

test('nothing is said that no row says', () => {
  for (const { zh, en, origins, definition } of terms) {
    const own = rows.filter((row) => row.zh === zh.preferred && origins.some(({ standard }) => standard === row.standard));
    for (const name of [en.preferred, ...en.admitted]) expect(own.flatMap((row) => row.en)).toContain(name);
    expect([...zh.admitted, ...zh.deprecated, ...en.deprecated]).toEqual([]);
    // Definitions rest on what was seen of these two standards only.
    if (definition.zh !== '') expect(['GB/T 40217-2021', 'GB/T 36344-2018']).toContain(origins[0]!.standard);
  }
});

test('the page counts every row, and is the one that is shipped', async () => {
  const counted = termCounts(terminology, shipped).find(({ code }) => code === 'term.page.origins');
  expect(counted?.count).toBe(171);
  const page = renderTermCoverage(terminology, shipped);
  expect(await readFile('docs/coverage/terminology.md', 'utf8')).toBe(page);
  expect(page.split('\n').filter((line) => /^\| `[a-z0-9-]+` \|/.test(line))).toHaveLength(171);
});

test('what is linked is there', async () => {
  const { standard } = await readStandard('standards/gbt-40217-2021');
  const uses = shipped.terms.flatMap((entry) => entry.uses.map((use) => ({ term: entry.zh.preferred, ...use })));
  expect(uses).toContainEqual({ term: '社会保障号码', standard: 'gbt-40217-2021', kind: 'element', id: 'AAC002' });
  // 准确性 is the dimension of GB/T 36344 in a report, not the characteristic of GB/T 25000.12.
  expect(shipped.terms.filter(({ uses }) => uses.some(({ id }) => id === '准确性')).map(({ id }) => id)).toEqual(['accuracy']);
  const labels = new Map(standard.elements.map(({ name, label }) => [name, label]));
  for (const { term, kind, id } of uses.filter((use) => use.standard === standard.id && use.kind === 'element'))
    expect(labels.get(id), kind).toContain(term);
});
