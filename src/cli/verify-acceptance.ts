import { existsSync } from 'node:fs';
import { accept } from '../accept/accept.js';
import { readAnswers } from '../accept/read-answers.js';
import { readReports } from '../accept/reports.js';
import { certifyAcceptance } from '../certificate/acceptance.js';
import type { Certificate, CertifiedAcceptance } from '../certificate/model.js';
import { InputFault } from '../system/fault.js';
import type { Language } from '../message/messages.js';
import { loadItemList, refused } from './accept.js';
import { tool } from './tool.js';

/** The certificate of the same acceptance by the reports, item list and answers at hand; undefined when list or answers have errors, which are told. */
export async function acceptedAgain(
  { asOf, items, answers }: CertifiedAcceptance,
  reports: readonly string[],
  options: { items?: string; answers?: string },
  language: Language,
): Promise<Certificate | undefined> {
  const { list, messages } = await loadItemList(options.items ?? items.id);
  if (refused(messages, language)) return undefined;
  const given = (await Promise.all(reports.map(readReports))).flat();
  const path = options.answers ?? answers?.path;
  if (path !== undefined && options.answers === undefined && !existsSync(path)) throw new InputFault('verify.needs-answers', { path });
  const read = path === undefined ? undefined : await readAnswers(path, list, asOf, language);
  if (read && refused(read.messages, language)) return undefined;
  const found = certifyAcceptance(accept(list, given, read?.answers, { asOf, tool }), given);
  // Who names the file says himself where it lies.
  if (options.answers !== undefined && answers && found.acceptance?.answers) found.acceptance.answers.path = answers.path;
  return found;
}
