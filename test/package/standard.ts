import { compilePlan } from '../../src/compile/compile.js';
import type { Plan } from '../../src/plan/plan.js';
import { schemaDocuments } from '../../src/schema/documents.js';
import type { CodeList, Profile } from '../../src/standard/model.js';
import { readProfile } from '../../src/standard/read.js';
import { root } from '../docs/markdown.js';
import { codeList, element, recordType, rule, sampleStandard } from '../schema/sample-standard.js';

const measured = [
  'FILEPATH',
  'FILESIZE',
  'EXTENSION',
  'CONTENTPATH',
  'ROLE',
  'FORMATFOUND',
  'FORMATOFNAME',
  'OPENS',
  'FAULT',
  'PAGES',
  'TEXTLAYER',
  'ENCRYPTED',
  'MACRO',
  'EXECUTABLE',
  'RESOLUTION',
  'COLOURMODE',
  'MD5',
  'SHA1',
  'SHA256',
  'SM3',
  'VIRUS',
];

/** The least standard that a package can be checked by: a list of files, metadata, and what was found. */
const packages = sampleStandard({
  elements: [
    element('ARCHIVALCODE', 'C..50', { label: '档号' }),
    element('TITLE', 'C..200', { label: '题名' }),
    ...['FILEPATH', 'DIGESTALGORITHM', 'DIGEST'].map((name) => element(name, 'C..200')),
    element('COMPUTERFILESIZE', 'I..15', { label: '计算机文件大小' }),
    ...measured
      .filter((name) => name !== 'FILEPATH')
      .map((name) => element(name, ['FILESIZE', 'PAGES', 'RESOLUTION'].includes(name) ? 'I..15' : 'C..200')),
  ],
  recordTypes: [
    recordType('3', '归档文件目录', 'ItemCatalogue', ['ARCHIVALCODE', 'TITLE'], ['ARCHIVALCODE']),
    recordType(
      '4',
      '电子文件清单',
      'ElectronicFiles',
      ['ARCHIVALCODE', 'FILEPATH', 'COMPUTERFILESIZE', 'DIGESTALGORITHM', 'DIGEST'],
      ['FILEPATH'],
    ),
    recordType('7', '文件元数据', 'RecordMetadata', ['ARCHIVALCODE', 'TITLE'], ['ARCHIVALCODE']),
    recordType('8', '文件盘点表', 'PackageInventory', measured, ['FILEPATH']),
  ],
  codeLists: [layout()],
  rules: [
    rule('A001', {
      method: 'compare',
      tables: ['4'],
      key: ['FILEPATH'],
      other: '8',
      otherKey: ['FILEPATH'],
      requirement: 'DIGEST == T8.SHA256',
      when: "DIGESTALGORITHM == 'SHA-256'",
    }),
    rule('A002', { method: 'reference', tables: ['4'], key: ['FILEPATH'], other: '8', otherKey: ['FILEPATH'] }),
    rule('A003', { method: 'reference', tables: ['8'], key: ['CONTENTPATH'], other: '4', otherKey: ['FILEPATH'] }),
    rule('A004', { tables: ['8'], requirement: 'empty(FAULT)' }),
    rule('A005', { tables: ['8'], requirement: "ROLE != '多余'" }),
    rule('A006', { tables: ['8'], requirement: "VIRUS == '否'" }),
    rule('A090', { tables: ['7'], requirement: 'ARCHIVALCODE != TITLE' }),
    rule('A007', {
      method: 'compare',
      tables: ['4'],
      key: ['FILEPATH'],
      other: '8',
      otherKey: ['FILEPATH'],
      requirement: 'DIGEST == T8.SM3',
      when: "DIGESTALGORITHM == 'SM3'",
    }),
  ],
  identifiers: [],
  placeholders: [],
});

function layout(): CodeList {
  const list = codeList('package-layout', [
    ['catalogue', '归档文件目录'],
    ['files', '电子文件清单'],
    ['carrier', '文件目录'],
    ['content', '电子档案'],
    ['metadata', '元数据'],
    ['notes', '说明文件'],
    ['other', '其他'],
  ]);
  const places = [
    ['归档文件目录.*', '目录', 'T03'],
    ['电子文件清单.*', '目录', 'T04'],
    ['文件目录.xml', '目录', 'T03'],
    ['电子档案/', '内容', ''],
    ['元数据/', '元数据', 'T07'],
    ['说明文件.TXT', '说明', ''],
    ['其他/', '其他', ''],
  ];
  list.codes.forEach(
    (code, at) =>
      (code.attributes = { pattern: places[at]![0]!, role: places[at]![1]!, ...(places[at]![2] && { record_type: places[at]![2] }) }),
  );
  return list;
}

export const plan: Plan = compilePlan(schemaDocuments(packages), '2025-01-01');

export const profile: Profile = {
  ...(await readProfile(`${root}/standards/profiles/default.md`)).profile,
  standard: packages.id,
  blocking: [],
};
