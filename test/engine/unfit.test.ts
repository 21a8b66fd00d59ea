import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/dataset.js';
import { scanFile } from '../../src/dataset/scan.js';
import { duckdbEngine } from '../../src/duckdb/run/run.js';
import { openSession, type Session } from '../../src/duckdb/session.js';
import { fileOf, folderOf } from '../dataset/folder.js';
import { plan } from '../dataset/small-plan.js';

let session: Session;
beforeAll(async () => {
  session = await openSession({ temporary: folderOf() });
});
afterAll(() => session.close());

/** Rows of a CSV, and how many could not be read, and why. */
async function seen(content: string): Promise<unknown> {
  const path = fileOf('表2.csv', content);
  const dataset = await openDataset(plan, [path], { temporary: folderOf() });
  try {
    const tally = await duckdbEngine(session).run(plan, dataset, { samples: 5 });
    const [{ rows, unreadable, checks }] = tally.tables as [(typeof tally.tables)[number]];
    const { causes = [] } = checks.find(({ check }) => check.kind === 'records')!;
    return { rows, unreadable, causes: Object.fromEntries(causes.map((cause) => [cause.id, cause.rows])) };
  } finally {
    await dataset.close();
  }
}

const header = 'AAC002,AAC003,AAC006\n';
const [first, last] = ['1,张三,19800101\n', '2,李四,19800102\n'];

describe('what DuckDB would choke on is kept from it', () => {
  const long = 5_000_000;
  it.each([
    ['of one line', 'x'.repeat(long)],
    ['of many lines, each of which would be too narrow a row', 'a\n'.repeat(long / 2)],
    ['of quotes', '""'.repeat(long / 2)],
    ['of delimiters', ','.repeat(long)],
  ])('a cell of 5 MB %s is told as too long, and the rows around it are read', async (_, cell) => {
    expect(await seen(`${header}${first}3,"${cell}",19800103\n${last}`)).toEqual({ rows: 2, unreadable: 1, causes: { 'too-long': 1 } });
  });

  it('a line of 135 MB without an end', async () => {
    expect(await seen(`${header}${first}${last}${'7'.repeat(135_000_000)}`)).toEqual({ rows: 2, unreadable: 1, causes: { 'too-long': 1 } });
  });

  it('a cell of 1 MB is read', async () => {
    expect(await seen(`${header}${first}3,"${'x'.repeat(1_000_000)}",19800103\n${last}`)).toEqual({ rows: 3, unreadable: 0, causes: {} });
  });

  it('rows that are all too narrow', async () => {
    expect(await seen(`${header}${'1,张三\n'.repeat(400_000)}${last}`)).toEqual({
      rows: 1,
      unreadable: 400_000,
      causes: { 'too-few-cells': 400_000 },
    });
  });
});

describe('a scan tells early of what DuckDB must not be given', () => {
  const told = async (body: string): Promise<boolean> => {
    let is = false;
    await scanFile(
      fileOf('x.csv', header + body),
      { delimiter: ',', dataOffset: header.length, dataLine: 2, width: 3 },
      (_read, _records, unfit) => (is = unfit),
    );
    return is;
  };
  it.each([
    ['rows with a cell too few, one and all', '1,张三\n'.repeat(300_000), true],
    ['rows with two cells too many, one and all', '1,张三,19800101,,x\n'.repeat(300_000), true],
    ['a few of them', `${first.repeat(300_000)}${'1,张三\n'.repeat(5000)}`, false],
    ['an empty cell too many', '1,张三,19800101,\n'.repeat(300_000), false],
    ['quoted cells of many lines', '1,"张\n三\n\n四",19800101\n'.repeat(200_000), false],
    ['rows as they should be', first.repeat(300_000), false],
  ])('%s', async (_, body, unfit) => {
    expect(await told(body)).toBe(unfit);
  });
});
