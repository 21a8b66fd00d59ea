import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { partOf, readValue } from '../../src/value/identifier-reading.js';
import { checkIdsOf } from '../../src/check/check-ids.js';
import type { Code, Standard } from '../../src/standard/model.js';
import { readStandard } from '../../src/standard/read.js';
import { shapeOf } from '../../src/standard/identifier-shape.js';

let standard: Standard;
let facts: { list: string; code: string; value: string; confidence: string }[];

beforeAll(async () => {
  ({ standard } = await readStandard('standards/archives'));
  const [, ...lines] = (await readFile(new URL('facts.tsv', import.meta.url), 'utf8')).trimEnd().split('\n');
  facts = lines
    .map((line) => line.split('\t'))
    .map(([list, code, value, confidence]) => ({ list: list!, code: code!, value: value!, confidence: confidence ?? '' }));
});

function codesOf(list: string): Code[] {
  return standard.codeLists.find(({ id }) => id === list)?.codes ?? [];
}

/** What a row of each list must say, beside being there. */
const told: Record<string, (code: Code) => string> = {
  'retention-schedule': ({ attributes }) => attributes!['period']!,
  'retention-codes': ({ attributes }) => attributes!['written']!,
  'catalogue-fields': ({ name }) => name,
  'description-elements': ({ name, attributes }) =>
    [name, ...['file', 'volume', 'class', 'fonds'].map((level) => attributes![`${level}_level`] ?? '')].join('/'),
  'metadata-elements': ({ name }) => name,
  'four-property-items': ({ attributes }) => `${attributes!['property']}/${attributes!['stage']}`,
  'statistics-form': ({ attributes }) => attributes!['group']!,
};
const untold = new Set(['format-rules', 'digitisation', 'acceptance-facts', 'sources']);

describe('the facts on archives', () => {
  it('are 679 rows in 29 lists, each of which has a row here that says the same', () => {
    const rows = facts.map((fact) => ({ ...fact, found: codesOf(fact.list).find(({ code }) => code === fact.code) }));
    expect(rows.filter(({ found }) => !found)).toEqual([]);
    const differing = rows.filter(
      ({ list, value, found }) => !untold.has(list) && (told[list] ?? (({ name }: Code) => name))(found!) !== value,
    );
    expect(differing).toEqual([]);
    expect([rows.length, new Set(rows.map(({ list }) => list)).size]).toEqual([679, 29]);
  });

  it('stand here on no stronger ground than they have', () => {
    const recalled = facts.filter(({ confidence }) => confidence === 'recalled');
    const stronger = recalled.filter(({ list, code }) => codesOf(list).find((row) => row.code === code)!.basis !== 'recalled');
    expect(stronger).toEqual([]);
    const schedule = codesOf('retention-schedule');
    const count = (from: string) => schedule.filter(({ attributes }) => attributes!['from_text'] === from).length;
    expect([count('是'), count('否'), count('推断')]).toEqual([34, 29, 5]);
  });

  it('leave unknown what is unknown', () => {
    const has = (list: string, code: string) => codesOf(list).some((row) => row.code === code);
    expect(['3-03', '4-01', '4-02', '4-03', '7-01'].filter((code) => has('retention-schedule', code))).toEqual([]);
    expect(['GD-1-9', 'GD-3-7'].filter((code) => has('four-property-items', code))).toEqual([]);
    expect(
      codesOf('acceptance-facts')
        .filter(({ attributes }) => attributes!['points'] !== undefined)
        .map(({ code }) => code),
    ).toEqual(['Y01']);
  });

  it('name their sources, and checks and fields that there are', () => {
    const keys = new Set(codesOf('sources').map(({ code }) => code));
    const named = standard.codeLists.flatMap(({ codes }) => codes.flatMap(({ source }) => source.match(/\bS\d\d\b/g) ?? []));
    expect([...new Set(named)].filter((key) => !keys.has(key))).toEqual([]);
    const checks = [...checkIdsOf(standard)];
    const kinds = new Set([...checks.map((id) => id.split('.')[1]), 'code', 'label']);
    const known = (check: string) =>
      checks.includes(check) || /^(?:file|header|dataset)\.\*$/.test(check) || (check.startsWith('*.') && kinds.has(check.slice(2)));
    const listed = standard.codeLists.flatMap(({ id, codes }) =>
      codes.flatMap(({ code, attributes }) =>
        (attributes?.['checks'] ?? '')
          .split('；')
          .filter(Boolean)
          .map((check) => ({ id, code, check })),
      ),
    );
    expect(listed.filter(({ check }) => !known(check))).toEqual([]);
    const columns = new Map(standard.recordTypes.map((type) => [type.id, new Set(type.columns.map(({ element }) => element))]));
    const lost = codesOf('catalogue-fields').filter(({ attributes }) =>
      attributes!['fields']!.split('；').some((field) => !columns.get(attributes!['table']!)!.has(field)),
    );
    expect(lost).toEqual([]);
  });

  it('let every four-property item be answered by checks, or by a person', () => {
    const items = codesOf('four-property-items');
    expect(items.filter(({ attributes }) => (attributes!['checks'] === undefined) !== (attributes!['by'] === 'person'))).toEqual([]);
    expect(items).toHaveLength(42);
  });

  it('have a reading for each of 13 conflicts', () => {
    const read = standard.readings.map(({ id }) => id);
    expect(Array.from({ length: 13 }, (_, at) => `D${String(at + 1).padStart(2, '0')}`).filter((id) => !read.includes(id))).toEqual([]);
  });
});

describe('archival codes', () => {
  it.each([
    ['Z109-WS·2011-Y-BGS-0001', 'dat22-item', 'Z109|WS·2011|WS|2011|Y|BGS||0001'],
    ['J019-ZY·JC·CC·2019·D30-001-001', 'dat13-volume', 'J019|ZY·JC·CC·2019·D30|ZY|2019|D30||001|001'],
    ['J019-KU·01·2017-001-001', 'dat13-volume', 'J019|KU·01·2017|KU|2017|||001|001'],
    ['A002-RS-001-002', 'dat13-volume-plain', 'A002|RS|RS||||001|002'],
    ['X032-KJ·KY·01-003', 'dat13-one', 'X032|KJ·KY·01|KJ||||003|'],
    ['X032-KJ·JJ·02-005-054', 'dat13-volume-plain', 'X032|KJ·JJ·02|KJ||||005|054'],
    ['K021-ZP·2019·D30-025-005', 'dat13-volume', 'K021|ZP·2019·D30|ZP|2019|D30||025|005'],
    ['C038-001-002-003', 'dat13-catalogue', 'C038||||||002|003'],
    ['A439-WS·2015·D30·003-005', 'dat13-item', 'A439|WS·2015·D30·003|WS|2015|D30|003||005'],
    ['Z109-WS·2011·Y·办公室-0001', 'dat13-item', 'Z109|WS·2011·Y·办公室|WS|2011|Y|办公室||0001'],
    ['Z008-WS·2019·Y-037', 'dat13-item', 'Z008|WS·2019·Y|WS|2019|Y|||037'],
    ['C015-WY·TZGG·2019·D10-00001', 'dat13-item', 'C015|WY·TZGG·2019·D10|WY|2019|D10|||00001'],
    ['B168-SW·2015·Y-001', 'dat13-item', 'B168|SW·2015·Y|SW|2015|Y|||001'],
  ])('%s is read as %s', (code, id, parts) => {
    const { forms } = shapeOf(standard.identifiers.find((identifier) => identifier.id === 'archival-code')!);
    const { form } = readValue(forms, code)!;
    const part = (name: string) => {
      const found = form.parts.find((each) => each.name === name);
      return found ? partOf(found, code, form) : '';
    };
    expect([form.id, ['fonds', 'category', 'class', 'year', 'retention', 'department', 'volume', 'item'].map(part).join('|')]).toEqual([
      id,
      parts,
    ]);
  });

  it.each(['z109-WS·2011-Y-BGS-0001', 'Z109-WS•2011-Y-BGS-0001', 'Z109-WS·2011·Y-01', 'Z109-WS·2011·长期-0001', 'Z109—WS·2011·Y-0001'])(
    '%s has no form',
    (code) => {
      expect(readValue(shapeOf(standard.identifiers.find((identifier) => identifier.id === 'archival-code')!).forms, code)).toBeUndefined();
    },
  );
});
