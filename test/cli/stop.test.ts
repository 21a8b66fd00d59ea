import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { zhunshengProcess } from './command.js';
import { byExample, paid, Workplace } from './workplace.js';

const workplace = new Workplace();
let csv: string;
let xml: string;

beforeAll(() => {
  const rows = Array.from({ length: 400_000 }, (_, n) => `P${n},张三,1,保洁员,2024010${n % 10}\n`).join('');
  csv = workplace.put({ '人员登记表.csv': `XRY001,XRY002,XRY003,XRY003N,XRY004\n${rows}${rows}${rows}`, '补贴发放表.csv': paid });
  const records = Array.from({ length: 200_000 }, (_, n) => `<人员登记表><人员编码>P${n}</人员编码><姓名>张三</姓名></人员登记表>\n`).join(
    '',
  );
  xml = workplace.put({ '人员登记表.xml': `<人员>\n${records}</人员>`, '补贴发放表.csv': paid });
});

/** Sends the signals once the run has begun its work and some milliseconds have gone; tells which of its files are there. */
async function stopped(words: string[], files: string[], milliseconds: number, signals: NodeJS.Signals[]) {
  let sent = 0;
  const answer = await zhunshengProcess(words, {
    folder: workplace.folder,
    environment: { TMPDIR: workplace.temporary },
    async onStart(child) {
      while (child.exitCode === null && workplace.sessions().length === 0) await sleep(5);
      await sleep(milliseconds);
      sent = Date.now();
      for (const signal of signals) {
        child.kill(signal);
        await sleep(20);
      }
    },
  });
  return {
    ...answer,
    took: Date.now() - sent,
    left: files.filter((name) => existsSync(workplace.path(name))),
    temporary: workplace.sessions(),
  };
}

describe('a run that is stopped ends soon, with 130, and leaves nothing behind', () => {
  it.each([
    ['at its start', () => csv, 0, ['SIGINT']],
    ['while it reads', () => csv, 150, ['SIGINT']],
    ['later', () => csv, 500, ['SIGINT']],
    ['by a terminator', () => csv, 150, ['SIGTERM']],
    ['by a terminal that is closed', () => csv, 150, ['SIGHUP']],
    ['by an impatient person', () => csv, 150, Array.from({ length: 100 }, () => 'SIGINT')],
    ['while it takes in XML', () => xml, 150, ['SIGINT']],
  ] as [string, () => string, number, NodeJS.Signals[]][])('%s', async (_, input, milliseconds, signals) => {
    const out = workplace.out();
    const words = ['check', input(), ...byExample, '--lang', 'en', '--out', out, '--findings', `${out}.csv`];
    const { code, stdout, stderr, took, left, temporary } = await stopped(
      words,
      [out, `${out}.csv`, `${out}.csv.part`],
      milliseconds,
      signals,
    );
    expect({ code, stdout, stderr, left, temporary }).toEqual({
      code: 130,
      stdout: '',
      stderr: 'Interrupted; no report was written.\n',
      left: [],
      temporary: [],
    });
    expect(took).toBeLessThan(5_000);
  });

  it.each(['SIGINT', 'SIGHUP'] as const)('also a list for appraisal, by %s', async (signal) => {
    const rows = Array.from({ length: 600_000 }, (_, n) => `A${n},2010,10年,1-04,题名${n}\n`).join('');
    const words = [
      'retention',
      workplace.put({ '归档文件目录.csv': `ARCHIVALCODE,YEAR,RETENTIONPERIOD,MATERIALCATEGORY,TITLE\n${rows}` }),
      '--lang',
      'en',
      '--out',
      'list.csv',
    ];
    const { code, stdout, stderr, left, temporary } = await stopped(words, ['list.csv', 'list.csv.part'], 150, [signal]);
    expect({ code, stdout, stderr, left, temporary }).toEqual({
      code: 130,
      stdout: '',
      stderr: 'Interrupted; no list was written.\n',
      left: [],
      temporary: [],
    });
  });
});
