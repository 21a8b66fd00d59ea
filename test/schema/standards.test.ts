import { readdir } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { schemaDocuments } from '../../src/schema/documents.js';
import { vocabularySchema } from '../../src/schema/vocabulary.js';
import { readStandard } from '../../src/standard/read.js';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const vocabulary = ajv.compile(vocabularySchema());
const names = (await readdir('standards')).filter((name) => name !== 'profiles' && !name.endsWith('.md'));

describe.each(names)('%s', async (name) => {
  const { standard } = await readStandard(`standards/${name}`);
  const { tables, codeLists } = schemaDocuments(standard);

  it.each(tables.map((table) => [table.title, table] as const))('%s is a schema, in our vocabulary and without it', (_, table) => {
    expect(vocabulary(table) || vocabulary.errors).toBe(true);
    expect(() => ajv.compile(table)).not.toThrow();
    expect(JSON.stringify(table)).not.toContain('"$ref"');
  });

  it('has no enum of more than 64 values', () => {
    const properties = tables.flatMap((table) => Object.values(table.properties));
    const enums = properties.flatMap((property) => (property['enum'] === undefined ? [] : [property['enum'] as unknown[]]));
    expect(enums).not.toEqual([]);
    for (const values of enums) expect(values.filter(Boolean).length).toBeLessThanOrEqual(64);
  });

  it('gives every code list of its schemas a file', () => {
    const ids = new Set(codeLists.map(({ id }) => id));
    const used = tables.flatMap(({ properties }) => Object.values(properties)).map((property) => property['zs-code'] as { list: string } | undefined);
    for (const code of used) if (code) expect(ids).toContain(code.list);
  });
});
