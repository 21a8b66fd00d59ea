import { agencyMessages } from './agencies.js';
import { acceptMessages } from './accept.js';
import { acceptanceReportMessages } from './acceptance-report.js';
import { browserMessages } from './browser.js';
import { certificateMessages } from './certificate.js';
import { causeMessages } from './cause.js';
import { checkMessages } from './check.js';
import { codeMessages } from './code.js';
import { commandMessages } from './command.js';
import { coverageMessages } from './coverage.js';
import { datasetMessages } from './dataset.js';
import { distributionMessages } from './distribution.js';
import { filled } from './filled.js';
import { doubtsMessages } from './doubts.js';
import { identifierMessages } from './identifier.js';
import { libraryMessages } from './library.js';
import { onlyMessages } from './only.js';
import { optionalMessages } from './optional.js';
import { packageMessages } from './package.js';
import { rectificationMessages } from './rectification.js';
import { returnedMessages } from './returned.js';
import { retentionMessages } from './retention.js';
import { repairMessages } from './repair.js';
import { reportMessages } from './report.js';
import { ruleMessages } from './rule.js';
import { standardMessages } from './standard.js';
import { summaryMessages } from './summary.js';
import { synthMessages } from './synth.js';
import { systemsMessages } from './systems.js';
import { tableLayoutMessages } from './table-layout.js';
import { templateMessages } from './template.js';
import { termMessages } from './term.js';
import { textMessages } from './text.js';
import { manifestMessages } from './manifest.js';
import { mappingMessages } from './mapping.js';
import { proposeMessages } from './propose.js';
import { waiverMessages } from './waiver.js';
import type { Bilingual, Language } from './model.js';

export type { Language } from './model.js';

/** Every sentence the program can say, by code, in both languages. `{name}` is filled from params. */
export const messages = {
  ...agencyMessages,
  ...acceptMessages,
  ...acceptanceReportMessages,
  ...browserMessages,
  ...certificateMessages,
  ...causeMessages,
  ...checkMessages,
  ...codeMessages,
  ...commandMessages,
  ...coverageMessages,
  ...datasetMessages,
  ...distributionMessages,
  ...doubtsMessages,
  ...identifierMessages,
  ...libraryMessages,
  ...onlyMessages,
  ...optionalMessages,
  ...packageMessages,
  ...rectificationMessages,
  ...repairMessages,
  ...reportMessages,
  ...retentionMessages,
  ...returnedMessages,
  ...ruleMessages,
  ...standardMessages,
  ...summaryMessages,
  ...synthMessages,
  ...systemsMessages,
  ...tableLayoutMessages,
  ...templateMessages,
  ...termMessages,
  ...textMessages,
  ...manifestMessages,
  ...mappingMessages,
  ...proposeMessages,
  ...waiverMessages,
} satisfies Record<string, Bilingual>;

/** The code of a sentence that the program can say. */
export type MessageCode = keyof typeof messages;

/** Whether a text that came as data is a code of the table. */
export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(messages, code);
}

/** The text of a message with its parameters filled in. */
export function say(code: MessageCode, language: Language, params: Record<string, unknown> = {}): string {
  return filled(messages[code][language], language, params);
}
