import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../src/package/content.js';
import { inspect } from '../../../src/package/inspect/inspect.js';
import { usualLimits } from '../../../src/package/limits.js';
import type { Inspection } from '../../../src/package/model.js';
import { nodesOf, pageAt } from '../../docs/markdown.js';
import { damagesOf, kinds, type Damaged } from './damage.js';
import { documents } from './documents.js';
import { images } from './images.js';
import type { Sample } from './sample.js';

const look = (bytes: Buffer, path: string): Promise<Inspection> => inspect(contentOf(bytes), path, 'full', usualLimits);

/** A row of the page for each sample of a group: its name, and of each kind of damage how many are told. */
async function measured(samples: readonly Sample[]): Promise<string[][]> {
  return Promise.all(
    samples.map(async ({ name, path, bytes }) => {
      const { format } = await look(bytes, path);
      const tried = await Promise.all([...damagesOf(bytes)].map(async (each) => ({ ...each, told: await isTold(each, path, format) })));
      return [
        name,
        ...kinds
          .map((kind) => tried.filter((each) => each.kind === kind))
          .map((each) => `${each.filter(({ told }) => told).length}/${each.length}`),
      ];
    }),
  );
}

/** A file that does not open is told, and one whose content is no longer what its name says. */
async function isTold({ bytes }: Damaged, path: string, sound: string): Promise<boolean> {
  const { format, opens } = await look(bytes, path);
  return !opens || format !== sound;
}

/** Rows of all tables of the page, without what stands behind the numbers. */
const written = nodesOf((await pageAt('docs/content.md')).tree, 'tableRow').map(({ children }) =>
  children.slice(0, 1 + kinds.length).map((cell) => toString(cell)),
);

/** Groups of samples, each a table of the page. */
const groups: [string, Sample[]][] = [
  ['images', images],
  ['documents', documents],
];

describe.each(groups)('%s', (_, samples) => {
  it.each(samples)('$name: sound, and with bytes behind its end, it opens', async ({ path, bytes, closed }) => {
    for (const behind of ['', ...(closed ? [] : ['\0'.repeat(500), '<html></html>\n'])])
      expect(await look(Buffer.concat([bytes, Buffer.from(behind)]), path)).toMatchObject({ opens: true, fault: '' });
  });

  it('tell of damage as often as docs/content.md has it', async () => {
    const rows = await measured(samples);
    expect(written.filter(([name]) => samples.some((sample) => sample.name === name))).toEqual(rows);
  });
});
