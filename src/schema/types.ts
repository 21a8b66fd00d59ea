import type { JSONSchema } from 'json-schema-to-typescript';
import { optional } from '../system/optional.js';
import { commentText, identifier } from './names.js';
import type { RecordTypeSchema } from './record-type.js';

/** TypeScript types of record types: an interface each, an alias with its Chinese name, and a map by id. */
export async function typesOf(tables: readonly RecordTypeSchema[]): Promise<string> {
  const interfaces: string[] = [];
  for (const table of tables) interfaces.push(await interfaceOf(table));
  const heads = tables.map((table) => table['zs-record-type']);
  const aliases = heads
    .filter(({ name, alias }) => identifier(name) !== identifier(alias))
    .map(({ name, alias }) => `export type ${identifier(name)} = ${identifier(alias)};\n`);
  const map = heads.map(({ id, alias }) => `  ${JSON.stringify(id)}: ${identifier(alias)};\n`);
  return `${[...interfaces, ...aliases].join('\n')}\nexport interface RecordTypes {\n${map.join('')}}\n`;
}

async function interfaceOf(table: RecordTypeSchema): Promise<string> {
  const { compile } = await optional('types', () => import('json-schema-to-typescript'));
  const { alias, name } = table['zs-record-type'];
  const properties = Object.entries(table.properties).map(([field, { title, type, 'zs-element': element }]) => {
    const { representation, format, clause } = element;
    const description = [title, [representation, format].filter(Boolean).join(' '), clause].filter(Boolean).join(' · ');
    return [field, { type, description: commentText(description) }];
  });
  const schema = {
    // Its own property order and nothing of ours: patterns and keywords would only become noise in the comments.
    title: identifier(alias),
    description: commentText([name, table.description].filter(Boolean).join(' · ')),
    type: 'object',
    properties: Object.fromEntries(properties) as Record<string, JSONSchema>,
    ...(table.required && { required: table.required }),
    additionalProperties: false,
  } satisfies JSONSchema;
  const printed = await compile(schema, identifier(alias), { bannerComment: '', style: { singleQuote: true, printWidth: 120 } });
  // The compiler writes letters behind digits as capitals; everything else names the type by its alias.
  return printed.replace(/^export interface \S+/m, `export interface ${identifier(alias)}`);
}
