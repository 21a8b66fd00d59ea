import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { InputFault } from '../../src/system/fault.js';
import { check, digest, folderOf, place } from './check.js';

const files = Object.fromEntries(Array.from({ length: 300 }, (_, number) => [`电子档案/${number}.txt`, `content ${number}`]));

/** A folder that was read up to some point, and its journal. */
async function interrupted(): Promise<{ folder: string; journal: string }> {
  const folder = folderOf(files);
  for (const path of Object.keys(files)) utimesSync(join(folder, path), 1e9, 1e9);
  const journal = join(place('out'), 'package.journal');
  const stop = new AbortController();
  const run = check(folder, {
    package: { journal, workers: 1 },
    signal: stop.signal,
    onPackage: ({ files: done }) => void (done > 100 && stop.abort()),
  });
  await expect(run).rejects.toThrow();
  return { folder, journal };
}

/** A line of a journal with its checksum. */
function signed(text: string): string {
  return `${crc32(text).toString(16).padStart(8, '0')} ${text}`;
}

async function resumed(folder: string, journal: string) {
  const report = await check(folder, { package: { journal, resume: true } });
  return report.run.package!;
}

describe('a run that was stopped', () => {
  it('goes on where it was, and then leaves no journal', async () => {
    const { folder, journal } = await interrupted();
    const lines = readFileSync(journal, 'utf8').split('\n').length;
    expect(lines).toBeGreaterThan(100);
    expect(lines).toBeLessThan(300);
    // What was read before is not read again: what the journal says of it is believed.
    const lie = digest('a lie');
    const [head, first, ...rest] = readFileSync(journal, 'utf8').split('\n');
    writeFileSync(journal, [head, signed(first!.slice(9).replace(/[0-9a-f]{64}/, lie)), ...rest].join('\n'));
    const { path } = JSON.parse(first!.slice(9)) as { path: string };
    const list = place('list');
    await check(folder, { package: { journal, resume: true }, fileList: list });
    expect(
      readFileSync(list, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith(lie)),
    ).toEqual([`${lie}  ${path}`]);
    expect(existsSync(journal)).toBe(false);
  });

  it('reads a file again that was altered, its size and time left as they were', async () => {
    const { folder, journal } = await interrupted();
    const { path } = JSON.parse(readFileSync(journal, 'utf8').split('\n')[1]!.slice(9)) as { path: string };
    writeFileSync(join(folder, path), files[path]!.replace('content', 'CONTENT'));
    utimesSync(join(folder, path), 1e9, 1e9);
    const whole = await check(folderOf({ ...files, [path]: files[path]!.replace('content', 'CONTENT') }));
    expect((await resumed(folder, journal)).sha256).toBe(whole.run.package!.sha256);
  });

  it('believes no line that is torn, altered, or of a file that has changed', async () => {
    const { folder, journal } = await interrupted();
    const [head, ...lines] = readFileSync(journal, 'utf8').trimEnd().split('\n');
    const altered = lines.map((line, at) => (at === 0 ? line.replace(/[0-9a-f]{64}/, digest('a lie')) : line));
    writeFileSync(journal, [head, ...altered.slice(0, -1), altered.at(-1)!.slice(0, 50)].join('\n'));
    const path = join(folder, '电子档案/5.txt');
    writeFileSync(path, 'something else');
    const whole = await check(folderOf({ ...files, '电子档案/5.txt': 'something else' }));
    expect((await resumed(folder, journal)).sha256).toBe(whole.run.package!.sha256);
  });

  it('begins anew from a journal of another package or of other options', async () => {
    const { journal } = await interrupted();
    const other = folderOf({ '电子档案/0.txt': 'content 0' });
    expect(await resumed(other, journal)).toMatchObject({ files: 1 });
  });

  it('begins anew from a journal of the form that a version before wrote', async () => {
    const { folder, journal } = await interrupted();
    const whole = await check(folder);
    const [head, ...lines] = readFileSync(journal, 'utf8').split('\n');
    const before = signed(head!.slice(9).replace(/,"form":\d+/, ''));
    expect(before).not.toBe(head);
    const lies = lines
      .filter((line) => line !== '')
      .map((line) => signed(line.slice(9).replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${digest('a lie')}"`)));
    writeFileSync(journal, [before, ...lies, ''].join('\n'));
    expect((await resumed(folder, journal)).sha256).toBe(whole.run.package!.sha256);
  });

  it('does not begin where the journal cannot be written', async () => {
    const file = join(folderOf({ a: 'x' }), 'a');
    await expect(check(folderOf({ b: 'x' }), { package: { journal: join(file, 'package.journal') } })).rejects.toThrow(InputFault);
  });
});
