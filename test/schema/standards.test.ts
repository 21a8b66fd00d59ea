import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { recordChecker } from '../../src/javascript/record-checker.js';
import { beyondPortable } from '../../src/schema/beyond.js';
import { schemaDocuments } from '../../src/schema/documents.js';
import { vocabularySchema } from '../../src/schema/vocabulary.js';
import { isPlaceholder, knownWords, type PlaceholderWords } from '../../src/value/placeholder-words.js';
import { readStandard } from '../../src/standard/read.js';
import { changedRecords, records, tidy } from './sample-records.js';
import { planOf } from './sample-validators.js';

/** Whether a cell is of blanks, or of a word for nothing. */
function countsAsEmpty(cell: unknown, words: PlaceholderWords | undefined): boolean {
  if (typeof cell !== 'string' || cell === '') return false;
  return cell.trim() === '' || (words !== undefined && isPlaceholder(cell, knownWords(words)));
}

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const vocabulary = ajv.compile(vocabularySchema());
// A terminology has terms and no record types.
const names = (await readdir('standards')).filter(
  (name) => !['acceptance', 'profiles', 'terminology'].includes(name) && !name.endsWith('.md'),
);

/** Kinds of checks, and what a description calls what they find beyond a schema. */
const differing = new Map([
  ['identifier', 'check-characters'],
  ['code', 'codes'],
  ['placeholder', 'placeholders'],
  ['label', 'labels'],
  ['validity', 'validity'],
  ['assert', 'rules'],
]);

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
        // A word for nothing counts as empty here, and to plain keywords it is a text.
        if (plain(cells) || Object.values(cells).some((cell) => countsAsEmpty(cell, table['zs-placeholders']))) return;
        const failed = check(cells).filter(({ outcome, check: { severity } }) => outcome === 'fail' && severity === 'error');
        expect(failed, JSON.stringify([cells, plain.errors])).not.toEqual([]);
      }),
    );
  });

  it.each(tables.map((table) => [table.title, table] as const))(
    '%s differs without it in what its description says, and in nothing else',
    (_, table) => {
      const check = recordChecker(plan, table['zs-record-type'].id);
      const plain = ajv.compile(table);
      const { kinds } = beyondPortable(Object.values(table.properties), table);
      fc.assert(
        fc.property(records(standard.elements.filter((element) => element.name in table.properties)), (record) => {
          const cells = tidy(record);
          const failed = check(cells).filter(({ outcome, check: { severity } }) => outcome === 'fail' && severity === 'error');
          if (plain(cells) === (failed.length === 0)) return;
          const found =
            failed.length > 0
              ? failed.map((each) => differing.get(each.check.kind) ?? each.check.id)
              : [Object.values(cells).some((cell) => countsAsEmpty(cell, table['zs-placeholders'])) ? 'blanks' : 'refused'];
          expect(
            found.filter((kind) => !kinds.includes(kind)),
            JSON.stringify([cells, plain.errors]),
          ).toEqual([]);
        }),
      );
    },
  );

  it.each(tables.map((table) => [table.title, table] as const))('%s differs without it in all that its description says', (_, table) => {
    const { id } = table['zs-record-type'];
    const { kinds } = beyondPortable(Object.values(table.properties), table);
    const unseen = new Set(kinds);
    // No single record shows what is between several.
    if (
      plan.tables
        .find((each) => each.id === id)!
        .checks.some(({ level, severity }) => severity === 'error' && (level === 'set' || level === 'between'))
    )
      unseen.delete('records');
    const check = recordChecker(plan, id);
    const plain = ajv.compile(table);
    for (const record of changedRecords(plan, id)) {
      if (unseen.size === 0) break;
      const failed = check(record).filter(({ outcome, check: { severity } }) => outcome === 'fail' && severity === 'error');
      const accepted = plain(record);
      if (!accepted && failed.length === 0) unseen.delete('blanks');
      const found = new Set(failed.map((each) => differing.get(each.check.kind) ?? each.check.id));
      // One kind alone, so that it is this one that the schema does not see.
      if (accepted && found.size === 1) unseen.delete([...found][0]!);
    }
    expect([...unseen]).toEqual([]);
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
    const used = tables
      .flatMap(({ properties }) => Object.values(properties))
      .map((property) => property['zs-code'] as { list: string } | undefined);
    for (const code of used) if (code) expect(ids).toContain(code.list);
  });
});
