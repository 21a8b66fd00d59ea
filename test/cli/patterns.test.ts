import { chmodSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expandPatterns } from '../../src/cli/patterns.js';
import { paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();
const pathsRead = async (...words: string[]) => (await workplace.report(words)).run.inputs.map(({ path }) => path);

describe('a pattern that no shell has expanded', () => {
  it('stands for the files that it matches, in one order, those of all depths by **', async () => {
    const input = workplace.put({ '乙.csv': persons, '甲/丙.csv': paid, '.hidden.csv': paid, 'other.txt': 'x' });
    expect(await pathsRead(`${input}/*.csv`)).toEqual([`${input}/乙.csv`]);
    expect(await pathsRead(`${input}/**/*.csv`)).toEqual([`${input}/乙.csv`, `${input}/甲/丙.csv`]);
    expect(await pathsRead(`${input}/{乙,丁}.c?v`)).toEqual([`${input}/乙.csv`]);
  });

  it('is none where a path has that name, and leaves brackets of names alone', async () => {
    const input = workplace.put({ '[1]/表(1).csv': persons, '[1]/!.csv': paid, '1/x.csv': 'no', '*.csv': persons });
    expect(await pathsRead(`${input}/[1]/表(1)*`)).toEqual([`${input}/[1]/表(1).csv`]);
    expect(await pathsRead(`${input}/[1]/!*.csv`)).toEqual([`${input}/[1]/!.csv`]);
    expect(await pathsRead(`${input}/*.csv`)).toEqual([`${input}/*.csv`]);
  });

  it('that matches nothing is an error that names it', async () => {
    const { code, stdout, stderr } = await workplace.check([`${workplace.put({ 'a.csv': persons })}/*.xlsx`, '--lang', 'zh']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/没有与 input\d+\/\*\.xlsx 相符的文件/);
  });

  it('passes by no link: one to a file is followed, one that leads nowhere is told, and so is a folder not entered', async () => {
    const input = workplace.put({ 'a.csv': persons, 'deep/b.csv': paid });
    symlinkSync('..', workplace.path(`${input}/deep/loop`));
    const { code, stderr } = await workplace.check([`${input}/**/*.csv`]);
    expect([code, stderr]).toEqual([0, expect.stringContaining(`${input}/deep/loop`)]);
    symlinkSync('nowhere.csv', workplace.path(`${input}/gone.csv`));
    expect(await workplace.check([`${input}/*.csv`])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`${input}/gone.csv`) as string,
    });
  });

  it.skipIf(process.getuid?.() === 0)('says which folder it may not look into', async () => {
    const input = workplace.put({ 'a.csv': persons, 'shut/b.csv': paid });
    chmodSync(workplace.path(`${input}/shut`), 0o000);
    const { code, stderr } = await workplace.check([`${input}/**/*.csv`]);
    chmodSync(workplace.path(`${input}/shut`), 0o700);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${input}/shut`)]);
  });

  it('may be written as the shell of Windows passes it', async () => {
    const input = workplace.put({ '甲/a.csv': persons });
    const folder = workplace.path(input);
    expect(await expandPatterns([`'${folder}\\*\\A*.CSV'`], 'en', 'win32')).toEqual([`${folder}/甲/a.csv`]);
    await expect(expandPatterns([`${folder}\\*\\A*.CSV`], 'en', 'linux')).rejects.toMatchObject({ code: 'command.no-match' });
  });
});
