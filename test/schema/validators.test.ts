import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordChecker } from '../../src/javascript/record-checker.js';
import { schemaDocuments } from '../../src/schema/documents.js';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { records, tidy } from './sample-records.js';
import { sampleStandard } from './sample-standard.js';
import { planOf, validatorsOf, writePackage } from './sample-validators.js';

interface Failure {
  check: string;
  severity: string;
  field: string;
  instancePath: string;
}
type Validate = ((record: unknown, context?: { instancePath: string }) => boolean) & { errors: Failure[] | null } & StandardSchemaV1;

const standard = sampleStandard();
const sound = { AAC001: 'P1', AAC002: '11010119900307715X', AAE013: 'x', AAC004: '1', AAC004N: '男', AAC006: '19900307' };
let folder: string;
let modules: Record<string, Validate>;
let validate: Validate;

beforeAll(async () => {
  folder = await writePackage(await validatorsOf(standard));
  modules = (await import(pathToFileURL(join(folder, 'sample-2024.js')).href)) as typeof modules;
  validate = modules['validatePersonBasicInfo']!;
});

/** Ids of the checks that fail, after the record's own result. */
function failures(record: unknown): [boolean, ...string[]] {
  return [validate(record), ...(validate.errors ?? []).map(({ check }) => check)];
}

describe('a validator', () => {
  it('has an ASCII name and a Chinese one', () => {
    expect(Object.keys(modules).sort()).toEqual(
      ['validatePersonBasicInfo', 'validatePersonParticipation', 'validate个人基本信息表', 'validate参保信息表'].sort(),
    );
    expect(modules['validate个人基本信息表']).toBe(validate);
  });

  it('accepts a sound record, with no errors', () => {
    expect(validate(sound)).toBe(true);
    expect(validate.errors).toBeNull();
  });

  it('says of a failure which check, clause and field, and nothing of the value', () => {
    expect(validate({ ...sound, AAC002: 'secret' }, { instancePath: '/0' })).toBe(false);
    expect(validate.errors).toEqual([
      {
        check: 'AAC002.representation',
        clause: '4.2',
        severity: 'error',
        field: 'AAC002',
        message: '应符合 AAC002.representation',
        instancePath: '/0/AAC002',
        keyword: 'zs-representation',
        params: { representation: 'C18' },
      },
    ]);
  });

  it('gives what it found back, by Standard Schema', () => {
    const { version, vendor, validate: ask } = validate['~standard'];
    expect([version, vendor]).toEqual([1, 'zhunsheng']);
    expect(ask(sound)).toEqual({ value: sound, failures: [] });
    expect(ask({ ...sound, AAC002: 'secret' })).toEqual({
      issues: [{ message: '应符合 AAC002.representation', path: ['AAC002'] }],
      failures: [expect.objectContaining({ check: 'AAC002.representation', severity: 'error' })],
    });
    // Only what makes the record unsound is an issue; the rest is told beside it.
    const weak = { ...sound, AAE013: '' };
    expect(ask(weak)).toEqual({ value: weak, failures: validate.errors });
    expect(validate.errors).toEqual([expect.objectContaining({ check: 'AAE013.required', severity: 'warning' })]);
    expect(ask('no record')).toEqual({
      issues: [{ message: expect.any(String) as string }],
      failures: [expect.objectContaining({ check: 'type' })],
    });
  });

  it('lists weaker failures and still accepts the record', () => {
    expect(failures({ ...sound, AAE013: null })).toEqual([true, 'AAE013.required']);
    expect(failures({ ...sound, AAC006: '19800101' })).toEqual([true, 'R001']);
  });

  it.each([
    ['an empty cell is only required', { AAC001: ' \u3000' }, ['AAC001.required']],
    ['a rule waits for its operands', { AAC006: '20230229', AAE200: '151' }, ['AAC006.representation', 'R002']],
    ['a rule applies only where its condition holds', { AAC004: '2', AAC004N: '女', AAE200: '151' }, []],
    ['a label waits for a known code', { AAC004: '7', AAC004N: '中性' }, ['AAC004.code']],
    ['a label belongs to its code', { AAC004: '1', AAC004N: '女性' }, ['AAC004N.label']],
    ['a second name will do', { AAC004: '1', AAC004N: '男性' }, []],
    ['a long code list', { AAB301: '999999' }, ['AAB301.code']],
    ['every failure is listed', { AAC001: '', AAC003: '一二三四五六七' }, ['AAC001.required', 'AAC003.representation']],
  ])('%s', (_, cells, expected) => {
    expect(
      failures({ ...sound, ...cells })
        .slice(1)
        .sort(),
    ).toEqual([...expected].sort());
  });

  it.each([[undefined], [null], ['text'], [42], [[]], [() => 0]])('is not taken in by %o', (value) => {
    expect(failures(value)).toEqual([false, 'type']);
  });

  it.each([[0], [true], [{}], [['P1']], [12n]])('takes no cell that is not text: %o', (cell) => {
    expect(failures({ ...sound, AAC001: cell })).toEqual([false, 'type']);
    expect(validate.errors![0]).toMatchObject({ field: 'AAC001', instancePath: '/AAC001' });
  });
});

describe('validators and other readers agree', () => {
  const standardRecords = records(standard.elements);

  it('with the engine for single records, on every check', () => {
    const check = recordChecker(planOf(standard), 'T02');
    fc.assert(
      fc.property(standardRecords, (record) => {
        const failed = check(record).filter(({ outcome }) => outcome === 'fail');
        expect(failures(record)).toEqual([
          failed.every(({ check: { severity } }) => severity !== 'error'),
          ...failed.map(({ check: { id } }) => id),
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  it('with plain validators, which refuse nothing that we accept', () => {
    const plain = new Ajv2020({ strict: false }).compile(schemaDocuments(standard).tables[0]!);
    let refused = 0;
    fc.assert(
      fc.property(standardRecords, (record) => {
        const cells = tidy(record);
        if (plain(cells)) return;
        refused++;
        expect(validate(cells), JSON.stringify([cells, plain.errors])).toBe(false);
      }),
      { numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});

describe('the modules', () => {
  it('are the same bytes each time', async () => {
    expect(await validatorsOf(standard)).toEqual(await validatorsOf(sampleStandard()));
  });

  it('import only each other', async () => {
    for (const [path, content] of await validatorsOf(standard)) {
      const imports = [...content.matchAll(/\bfrom\s*"([^"]+)"|\brequire\(([^)]*)\)/g)].map(([, from]) => from);
      expect(
        imports.filter((from) => !from?.startsWith('./')),
        path,
      ).toEqual([]);
    }
    expect(await readdir(join(folder, 'sample-2024/codelists'))).toEqual(
      ['division', 'insurance', 'sex'].flatMap((list) => [`${list}.d.ts`, `${list}.js`]),
    );
  });

  it('leave out of a bundle what it does not use', async () => {
    const { outputFiles, metafile } = await build({
      stdin: { contents: `export { validatePersonParticipation } from './sample-2024.js';`, resolveDir: folder },
      ...{ bundle: true, write: false, metafile: true, format: 'esm', platform: 'browser' },
    });
    const bundle = outputFiles[0]!.text;
    expect(bundle).toContain('AAE140');
    for (const other of ['AAC002', '区划1', '男性', 'node_modules']) expect(bundle).not.toContain(other);
    const used = Object.entries(Object.values(metafile.outputs)[0]!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    expect(used.map(([path]) => path.split('/').slice(-1)[0]).sort()).toEqual(['T04.js', 'insurance.js', 'runtime.js']);
  });
});
