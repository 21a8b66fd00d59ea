import { describe, expect, it } from 'vitest';
import { explainCode } from '../../src/explain/explain.js';
import { maskExplanation } from '../../src/explain/mask.js';
import { loadCatalogue } from '../../src/explain/load.js';
import { renderExplanation } from '../../src/explain/render.js';

const { identifiers, nameOf } = await loadCatalogue('schemas');
const explain = (code: string, as?: string) => explainCode(code, identifiers, nameOf, as);

/** The identifiers that may be meant, the likeliest first, those read alike after a `+`. */
function readAs(code: string, as?: string): string[] {
  return explain(code, as).readings.map(({ identifier, alike }) => [identifier.scheme, ...alike.map(({ scheme }) => scheme)].join('+'));
}

function partsOf(code: string, as: string): Record<string, string> {
  return Object.fromEntries(explain(code, as).readings[0]!.values[0]!.parts.map(({ part, value }) => [part.name, value]));
}

describe('what a text may be', () => {
  it.each([
    ['XA01ABD075A002010100483', ['nhsa-drug']],
    ['ZD01BAG0225010103496', ['nhsa-drug']],
    ['T001700368', ['nhsa-piece']],
    ['C0101010011303807555', ['consumable']],
    ['A10BA02', ['atc']],
    ['国药准字H20067255', ['approval-number']],
    ['001102000010000', ['service-item', 'business-licence', 'bank-card']],
    ['D510105000123', ['doctor']],
    ['86900483000019', ['base-code', 'bank-card']],
    ['11010519491231002X', ['citizen-id+citizen-id-any+social-security-number']],
    ['81000019980902013X', ['hmt-residence-permit', 'citizen-id+citizen-id-any+social-security-number']],
    ['91350100M000100Y43', ['credit-code']],
    ['hello', []],
  ])('%s', (code, expected) => expect(readAs(code)).toEqual(expected));

  it('is nothing that takes any text, unless that is asked for', () => {
    expect(readAs('hello', 'ldt-90')).toEqual(['ldt-90']);
    expect(readAs('hello world', 'ldt-90')).toEqual([]);
  });
});

describe('parts', () => {
  it('are those of a western drug', () => {
    expect(partsOf('XA01ABD075A002010100483', 'nhsa-drug')).toEqual({
      ...{ kind: 'X', class: 'A01AB', name: 'D075', 'name-letter': 'D', 'name-serial': '075' },
      ...{ form: 'A002', 'form-group': 'A', 'form-serial': '002', strength: '01', pack: '01', company: '00483' },
    });
  });

  it('are told of each of two codes in a cell', () => {
    const [reading] = explain('86900483000019；86901110000020').readings;
    expect(reading!.values.map(({ value, check }) => [value, check!.holds])).toEqual([
      ['86900483000019', true],
      ['86901110000020', true],
    ]);
  });

  it('have the name that their code list gives them', () => {
    const named = identifiers.map((entry) => ({
      ...entry,
      forms: entry.forms.map((form) => ({
        ...form,
        parts: form.parts.map((part) => (part.name === 'company' ? { ...part, codeList: 'companies' } : part)),
      })),
    }));
    const names = (list: string, code: string) => (list === 'companies' && code === '00483' ? '某药厂' : undefined);
    const told = renderExplanation(explainCode('XA01ABD075A002010100483', named, names), 'zh').join('\n');
    expect(told).toMatch(/19-23 +00483 +company +药品企业码，同本位码第 4 至 8 位：某药厂/);
  });
});

describe('check characters', () => {
  it.each([
    ['86900483000019', { found: '9', computed: '9', holds: true }],
    ['86979034000263', { found: '3', computed: '2', holds: false }],
  ])('%s', (code, check) =>
    expect(explain(code, 'base-code').readings[0]!.values[0]!.check).toMatchObject({ found: check.found, holds: check.holds }),
  );

  it('that are wrong for certain are why a number is refused', () => {
    const [first] = explain('86900483000018', 'base-code').refusals;
    expect([first!.identifier.scheme, first!.why, first!.expected]).toEqual(['base-code', 'check', '9']);
  });

  it('that are wrong for certain are told beside what may still be right', () => {
    const { readings, refusals } = explain('86900483000018');
    expect(readings.map(({ identifier }) => identifier.scheme)).toEqual(['bank-card']);
    expect(refusals.map(({ identifier, why }) => [identifier.scheme, why])).toEqual([['base-code', 'check']]);
  });

  it.each([
    ['11010519491331002X', 'date', 'birth'],
    ['110105194912310021', 'check', 'X'],
  ])('and dates: %s', (code, why, expected) => {
    const [first] = explain(code, 'citizen-id').refusals;
    expect([first!.why, first!.expected]).toEqual([why, expected]);
  });
});

describe('what follows from the parts', () => {
  it.each([
    ['11010519491231002X', { birthDate: '1949-12-31', sex: 'female' }],
    ['150102880730303', { birthDate: '1988-07-30', sex: 'male', now: '150102198807303035' }],
  ])('%s', (code, derived) => expect(explain(code, 'citizen-id-any').readings[0]!.values[0]!.derived).toEqual(derived));
});

describe('personal numbers', () => {
  it.each(['11010519491231002X', '150102880730303', '6226050967750613', '13838389438', 'A123456(3)', '11010519491231001X'])(
    '%s is not told whole, nor its birth date',
    (code) => {
      const hidden = maskExplanation(explain(code));
      const told = `${JSON.stringify(hidden.readings.map(({ values }) => values.map(({ value, parts, derived }) => [value, parts.map((part) => part.value), derived])))} ${renderExplanation(hidden, 'en').join('\n')}`;
      expect(told).toContain('*');
      for (const secret of [code, '19491231', '491231', '1949-12-31', '880730', '1988-07-30', '0967', '8389', '3456'])
        expect(told.replace(/\[.*?\]\{\d+\}/g, '')).not.toContain(secret);
    },
  );

  it('does not hide what is not personal', () => {
    for (const code of ['XA01ABD075A002010100483', '86900483000019', '001102000010000', '91350100M000100Y43'])
      expect(maskExplanation(explain(code))).toEqual(explain(code));
  });
});
