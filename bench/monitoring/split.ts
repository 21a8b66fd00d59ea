/** The export of many agencies as they hand it in: a folder for each, with its records, and the ledger of faults told anew. */
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, readdir, writeFile, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ledgerHeader, ledgerName } from '../../src/dataset/own-files.js';

const agencyField = 'AAB034';
/** Faults lie in small agencies of their own, whose codes have a letter. */
const large = /^\d{8}$/;
/** Characters that are held back for a file. */
const held = 1 << 18;

/** Gives how many records there are. The ledger lies beside the folders, not in them: it is no input. */
export async function splitByAgency(from: string, to: string, ledger: string): Promise<number> {
  const files = (await readdir(from)).filter((name) => /^T\d+-.*\.csv$/.test(name)).sort();
  const agencies = await largeAgencies(join(from, files.at(-1)!));
  for (const agency of agencies) await mkdir(join(to, agency), { recursive: true });
  const faults = await faultsOf(join(from, ledgerName));
  const told = [`${ledgerHeader.join(',')}\n`];
  let records = 0;
  for (const file of files) records += await splitFile(join(from, file), to, agencies, (row) => faults.get(`${file},${row}`), told);
  await writeFile(ledger, told.join(''));
  return records;
}

/** The agencies that a folder is made for: those of the counts of the upload, but for the small ones that faults lie in. */
async function largeAgencies(counts: string): Promise<string[]> {
  const [header, ...lines] = (await readFile(counts, 'utf8')).split('\n') as [string, ...string[]];
  const at = header.split(',').indexOf(agencyField);
  return [...new Set(lines.map((line) => line.split(',')[at] ?? '').filter((code) => large.test(code)))].sort();
}

async function faultsOf(path: string): Promise<Map<string, string[]>> {
  const faults = new Map<string, string[]>();
  for (const line of (await readFile(path, 'utf8')).trimEnd().split('\n').slice(1)) {
    const [file, row, check] = line.split(',') as [string, string, string];
    const place = `${file},${row}`;
    faults.set(place, [...(faults.get(place) ?? []), check]);
  }
  return faults;
}

/** A line is a record, for no cell of synth has a line break; no cell before the agency is quoted. */
async function splitFile(
  path: string,
  to: string,
  agencies: readonly string[],
  checksOf: (row: number) => string[] | undefined,
  told: string[],
): Promise<number> {
  const name = basename(path);
  const parts = await Promise.all(
    agencies.map(async (agency) => ({ agency, rows: 0, text: '', handle: await open(join(to, agency, name), 'w') })),
  );
  let at = -1;
  let row = 0;
  for await (const lines of linesOf(path)) {
    for (const line of lines) {
      row++;
      if (row === 1) at = line.split(',').indexOf(agencyField);
      for (const part of row === 1 ? parts : [parts[place(line.split(',', at + 1)[at]!, agencies)]!]) {
        part.text += `${line}\n`;
        part.rows++;
        for (const check of (row > 1 && checksOf(row)) || []) told.push(`${part.agency}/${name},${part.rows},${check}\n`);
      }
    }
    for (const part of parts) if (part.text.length > held) await flush(part);
  }
  for (const part of parts) {
    await flush(part);
    await part.handle.close();
  }
  return row - 1;
}

async function* linesOf(path: string): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop()!;
    yield lines;
  }
}

async function flush(part: { text: string; handle: FileHandle }): Promise<void> {
  await part.handle.writeFile(part.text);
  part.text = '';
}

/** The folder of an agency: its own, or for a small one that of a large one, always the same. */
function place(agency: string, agencies: readonly string[]): number {
  const own = agencies.indexOf(agency);
  if (own >= 0) return own;
  let number = 0;
  for (const sign of agency.trim()) number = (number * 31 + sign.codePointAt(0)!) % 1_000_003;
  return number % agencies.length;
}
