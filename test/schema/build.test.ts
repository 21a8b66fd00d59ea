import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildSchemas, compareSchemas, writeSchemas } from '../../src/schema/build.js';
import { codeListDocument } from '../../src/schema/code-list.js';
import { sampleStandard } from './sample-standard.js';
import { temporaryFolder } from '../temporary.js';

const files = await buildSchemas(sampleStandard());

describe('what is built', () => {
  it('is an index, a schema a record type, a file a code list, the types, and the schemas common to all', () => {
    expect([...files.keys()].sort()).toEqual([
      'acceptance-report.schema.json',
      'certificate.schema.json',
      'conformance-report.schema.json',
      'sample-2024/T02.schema.json',
      'sample-2024/T04.schema.json',
      'sample-2024/codelists/division.json',
      'sample-2024/codelists/insurance.json',
      'sample-2024/codelists/sex.json',
      'sample-2024/identifiers.json',
      'sample-2024/index.json',
      'sample-2024/types.d.ts',
      'vocabulary.schema.json',
    ]);
  });

  it('is the same bytes each time, with LF and a last newline', async () => {
    expect([...(await buildSchemas(sampleStandard()))]).toEqual([...files]);
    for (const [path, content] of files) {
      expect(content, path).toMatch(/[^\n]\n$/);
      expect(content, path).not.toContain('\r');
    }
  });

  it('holds the hash of the standard in the index only', async () => {
    const other = await buildSchemas(sampleStandard({ hash: 'b'.repeat(64) }));
    expect([...files.keys()].filter((path) => other.get(path) !== files.get(path))).toEqual(['sample-2024/index.json']);
  });

  it('prints a code list one code a line', () => {
    expect(files.get('sample-2024/codelists/sex.json')).toContain(
      `  "codes": [\n    ["1",["男","男性"],"","","text","GB/T 1",""],\n    ["2",["女","女性"],"","","text","GB/T 1",""],\n`,
    );
  });

  it('hashes the codes of a list, not its title', () => {
    const [list] = sampleStandard().codeLists;
    const hash = (more: object) => codeListDocument({ ...list!, ...more }).sha256;
    expect(hash({ title: '另一标题' })).toBe(hash({}));
    expect(hash({ codes: list!.codes.slice(1) })).not.toBe(hash({}));
  });
});

describe('a folder of schemas', () => {
  let folder: string;
  beforeEach(async () => {
    folder = temporaryFolder('zs-schema-');
  });

  it('is written whole, and is then up to date', async () => {
    expect(await compareSchemas(files, join(folder, 'schemas'))).toEqual([...files.keys()].sort());
    await writeSchemas(files, join(folder, 'schemas'));
    expect(await compareSchemas(files, join(folder, 'schemas'))).toEqual([]);
    expect(await readFile(join(folder, 'schemas/sample-2024/T02.schema.json'), 'utf8')).toBe(files.get('sample-2024/T02.schema.json'));
  });

  it('tells what differs, is missing or is left over, and puts it right', async () => {
    await writeSchemas(files, folder);
    await writeFile(join(folder, 'sample-2024/T02.schema.json'), '{}');
    await rm(join(folder, 'sample-2024/index.json'));
    await writeFile(join(folder, 'sample-2024/codelists/old.json'), '{}');
    const differing = ['sample-2024/T02.schema.json', 'sample-2024/codelists/old.json', 'sample-2024/index.json'];
    expect(await compareSchemas(files, folder)).toEqual(differing);
    expect(await writeSchemas(files, folder)).toEqual(differing);
    expect(await compareSchemas(files, folder)).toEqual([]);
  });

  it('leaves alone what it did not make, and files that are right', async () => {
    await writeSchemas(files, folder);
    const kept = join(folder, 'sample-2024/T02.schema.json');
    const before = (await stat(kept)).mtimeMs;
    for (const path of ['sample-2024/README.md', 'other-standard/T01.schema.json']) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), 'mine');
    }
    expect(await writeSchemas(files, folder)).toEqual([]);
    expect(await readFile(join(folder, 'other-standard/T01.schema.json'), 'utf8')).toBe('mine');
    expect((await stat(kept)).mtimeMs).toBe(before);
  });
});
