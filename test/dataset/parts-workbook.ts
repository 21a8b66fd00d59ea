import { hostileZip, type HostileEntry } from '../archives/hostile-zip.js';

const space = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface PartSheet {
  name?: string;
  state?: string;
  /** Rows, as XML. */
  rows: string;
  /** What stands before and behind the rows. */
  before?: string;
  after?: string;
}

export interface PartBook {
  sheets: PartSheet[];
  /** Shared texts, as the XML within `si`. */
  texts?: string[];
  /** Number formats by the style that bears each: 1, 2, …; a number is one of those every program knows. */
  formats?: (string | number)[];
  /** Attributes of `workbookPr`. */
  properties?: string;
  more?: HostileEntry[];
  /** Changes the XML of any part. */
  edit?(name: string, xml: string): string | Buffer;
}

/** A workbook written part by part, as its XML is given. */
export function partsWorkbook({
  sheets,
  texts = [],
  formats = [],
  properties = '',
  more = [],
  edit = (_, xml) => xml,
}: PartBook): Promise<Buffer> {
  const custom = formats.map((format, at) => (typeof format === 'string' ? ([164 + at, format] as const) : ([format, undefined] as const)));
  const relations = [
    ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ];
  const parts = new Map([
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${space}" xmlns:r="${relationTypes}"><workbookPr ${properties}/><sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name ?? `表${at + 1}`}" sheetId="${at + 1}" r:id="r${at + 1}"${state ? ` state="${state}"` : ''}/>`).join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relationships(relations as [string, string][])],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${space}"><numFmts>${custom.map(([id, code]) => (code === undefined ? '' : `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`)).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${custom.map(([id]) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    ],
    ['xl/sharedStrings.xml', `<sst xmlns="${space}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`],
    ...sheets.map(
      ({ rows, before = '', after = '' }, at) =>
        [
          `xl/worksheets/sheet${at + 1}.xml`,
          `<worksheet xmlns="${space}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
        ] as const,
    ),
  ]);
  return hostileZip([...[...parts].map(([name, xml]) => ({ name, bytes: Buffer.from(edit(name, xml)) })), ...more]);
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${relationTypes}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!);
}

/** A cell that holds a text of its own. */
export const inline = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;

/** The row of a header, in row 1. */
export const head = (...names: string[]): string =>
  `<row r="1">${names.map((name, at) => inline(`${String.fromCharCode(65 + at)}1`, name)).join('')}</row>`;
