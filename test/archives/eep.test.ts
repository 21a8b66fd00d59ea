import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/package/content.js';
import { readEep } from '../../src/package/eep.js';
import { usualLimits } from '../../src/package/limits.js';
import { eepOf } from '../../src/synth/archive/eep.js';
import { packageName, synthesisePackage } from '../../src/synth/archive/package.js';
import { zipFolder } from '../../src/synth/archive/zip.js';
import { check, foundIn, place, plan } from './packages.js';
import type { SynthResult } from '../../src/synth/options.js';

async function make(options: Partial<Parameters<typeof synthesisePackage>[1]> = {}): Promise<SynthResult & { out: string }> {
  const out = place();
  return { ...(await synthesisePackage(plan, { rows: 60, seed: 3, out, eep: true, ...options })), out };
}

const metadata = plan.tables.find(({ alias }) => alias === 'RecordMetadata')!;
const ledgerOf = ({ faults }: SynthResult) => faults.map(({ file, row, check }) => `${file} ${row} ${check}`).sort();

describe('a package whose metadata are EEP files', () => {
  it('passes every check, with a row for each record and each file', async () => {
    const folder = await make();
    const root = join(folder.out, packageName);
    const { tables, run, checks } = await check(root);
    expect(checks.filter(({ outcome, level }) => outcome === 'fail' && level !== 'file')).toEqual([]);
    const records = folder.files.find(({ table }) => table === metadata.id)!.rows;
    expect(tables.find(({ name }) => name === metadata.name)!.rows).toBe(records);
    expect(await readdir(root)).not.toContain(`${metadata.name}.csv`);
    // Beside the files of the package: those that are wrapped.
    expect(run.package!.files).toBeGreaterThan(60 + records + 30);
  });

  it('is found at fault by every check of metadata, each in the file that it is in, as a folder and as a ZIP', async () => {
    const others = new Set(plan.tables.filter(({ id }) => id !== metadata.id).flatMap(({ checks }) => checks.map(({ id }) => id)));
    const own = metadata.checks.map(({ id }) => id).filter((id) => !others.has(id));
    const faults = Object.fromEntries([...own, 'A128', 'A129', 'A140'].map((id) => [id, 1]));
    const eep = await make({ faults });
    expect(Object.keys(faults).filter((id) => !eep.faults.some(({ check: failing }) => failing === id))).toEqual([]);
    const root = join(eep.out, packageName);
    expect((await foundIn(root)).found).toEqual(ledgerOf(eep));
    await zipFolder(root, packageName, `${root}.zip`);
    expect((await foundIn(`${root}.zip`)).found).toEqual(ledgerOf(eep));
  });

  it('is told of where they are signed, which nothing proves here', async () => {
    const root = join((await make({ rows: 3, content: false })).out, packageName);
    const [file] = (await readdir(join(root, '元数据'), { recursive: true })).filter((name) => name.endsWith('.xml')).sort();
    const path = join(root, '元数据', file!);
    const block = '<电子签名块><电子签名><签名结果>MEUC</签名结果></电子签名><电子签名><签名结果>MEUD</签名结果></电子签名></电子签名块>';
    const whole = await readFile(path, 'utf8');
    await writeFile(path, whole.replace('</被签名对象>', `</被签名对象>${block}`));
    const told = (await check(root)).run.inputs
      .flatMap(({ problems }) => problems)
      .filter(({ code }) => code === 'package.signatures-unproven');
    expect(told).toMatchObject([{ params: { count: 1, example: `元数据/${file!}`, signatures: 2 }, remark: true }]);
  });

  it('has them without the wrapped files where only catalogues are asked for', async () => {
    const { out } = await make({ rows: 6, content: false });
    const { run, tables } = await check(join(out, packageName));
    // Six catalogues but the metadata's, the explanation, and a file a record.
    expect(run.package!.files).toBe(7 + tables.find(({ name }) => name === metadata.name)!.rows);
  });
});

it('gives back every element, whatever is in it', async () => {
  const hostile = `<!--&amp; ]]> "q" '…' \r\n\ta\u{1f600} ＜${'&'.repeat(3)}`;
  const cells = Object.fromEntries(metadata.fields.map(({ name }) => [name, `${hostile}${name}`]));
  const task = { kind: 'eep', root: '', algorithms: [], inspect: 'full', limits: usualLimits, temporary: place() } as const;
  const read = async (value: typeof cells) =>
    (await readEep(contentOf(eepOf(metadata, value, [], true)), { ...task, beat: new SharedArrayBuffer(8) } as never)).record!;
  expect(await read(cells)).toMatchObject(Object.fromEntries(metadata.fields.map(({ name, label }) => [label, cells[name]])));
  expect((await read({ ...cells, TITLE: 'a\0\x1b\ufffe\ud800b' }))['题名']).toBe('a\ufffd\ufffd\ufffd\ufffdb');
});

it('an EEP file by itself is checked, and the report names file and record', async () => {
  const report = await check('test/archives/record.xml');
  const where = { file: 'record.xml', row: 1, key: { ARCHIVALCODE: 'Z109-ZY·101·001·2020·Y-0001-001' } };
  const failing = report.checks.filter(({ outcome, level }) => outcome === 'fail' && level !== 'file');
  expect(failing).toMatchObject([
    { id: 'DATE.identifier', samples: [{ ...where, values: { DATE: '20200231' } }] },
    { id: 'PRECEDENCE.code', samples: [{ ...where, values: { PRECEDENCE: '***' } }] },
  ]);
  expect(report.run.package).toMatchObject({ kind: 'eep', files: 2 });
});
