import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { recordChecker } from '../../src/engine/record.js';
import { schemaDocuments } from '../../src/schema/documents.js';
import { vocabularySchema } from '../../src/schema/vocabulary.js';
import { readStandard } from '../../src/standard/read.js';
import { records, tidy } from './sample-records.js';
import { planOf } from './sample-validators.js';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const vocabulary = ajv.compile(vocabularySchema());
// A terminology has terms and no record types.
const names = (await readdir('standards')).filter((name) => !['acceptance', 'profiles', 'terminology'].includes(name) && !name.endsWith('.md'));

describe.each(names)('%s', async (name) => {
  const { standard } = await readStandard(`standards/${name}`);
  const { tables, codeLists } = schemaDocuments(standard);
  const plan = planOf(standard);

  it.each(tables.map((table) => [table.title, table] as const))('%s is a schema, in our vocabulary and without it', (_, table) => {
    expect(vocabulary(table) || vocabulary.errors).toBe(true);
    expect(() => ajv.compile(table)).not.toThrow();
    expect(JSON.stringify(table)).not.toContain('"$ref"');
  });

  it.each(tables.map((table) => [table.title, table] as const))('%s refuses nothing without it that our checks accept', (_, table) => {
    const check = recordChecker(plan, table['zs-record-type'].id);
    const plain = ajv.compile(table);
    fc.assert(
      fc.property(records(standard.elements.filter((element) => element.name in table.properties)), (record) => {
        const cells = tidy(record);
        if (plain(cells)) return;
        const failed = check(cells).filter(({ outcome, check: { severity } }) => outcome === 'fail' && severity === 'error');
        expect(failed, JSON.stringify([cells, plain.errors])).not.toEqual([]);
      }),
    );
  });

  it('has no enum of more than 64 values', () => {
    const properties = tables.flatMap((table) => Object.values(table.properties));
    const enums = properties.flatMap((property) => (property['enum'] === undefined ? [] : [property['enum'] as unknown[]]));
    // A standard whose lists are all incomplete has none.
    if (standard.id === 'gbt-40217-2021') expect(enums).not.toEqual([]);
    for (const values of enums) expect(values.filter(Boolean).length).toBeLessThanOrEqual(64);
  });

  it('gives every code list of its schemas a file', () => {
    const ids = new Set(codeLists.map(({ id }) => id));
    const used = tables.flatMap(({ properties }) => Object.values(properties)).map((property) => property['zs-code'] as { list: string } | undefined);
    for (const code of used) if (code) expect(ids).toContain(code.list);
  });
});
