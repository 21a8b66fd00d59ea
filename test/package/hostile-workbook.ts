import { hostileZip, type HostileEntry } from '../archives/hostile-zip.js';

const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...targets: [type: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${types}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** A cell of a sheet, at a place such as `B2`. */
export const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** The XML of a sheet with such rows. */
export const sheet = (rows: string) => `<worksheet ${space}><sheetData>${rows}</sheetData></worksheet>`;

/** A workbook of one sheet that no spreadsheet program writes. */
export function hostileWorkbook(
  xml: string,
  { target = 'worksheets/sheet1.xml', more = [], compress = true }: { target?: string; more?: HostileEntry[]; compress?: boolean } = {},
): Promise<Buffer> {
  const parts: Record<string, string> = {
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook ${space} xmlns:r="${types}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(['worksheet', target], ['sharedStrings', 'sharedStrings.xml']),
    [`xl/${decodeURIComponent(target)}`]: xml,
  };
  return hostileZip([...Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text), compress })), ...more]);
}
