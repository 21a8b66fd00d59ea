import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleStandard } from './sample-standard.js';
import { schemaDocuments } from '../../src/schema/documents.js';
import { typesOf } from '../../src/schema/types.js';
import { validatorsOf, writePackage } from './sample-validators.js';

let folder: string;
beforeAll(async () => {
  folder = await writePackage(await validatorsOf(sampleStandard()));
});

/** What the compiler says of a module that stands beside the validators, as `line: message`. */
function faults(source: string): string[] {
  const file = join(folder, 'user.ts');
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, exactOptionalPropertyTypes: true, lib: ['lib.es2022.d.ts'], types: [] },
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022 },
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => (path === file ? source : readFile(path));
  host.fileExists = (path) => path === file || fileExists(path);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...rest) =>
    path === file ? ts.createSourceFile(path, source, ts.ScriptTarget.ES2022) : getSourceFile(path, ...rest);
  return ts.getPreEmitDiagnostics(ts.createProgram([file], options, host)).map((diagnostic) => {
    const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? -1;
    return `${line + 1}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`;
  });
}

const head = `import { validatePersonBasicInfo, validate个人基本信息表, type PersonBasicInfo, type RecordTypes, type 个人基本信息表 } from './sample-2024.js';`;

it('bear the alias of their record type, whatever letters stand in it', async () => {
  const standard = sampleStandard();
  const names = ['Person2x', 'Object', 'ID2b', 'AAAb'];
  for (const alias of names) {
    const types = await typesOf(
      schemaDocuments({ ...standard, recordTypes: standard.recordTypes.map((type, at) => (at === 0 ? { ...type, alias } : type)) }).tables,
    );
    expect(types).toContain(`export interface ${alias} {`);
    expect(types).toContain(`export type 个人基本信息表 = ${alias};`);
  }
});

describe('the types', () => {
  it('narrow a record that was validated, by either name', () => {
    expect(
      faults(`${head}
declare const record: unknown;
if (validatePersonBasicInfo(record)) {
  const key: string = record.AAC001;
  const name: string | null | undefined = record.AAC003;
}
if (validate个人基本信息表(record)) ((same: 个人基本信息表): PersonBasicInfo => same)(record);
for (const { check, clause, field, severity } of validatePersonBasicInfo.errors ?? []) [check, clause, field, severity].join();
const byId: RecordTypes['T02'] = { AAC001: '1', AAC002: '2', AAC004: null };`),
    ).toEqual([]);
  });

  it('stand beside each validator and each code list too', () => {
    expect(
      faults(`import validate, { validatePersonBasicInfo } from './sample-2024/T02.js';
import { codes } from './sample-2024/codelists/sex.js';
import type { PersonBasicInfo } from './sample-2024.js';
declare const record: unknown;
if (validate(record)) ((same: PersonBasicInfo): boolean => validate === validatePersonBasicInfo)(record);
const names: readonly string[] | undefined = codes.get('1');
const wrong: string = codes.get('1');`),
    ).toEqual([expect.stringMatching(/^7: /)]);
  });

  it('find wrong fields, missing fields and wrong kinds of value', () => {
    expect(
      faults(`${head}
const a: PersonBasicInfo = { AAC001: '1' };
const b: PersonBasicInfo = { AAC001: '1', AAC002: 2 };
const c: PersonBasicInfo = { AAC001: '1', AAC002: '2', AAC999: '' };
const d: RecordTypes['T99'] = {};`).map((fault) => fault.split(':')[0]),
    ).toEqual(['2', '3', '4', '5']);
  });
});
