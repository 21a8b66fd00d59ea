import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { zhunsheng } from '../cli/command.js';
import { codeBlocks, root, type Page } from './markdown.js';

/** A line that was run, and what it printed. */
export interface Told {
  line: string;
  stdout: string;
}

/** Folders that have a copy of a sample, one for each page that is followed; removed after all tests of the file. */
export function copiesOf(home: string): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-page-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => {
    const here = mkdtempSync(join(folder, 'page-'));
    cpSync(join(root, home), join(here, home), { recursive: true });
    return here;
  };
}

/** Follows a page: runs every line of its shell in a folder, each of which ends well and has nothing to complain of. */
export async function follow(page: Page, here: string): Promise<Told[]> {
  const lines = codeBlocks(page, 'sh').flatMap((block) => block.split('\n'));
  const told: Told[] = [];
  for (const line of lines) {
    const { code, stdout, stderr } = await run(line, here);
    expect([line, code, stderr]).toEqual([line, 0, '']);
    told.push({ line, stdout });
  }
  return told;
}

/** A line of a page: the program, or what a shell has. */
async function run(line: string, here: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  if (line.startsWith('npx zhunsheng ')) return zhunsheng(line.replace('npx zhunsheng ', '').split(' '), here);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: here, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}
