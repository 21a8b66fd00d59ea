import { posix } from 'node:path';
import { WorkbookFault, type WorkbookLimits } from './fault.js';
import { Styles } from './styles.js';
import { SharedTexts } from './texts.js';
import type { Reading } from './value.js';
import { isOn, walkPart, type Attributes, type PartHandler } from './xml.js';
import { WorkbookZip } from './zip.js';

/** A sheet of cells. */
export interface BookSheet {
  name: string;
  /** Hidden in whatever degree. */
  isHidden: boolean;
  /** Its part of the workbook. */
  part: string;
}

/** A workbook that was opened; `close` it. */
export interface Book extends Reading {
  zip: WorkbookZip;
  /** In their order. */
  sheets: BookSheet[];
  limits: WorkbookLimits;
  close(): void;
}

/**
 * Opens a workbook: which sheets it has, its texts and its number formats. Macros, links to other files and pictures are
 * never looked at.
 *
 * @param book Path of the file, or its bytes.
 * @throws WorkbookFault
 */
export async function openBook(book: string | Buffer, limits: WorkbookLimits): Promise<Book> {
  const zip = await WorkbookZip.open(book, limits);
  try {
    const main = (await relationsOf(zip, '', limits)).find(({ type }) => type === 'officeDocument')?.part;
    if (main === undefined || !zip.has(main)) throw new WorkbookFault('broken', 'no workbook');
    if (/\.bin$/i.test(main)) throw new WorkbookFault('binary', main);
    const relations = await relationsOf(zip, main, limits);
    const contents = await walked(zip, main, new Contents(), limits);
    const sheets = contents.sheets.flatMap(({ id, name, isHidden }): BookSheet[] => {
      const relation = relations.find((each) => each.id === id);
      if (!relation || !zip.has(relation.part)) throw new WorkbookFault('broken', `${id} ${relation?.part ?? ''}`);
      // Charts and dialogs stand among the sheets and have no cells.
      return relation.type === 'worksheet' ? [{ name, isHidden, part: relation.part }] : [];
    });
    if (sheets.length === 0) throw new WorkbookFault('broken', 'no sheet');
    const partOf = (type: string) => relations.find((each) => each.type === type && zip.has(each.part))?.part;
    const styles = await walked(zip, partOf('styles'), new Styles(), limits);
    const texts = await walked(zip, partOf('sharedStrings'), new SharedTexts(), limits);
    return { zip, sheets, styles, texts, is1904: contents.is1904, limits, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function walked<H extends PartHandler>(zip: WorkbookZip, part: string | undefined, handler: H, limits: WorkbookLimits): Promise<H> {
  if (part !== undefined) await walkPart(zip.text(part), handler, limits.cells);
  return handler;
}

interface Relation {
  id: string;
  /** The last word of its type: the words before it differ between the two forms of the format. */
  type: string;
  part: string;
}

/** What a part says of others; the workbook itself where `part` is empty. */
async function relationsOf(zip: WorkbookZip, part: string, limits: WorkbookLimits): Promise<Relation[]> {
  const [folder, name] = [posix.dirname(part), posix.basename(part)];
  const relations: Relation[] = [];
  const open = (element: string, { Id = '', Type = '', Target = '', TargetMode }: Attributes) => {
    if (element !== 'Relationship' || TargetMode === 'External') return;
    relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: partNamed(folder, Target) });
  };
  await walked(zip, posix.join(folder, '_rels', `${name}.rels`), { open, close: () => {}, text: () => {} }, limits);
  return relations;
}

/** The name of a part that another one in `folder` names. */
function partNamed(folder: string, target: string): string {
  let name = target.replaceAll('\\', '/');
  try {
    name = decodeURIComponent(name);
  } catch {
    // A percent sign that stands for itself.
  }
  return posix.join('/', name.startsWith('/') ? '' : folder, name).slice(1);
}

/** The sheets of a workbook, and from which day it counts. */
class Contents implements PartHandler {
  readonly sheets: { id: string; name: string; isHidden: boolean }[] = [];
  is1904 = false;

  open(name: string, attributes: Attributes, parent: string): void {
    if (name === 'workbookPr' && parent === 'workbook') this.is1904 = isOn(attributes['date1904']);
    if (name !== 'sheet' || parent !== 'sheets') return;
    const id = Object.keys(attributes).find((key) => key.endsWith(':id'));
    const { name: title = '', state = 'visible' } = attributes;
    this.sheets.push({ id: (id && attributes[id]) ?? '', name: title, isHidden: state.toLowerCase() !== 'visible' });
  }

  close(): void {}

  text(): void {}
}
