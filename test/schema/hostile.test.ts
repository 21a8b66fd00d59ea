import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { buildSchemas } from '../../src/schema/build.js';
import { schemaDocuments } from '../../src/schema/documents.js';
import { codeList, element, recordType, rule, sampleStandard } from './sample-standard.js';
import { validatorsOf, writePackage } from './sample-validators.js';

const evil = `"'\`\${globalThis.broken=1}\\ */ globalThis.broken=1 /* //\u2028\u2029\r\n</script><!-- --> ]]> \u0000 𠮷`;

const unseen = /[\p{Cc}\u2028\u2029]/u;

const standard = sampleStandard({
  id: '../../evil/..',
  number: evil,
  title: { zh: evil, en: evil },
  edition: evil,
  elements: [
    element('AAC001', 'C..200', { label: evil, note: evil, clause: evil, codeList: evil }),
    element(evil, 'C..200', { label: evil, labelOf: 'AAC001', required: true }),
  ],
  recordTypes: [recordType('2', evil, 'Evil', ['AAC001', evil], [evil]), recordType('3', '规则', 'Ruled', ['AAC001'], ['AAC001'])],
  codeLists: [codeList(evil, [[evil, evil]], { title: evil, source: evil })],
  rules: [
    rule(evil, { method: 'unique', key: ['AAC001'], text: { zh: evil, en: evil }, clause: evil }),
    rule('R001', { tables: ['3'], requirement: `AAC001 != ${JSON.stringify(evil)}`, text: { zh: evil, en: evil } }),
  ],
});

describe('texts that try to leave their place', () => {
  it('stay strings in the schemas', async () => {
    const files = await buildSchemas(standard);
    for (const path of files.keys()) expect(path).toMatch(/^(=2E\.=2F[^/]*\/(codelists\/)?)?[^/]+$/);
    for (const [path, content] of files) {
      if (!path.endsWith('.json')) continue;
      expect(() => JSON.parse(content) as unknown, path).not.toThrow();
      expect(content.replaceAll('\n', ''), path).not.toMatch(unseen);
    }
    const table = schemaDocuments(standard).tables[0]!;
    expect(() => new Ajv2020({ strict: false }).compile(table)).not.toThrow();
  });

  it('stay comments in the types', async () => {
    const types = (await buildSchemas(standard)).get('=2E.=2F..=2Fevil=2F../types.d.ts')!;
    const parsed = ts.createSourceFile('types.d.ts', types, ts.ScriptTarget.Latest) as ts.SourceFile & { parseDiagnostics: unknown[] };
    expect(parsed.parseDiagnostics).toEqual([]);
    expect(parsed.statements.map((statement) => ts.SyntaxKind[statement.kind])).toEqual([
      ...['InterfaceDeclaration', 'InterfaceDeclaration', 'TypeAliasDeclaration', 'TypeAliasDeclaration', 'InterfaceDeclaration'],
    ]);
  });

  it('stay strings in the validators, which still work', async () => {
    const files = await validatorsOf(standard);
    for (const [path, content] of files) {
      if (!path.endsWith('.js') || path.endsWith('/runtime.js')) continue;
      expect(content.replaceAll('\n', ''), path).not.toMatch(unseen);
      expect(content, path).not.toContain('</script');
      await expect(transform(content, { format: 'esm' }), path).resolves.toBeDefined();
    }
    const folder = await writePackage(files);
    const { validateEvil: validate, validateRuled } = (await import(
      pathToFileURL(join(folder, '=2E.=2F..=2Fevil=2F...js')).href
    )) as Record<
      'validateEvil' | 'validateRuled',
      ((record: unknown) => boolean) & { errors: { check: string; field: string; instancePath: string; message: string }[] | null }
    >;
    expect(validate({ AAC001: evil, [evil]: evil })).toBe(true);
    expect(validate({ AAC001: 'x', [evil]: '' })).toBe(false);
    expect(validate.errors!.map(({ field }) => field).sort()).toEqual([evil, 'AAC001'].sort());
    expect(validate({ [evil]: 1 })).toBe(false);
    expect(validate.errors).toMatchObject([{ field: evil, instancePath: `/${evil.replaceAll('/', '~1')}` }]);
    expect(validateRuled({ AAC001: evil })).toBe(false);
    expect(validateRuled.errors).toMatchObject([{ check: 'R001', message: evil }]);
    expect(globalThis).not.toHaveProperty('broken');
  });
});
