import { readFile } from 'node:fs/promises';
import { headingOf } from '../../src/standard/cell.js';
import type { Term } from '../../src/standard/model.js';
import { readStandard } from '../../src/standard/read.js';
import { termsDocument, type TermsDocument } from '../../src/term/document.js';

/** The terminology of this project, and its document as it lies in `schemas/`. */
export const { standard: terminology } = await readStandard('standards/terminology');
export const shipped = JSON.parse(await readFile('schemas/terminology/terms.json', 'utf8')) as TermsDocument;

/** Made-up entries with every part that an entry can have, and texts that a format must escape. */
export const hostile: TermsDocument = termsDocument(
  {
    ...terminology,
    terms: [
      term('fruit', '水果', 'fruit'),
      {
        ...term('apple', '苹果 "<&>\\', "apple's \\ \"<tag>\" & 'more'"),
        zh: { preferred: '苹果 "<&>\\', admitted: ['平果', '苹果 "<&>\\'], deprecated: ['林檎', '平果'] },
        en: { preferred: "apple's \\ \"<tag>\" & 'more'", admitted: ['pippin'], deprecated: ['crab'] },
        abbreviations: ['PG', '苹', 'pippin'],
        field: '果\t园',
        definition: { zh: '一种带核的水果 ]]> \u2028 😀', en: 'a fruit; with\na core' },
        note: { zh: '注', en: 'note' },
        broader: ['水果'],
        related: ['pear'],
        otherBroader: ['植物'],
        otherRelated: ['果园'],
        origins: [
          { standard: '示例 1', clause: '3.1', standing: 'entry', source: 'a; b' },
          { standard: '示例 2', clause: '', standing: 'assigned', source: 'c' },
        ],
        basis: 'cited',
      },
      { ...term('pear', '梨', ''), broader: ['fruit'] },
    ],
  },
  headingOf,
  new Map(),
);

function term(id: string, zh: string, en: string): Term {
  return {
    id,
    zh: { preferred: zh, admitted: [], deprecated: [] },
    en: { preferred: en, admitted: [], deprecated: [] },
    abbreviations: [],
    field: '',
    definition: { zh: '', en: '' },
    note: { zh: '', en: '' },
    broader: [],
    narrower: [],
    related: [],
    otherBroader: [],
    otherRelated: [],
    origins: [{ standard: '', clause: '', source: '来源' }],
    basis: 'recalled',
    place: { file: 'README.md', line: 1, column: 1 },
  };
}
