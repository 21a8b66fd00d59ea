import { readdirSync, readFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { algorithms } from '../../src/value/algorithm/algorithms.js';
import { cell, primitive } from '../../src/expression/make.js';
import type { ExpressionNode } from '../../src/expression/tree.js';
import { toJavaScript } from '../../src/javascript/printer.js';
import { toSql } from '../../src/duckdb/expression/printer.js';
import { type IdentifierShape } from '../../src/value/identifier-shape.js';
import { readValue, valuesOf } from '../../src/value/identifier-reading.js';
import { functions } from '../../src/rule/functions.js';
import * as runtime from '../../src/value/runtime.js';
import type { Identifier } from '../../src/standard/model.js';
import { readStandard } from '../../src/standard/read.js';
import { identifierCell } from '../../src/synth/identifier-cell.js';
import { evaluate, openDuckDb } from '../rule/duckdb.js';
import { javaScriptScope, sqlScope } from '../printers/scopes.js';
import { hostileText, hostileTexts } from '../rule/hostile.js';
import { shapeOf } from '../../src/standard/identifier-shape.js';

const names = readdirSync('standards', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'profiles')
  .map(({ name }) => name);
const identifiers = (await Promise.all(names.map(async (name) => (await readStandard(`standards/${name}`)).standard.identifiers))).flat();
const byId = new Map(identifiers.map((identifier) => [identifier.id, identifier]));

let db: DuckDBConnection;
beforeAll(async () => {
  db = await openDuckDb();
});

function compiled<Result>(node: ExpressionNode): (text: string) => Result {
  return new Function('runtime', 'c0', `return ${toJavaScript(node, javaScriptScope())};`).bind(undefined, runtime) as (
    text: string,
  ) => Result;
}

const conformsOf = (shape: IdentifierShape) => primitive('conforms', { shape }, [cell('c0')]);
const checkedOf = (shape: IdentifierShape) => primitive('checkHolds', { shape }, [cell('c0')]);

/** Whether a text conforms, and whether its check character is right where that does not count. */
function verdictsOf(shape: IdentifierShape) {
  return { conforms: compiled<boolean>(conformsOf(shape)), checked: compiled<boolean>(checkedOf(shape)) };
}

function partNames({ forms }: IdentifierShape): string[] {
  return [...new Set(forms.flatMap(({ parts }) => parts.map(({ name }) => name)))];
}

/** Examples with characters changed, doubled, left out or swapped, their check characters made right again now and then; also two in one cell. */
function mutated(identifier: Identifier): fc.Arbitrary<string> {
  const { forms, separator } = identifier;
  // Values made up stand in for examples that are not known.
  const known = forms.map((form) => ({
    ...form,
    example: form.example || identifierCell({ ...shapeOf(identifier), forms: shapeOf({ ...identifier, forms: [form] }).forms }, 7, 1),
  }));
  const one = fc
    .tuple(
      fc.constantFrom(...known),
      fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...'0123456789AMX()-+xO０；', '', '\n')), { maxLength: 3 }),
      fc.boolean(),
      fc.constantFrom('', 'M000', '0000'),
    )
    .map(([{ example, check }, changes, mended, middle]) => {
      let text = changes.reduce((so, [at, by]) => (at < so.length ? so.slice(0, at) + by + so.slice(at + 1) : so), example);
      if (middle && text.length === 18) text = text.slice(0, 8) + middle + text.slice(12);
      if (!mended || !check || text.length !== example.length) return text;
      const at = algorithms[check].at(text);
      return `${text.slice(0, at)}${algorithms[check].character(text) ?? '0'}${text.slice(at + 1)}`;
    });
  return fc.oneof(
    one,
    fc.array(one, { minLength: 2, maxLength: 3 }).map((values) => values.join(separator || '；')),
    fc.constantFrom(...known.map(({ example }) => `${example}${separator}`)),
  );
}

describe.each(identifiers.map((identifier) => [identifier.id, identifier] as const))('%s', (_, identifier) => {
  const shape = shapeOf(identifier);
  const { conforms, checked } = verdictsOf(shape);

  it.each(identifier.forms.filter(({ example }) => example !== '').map(({ id, example }) => [id, example]))(
    'takes the example of %s, %s',
    (_form, example) => {
      expect([conforms(example), checked(example)]).toEqual([true, true]);
    },
  );

  it('has the same verdict and the same parts in JavaScript and in SQL', async () => {
    const texts = [
      ...hostileTexts,
      ...fc.sample(hostileText, { numRuns: 1500, seed: 3 }),
      ...fc.sample(mutated(identifier), { numRuns: 4000, seed: 5 }),
    ];
    const parts = partNames(shape).map((part) => primitive('part', { shape, part }, [cell('c0')]));
    const inSql = (node: ExpressionNode) => toSql(node, sqlScope());
    const expressions = [inSql(conformsOf(shape)), inSql(checkedOf(shape)), ...parts.map((part) => `hex(${inSql(part)})`)];
    const cut = parts.map((part) => compiled<string>(part));
    // As bytes, since reading text from DuckDB drops the mark of byte order.
    const hex = (text: string) => Buffer.from(text).toString('hex').toUpperCase();
    const rows = await evaluate(
      db,
      texts.map((text) => [text]),
      expressions,
    );
    const right = texts.map((text) => [conforms(text), checked(text), ...cut.map((of) => hex(of(text)))]);
    for (const [at, row] of rows.entries())
      if (row.some((value, column) => value !== right[at]![column]))
        expect({ text: texts[at], sql: row }).toEqual({ text: texts[at], sql: right[at] });
    expect(right.filter(([sound]) => sound).length).toBeGreaterThan(50);
    for (const [at, text] of texts.entries()) {
      const readings = valuesOf(shape, text).map((value) => readValue(shape.forms, value));
      const told = [
        readings.every((reading) => reading?.conforms),
        readings.every((reading) => reading?.check?.holds !== false || !reading.lax),
      ];
      if (told[0] !== right[at]![0] || (told[0] && told[1] !== right[at]![1]))
        expect({ text, told }).toEqual({ text, told: right[at]!.slice(0, 2) });
    }
  });

  it('can be made up, each form of it, no two alike', () => {
    const made = Array.from({ length: 200 }, (_, number) => identifierCell(shape, number, 11));
    expect(made.filter((value) => !conforms(value) || !checked(value))).toEqual([]);
    expect(new Set(made).size).toBe(200);
    expect(new Set(made.map((value) => readValue(shape.forms, value)!.form.id))).toEqual(new Set(shape.forms.map(({ id }) => id)));
  });
});

const [birthDate, sexDigit] = ['birthDate', 'sexDigit'].map((name) => compiled<unknown>(functions.get(name)!.tree(cell('c0')))) as [
  (text: string) => unknown,
  (text: string) => unknown,
];

describe('numbers seen in public', () => {
  const [, ...vectors] = readFileSync(new URL('identifier-vectors.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  const ids: Record<string, string> = {
    citizen_id_18: 'citizen-id',
    hmt_permit_18: 'hmt-residence-permit',
    foreign_pr_18: 'permanent-residence-card',
    uscc: 'credit-code',
    org_code: 'organisation-code',
    business_licence_15: 'business-licence',
    bank_card: 'bank-card',
    mobile: 'mobile',
  };

  it.each(vectors.map(([, type, value, expected]) => [value!, expected!, ids[type!]!]))('%s is %s as %s', (value, expected, id) => {
    const { conforms, checked } = verdictsOf(shapeOf(byId.get(id)!));
    expect(conforms(value) && checked(value)).toBe(expected === 'valid');
  });

  it('are 22', () => expect(vectors).toHaveLength(22));

  it.each([
    ['150102880730303', '150102198807303035'],
    ['330102200403064', '33010219200403064X'],
    ['610104620927690', '610104196209276908'],
  ])('%s of 15 digits is %s of 18', (old, now) => {
    const { conforms } = verdictsOf(shapeOf(byId.get('citizen-id-15')!));
    const upgraded = `${old.slice(0, 6)}19${old.slice(6)}`;
    expect([conforms(old), upgraded + algorithms.gb11643.character(`${upgraded}0`)]).toEqual([true, now]);
    expect([birthDate(old), sexDigit(old)]).toEqual([birthDate(now), sexDigit(now)]);
  });
});

describe('what is wrong', () => {
  const cases: [id: string, text: string, conforms: boolean, checked: boolean][] = [
    ['citizen-id', '11010519491231002x', false, true],
    ['citizen-id', '01010519491231002X', false, true],
    ['citizen-id', '11010519490231002X', false, true],
    ['citizen-id-15', '150102880231303', false, true],
    ['social-security-number', 'USA0P12345678', true, true],
    ['social-security-number', '１', true, true],
    ['social-security-number', '150102880730303', false, true],
    ['citizen-id-any', '150102880730303', true, true],
    ['credit-code', '91350100M000100Y40', true, false],
    ['credit-code', '91350100M001100Y40', false, true],
    ['credit-code', '91110000600037341l', false, true],
    ['business-licence', '310230001716147', true, false],
    ['bank-card', '6226050967750614', true, false],
    ['bank-card', '62260509677', false, true],
    ['permanent-residence-card', '932682198501010018', true, false],
    ['permanent-residence-card', '932682198513010017', false, false],
    ['hk-id', 'A123456(4)', false, true],
    ['hk-id', 'AB987654(3)', true, true],
    ['tw-id', 'A123456788', false, true],
    ['mobile', '12038389438', false, true],
    ['social-security-card', 'D21435690', true, false],
  ];
  it.each(cases)('%s %s', (id, text, conforms, checked) => {
    const verdicts = verdictsOf(shapeOf(byId.get(id)!));
    expect([verdicts.conforms(text), verdicts.checked(text)]).toEqual([conforms, checked]);
  });
});
