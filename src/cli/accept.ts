import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { accept } from '../accept/accept.js';
import { writeForms } from '../accept/form.js';
import type { AcceptanceReport } from '../accept/model.js';
import { readAnswers } from '../accept/read-answers.js';
import { readReports } from '../accept/reports.js';
import { acceptanceName, renderAcceptanceJson, writeAcceptance, type AcceptanceFormat } from '../accept/write.js';
import { certifyAcceptance } from '../certificate/acceptance.js';
import { writeCertificate } from '../certificate/write.js';
import { InputFault } from '../system/fault.js';
import { say, type Language } from '../message/messages.js';
import { visible } from '../report/cell.js';
import { certificateName } from '../report/write.js';
import { lintItemList } from '../lint/item-list.js';
import type { ItemList } from '../standard/acceptance/model.js';
import { readItemList } from '../standard/acceptance/read.js';
import { inLanguage } from '../standard/message.js';
import { renderLint } from '../lint/render.js';
import { tryOutputs } from '../system/try-output.js';
import { allOrNone } from '../system/atomic-write.js';
import { exitCodes } from './exit.js';
import { itemListFile } from './locations.js';
import { tool } from './tool.js';
import { print } from './print.js';
import { shownLines } from '../message/unseen.js';

export interface Options {
  items: string;
  answers?: string;
  asOf: string;
  init?: boolean;
  out?: string;
  format: AcceptanceFormat[];
  certificate?: boolean;
  json?: boolean;
}

export async function acceptReports(folder: string, options: Options, language: Language): Promise<number> {
  const { list, messages } = await loadItemList(options.items);
  if (refused(messages, language)) return exitCodes.input;
  if (options.init) {
    for (const path of await writeForms(list, options.out ?? folder, language)) {
      process.stdout.write(`${say('command.accept.form', language, { file: shown(path) })}\n`);
    }
    return exitCodes.conforms;
  }
  const out = options.out ?? 'reports';
  await tryOutputs([
    ...options.format.map((format) => join(out, acceptanceName(format))),
    ...(options.certificate ? [join(out, certificateName)] : []),
  ]);
  const reports = await readReports(folder);
  const given = options.answers === undefined ? undefined : await readAnswers(options.answers, list, options.asOf, language);
  if (given && refused(given.messages, language)) return exitCodes.input;
  const report = accept(list, reports, given?.answers, { asOf: options.asOf, tool });
  // Made first: where there can be none, nothing is written.
  const certificate = options.certificate ? certifyAcceptance(report, reports) : undefined;
  const files = await allOrNone(async () => {
    const written = await writeAcceptance(report, reports, out, options.format, language);
    return certificate ? [...written, await writeCertificate(certificate, out)] : written;
  });
  print(options.json ? renderAcceptanceJson(report) : summary(report, files, language));
  return report.verdict.decision === 'return' ? exitCodes.fails : exitCodes.conforms;
}

/** Reads an item list by id or path, with everything that is wrong with it. Throws InputFault when there is none. */
export async function loadItemList(name: string): Promise<{ list: ItemList; messages: VFileMessage[] }> {
  const file = itemListFile(name);
  if (!existsSync(file)) throw new InputFault('accept.no-list', { list: name });
  const { list, messages } = await readItemList(file);
  const found = lintItemList(list, undefined, messages);
  for (const message of found) message.file = relative(process.cwd(), file);
  return { list, messages: found };
}

/** Tells what is wrong on standard error; true where there are errors. */
export function refused(messages: readonly VFileMessage[], language: Language): boolean {
  const errors = messages.filter(({ fatal }) => fatal);
  if (errors.length > 0)
    process.stderr.write(
      shownLines(
        renderLint(
          errors.map((message) => inLanguage(message, language)),
          'text',
          language,
        ),
      ),
    );
  return errors.length > 0;
}

/** What a person reads in the terminal: points, grade, what is open, the verdict, and where the report lies. */
function summary(report: AcceptanceReport, files: readonly string[], language: Language): string {
  const { total, grade, noGrade, items, unevaluated, verdict, run } = report;
  const lines = [
    say('command.accept.summary.items', language, {
      list: run.list.title[language],
      items: items.length,
      open: unevaluated.items.length,
      reports: run.reports.length,
    }),
    ...(run.list.status === 'example' ? [say('accept.example', language)] : []),
    say('command.accept.summary.points', language, { ...total }),
    grade ? say('command.accept.summary.grade', language, { name: grade.name[language] }) : (noGrade?.text[language] ?? ''),
    `${say('command.summary.verdict', language)}${say(`command.verdict.${verdict.decision}`, language)}`,
    `  ${visible(verdict.sentence[language])}`,
    ...files.map((file) => say('command.summary.report', language, { file: shown(file) })),
  ];
  return `${lines.join('\n')}\n`;
}

function shown(file: string): string {
  const near = relative(process.cwd(), file);
  return near.startsWith('..') ? file : near;
}
