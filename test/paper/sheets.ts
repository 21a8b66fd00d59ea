import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The first of some programs that the machine has. */
function programOf(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** A browser that can print, where the machine has one. */
export const browser = programOf('chromium', 'chromium-browser', 'google-chrome');

/** An office that can print workbooks, where the machine has one. */
export const office = programOf('soffice', 'libreoffice');

interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** A piece of text on a sheet: where it stands, in points from the lower left, were the sheet turned by the angle of the text. */
interface Piece extends Box {
  text: string;
  /** How far it is turned to the left, in radians. */
  angle?: number;
}

export interface Sheet {
  width: number;
  height: number;
  pieces: Piece[];
}

/** The sheets on which a page is printed. */
export function printed(page: string): Promise<Sheet[]> {
  return printing((folder) => {
    const words = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--user-data-dir=${join(folder, 'user')}`];
    return [browser!, ...words, `--print-to-pdf=${join(folder, 'paper.pdf')}`, pathToFileURL(page).href];
  });
}

/** The sheets on which a workbook is printed. */
export function printedWorkbook(path: string): Promise<Sheet[]> {
  return printing((folder) => {
    const user = `-env:UserInstallation=${pathToFileURL(join(folder, 'user')).href}`;
    return [office!, user, '--headless', '--convert-to', 'pdf:calc_pdf_Export', '--outdir', folder, path];
  });
}

/** The sheets of the one PDF that a program writes into a folder. */
async function printing(command: (folder: string) => [program: string, ...words: string[]]): Promise<Sheet[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-paper-'));
  try {
    const [program, ...words] = command(folder);
    await promisify(execFile)(program, words);
    const pdf = (await readdir(folder)).find((name) => name.endsWith('.pdf'))!;
    return await sheetsOf(await readFile(join(folder, pdf)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sheetsOf(pdf: Buffer): Promise<Sheet[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [across, up, , , x, y] = item.transform as [number, number, number, number, number, number];
      const angle = Math.atan2(up, across);
      const [left, base] = turned(x, y, -angle);
      return [{ text: item.str, left, right: left + item.width, bottom: base, top: base + Math.hypot(across, up) * 0.7, angle }];
    });
    sheets.push({ width, height, pieces });
  }
  await document.destroy();
  return sheets;
}

/** Text without blanks, in one form: a PDF may have radicals where a font shows them as signs. */
export function plainOf(text: string | readonly Sheet[]): string {
  const all = typeof text === 'string' ? text : text.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
  return all.normalize('NFKC').replace(/\s/g, '');
}

/** Pieces of text that are cut by the edge of their sheet, and pairs of which one stands over the other. */
export function faultsOf(sheets: readonly Sheet[]): string[] {
  return sheets.flatMap(({ width, height, pieces }, at) => {
    const outside = pieces.filter((piece) => {
      const { left, right, bottom, top } = boxOf(piece, 0);
      return left < 0 || right > width || bottom < 0 || top > height;
    });
    const over = pieces.flatMap((one, place) =>
      pieces.slice(place + 1).flatMap((two) => (overlap(one, two) ? [`${one.text} | ${two.text}`] : [])),
    );
    return [...outside.map(({ text }) => `outside: ${text}`), ...over].map((text) => `${at + 1}: ${text}`);
  });
}

/** Whether two texts are in one place. Of full-width signs the blank half may lie under what is beside them. */
function overlap(one: Piece, two: Piece): boolean {
  const size = one.top - one.bottom;
  // What is apart as seen along either text is apart.
  return [one, two].every(({ angle = 0 }) => {
    const [first, second] = [boxOf(one, angle), boxOf(two, angle)];
    const across = Math.min(first.right, second.right) - Math.max(first.left, second.left);
    const along = Math.min(first.top, second.top) - Math.max(first.bottom, second.bottom);
    return across > 0.8 * size && along > 2;
  });
}

/** The room that a text takes up, as seen at an angle. */
function boxOf({ left, right, bottom, top, angle = 0 }: Piece, at: number): Box {
  const corners = [left, right].flatMap((x) => [bottom, top].map((y) => turned(x, y, angle - at)));
  const [across, up] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...across), right: Math.max(...across), bottom: Math.min(...up), top: Math.max(...up) };
}

function turned(x: number, y: number, by: number): [x: number, y: number] {
  return [x * Math.cos(by) - y * Math.sin(by), x * Math.sin(by) + y * Math.cos(by)];
}
