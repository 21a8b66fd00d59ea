/**
 * The workload of scanned content: what the check of a package costs by the kind of its files, which are read to their end;
 * with another built tree beside it, both in turn.
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { measurePackage, median, print, type Measure } from './measure.js';
import { scanKinds, type Kind } from './scan-pages.js';

/** Files that are made; the others are their copies. */
const made = 4;

/**
 * @param files Files of each kind.
 * @param against The folder of another built tree.
 */
export async function benchScans(files: number, runs: number, folder: string, against?: string): Promise<void> {
  await promisify(execFile)('npm', ['run', 'build']);
  const trees = [process.cwd(), ...(against === undefined ? [] : [against])];
  const columns = ['s', 'MB/s', 'processor s', 'processor ms a MB'];
  print(`| kind | files | MB | ${columns.join(' | ')} |${against === undefined ? '' : ' before: processor s | ratio |'}`);
  print(`| --- | ${Array.from({ length: 2 + columns.length + (against === undefined ? 0 : 2) }, () => '---:').join(' | ')} |`);
  for (const kind of [undefined, ...scanKinds]) {
    const { path, bytes } = await packageOf(kind, files, folder);
    const all: Measure[][] = trees.map(() => []);
    for (let run = 0; run < runs; run++)
      for (const [at, tree] of trees.entries()) all[at]!.push(await measurePackage(path, 'full', '0', tree));
    const [now, before] = all.map((each) => median(each, 'cpu'));
    const megabytes = bytes / 1e6;
    const rates = kind
      ? [(megabytes / now!.seconds).toFixed(1), now!.cpu.toFixed(2), ((now!.cpu * 1000) / megabytes).toFixed(0)]
      : ['', now!.cpu.toFixed(2), ''];
    const cells = [kind?.name ?? 'a text of one letter', kind ? files : 1, megabytes.toFixed(1), now!.seconds.toFixed(2), ...rates];
    print(`| ${[...cells, ...(before ? [before.cpu.toFixed(2), (now!.cpu / before.cpu).toFixed(2)] : [])].join(' | ')} |`);
  }
}

/** A package of files of one kind, without catalogues; without a kind, of next to nothing, to see what the check itself takes. */
async function packageOf(kind: Kind | undefined, files: number, folder: string): Promise<{ path: string; bytes: number }> {
  const path = join(folder, kind ? `scans-${kind.name.replaceAll(/\W+/g, '-')}-${files}` : 'scans-nothing');
  const extension = kind?.extension ?? 'txt';
  const content = (root: string, file: number) => join(root, '电子档案', `${file}.${extension}`);
  if (!existsSync(path)) {
    const unfinished = `${path}.unfinished`;
    await mkdir(join(unfinished, '电子档案'), { recursive: true });
    for (let file = 0; file < Math.min(made, kind ? files : 1); file++)
      await writeFile(content(unfinished, file), (await kind?.make(file + 1)) ?? 'x');
    for (let file = made; kind && file < files; file++) await copyFile(content(unfinished, file % made), content(unfinished, file));
    await rename(unfinished, path);
  }
  let bytes = 0;
  for (let file = 0; file < (kind ? files : 1); file++) bytes += (await stat(content(path, file))).size;
  return { path, bytes };
}
