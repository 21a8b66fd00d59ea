import { writeFile } from 'node:fs/promises';
import { browserImage } from '../browser/making/image.js';
import { loadPlan } from '../compile/load.js';
import { mustBeRecordType } from '../dataset/match.js';
import { nameIn } from '../message/bilingual.js';
import { say, type Language } from '../message/messages.js';
import { visible } from '../report/cell.js';
import { planFor } from '../run-check.js';
import { writeBeside } from '../system/atomic-write.js';
import { exitCodes } from './exit.js';
import { schemasFolder } from './locations.js';
import { print } from './print.js';
import { profileFor } from './profile.js';

export interface Options {
  standard?: string;
  profile?: string;
  table: string;
  asOf: string;
  out: string;
}

export async function writeImage({ table: type, asOf, out, ...options }: Options, language: Language): Promise<number> {
  const profile = await profileFor(options.profile, options.standard, language);
  const standard = options.standard ?? profile.standard;
  const { plan } = planFor(await loadPlan(schemasFolder(standard), standard, asOf), profile);
  const table = mustBeRecordType(plan, type);
  const bytes = browserImage(plan, table);
  await writeBeside(out, (half) => writeFile(half, bytes));
  const told = { file: visible(out), table: nameIn(language, table.name, table.english), bytes: bytes.length };
  print(`${say('command.image.written', language, told)}\n`);
  return exitCodes.conforms;
}
