import { agencyMessages } from './agencies.js';
import { acceptMessages } from './accept.js';
import { acceptanceReportMessages } from './acceptance-report.js';
import { certificateMessages } from './certificate.js';
import { causeMessages } from './cause.js';
import { checkMessages } from './check.js';
import { codeMessages } from './code.js';
import { commandMessages } from './command.js';
import { coverageMessages } from './coverage.js';
import { datasetMessages } from './dataset.js';
import { distributionMessages } from './distribution.js';
import { grouped } from './grouped.js';
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
import { shown } from './unseen.js';
import { mappingMessages } from './mapping.js';
import { proposeMessages } from './propose.js';
import { waiverMessages } from './waiver.js';
import type { Bilingual } from './model.js';

/** A language of texts: Chinese or English. */
export type Language = 'zh' | 'en';

/** Every sentence the program can say, by code, in both languages. `{name}` is filled from params. */
export const messages = {
  ...agencyMessages,
  ...acceptMessages,
  ...acceptanceReportMessages,
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

/**
 * The text of a message with its parameters filled in: `{name}` is the parameter itself, `{name|row|rows}` the first word where
 * it is one, else the second. An unknown parameter is left as it stands. What a parameter holds that the eye cannot see is made
 * visible: it may come from a name, a header or a value, and the text goes to a terminal. One of two languages is told in that of the message,
 * be it as one thing or as two, `name` and `name.en`: see `inParams`.
 */
export function say(code: MessageCode, language: Language, params: Record<string, unknown> = {}): string {
  return messages[code][language].replace(
    /\{([\w.-]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const own = language === 'en' && `${name}.en` in params ? `${name}.en` : name;
      if (!(own in params)) return whole;
      const value = shown(counted(name, params[own]) ?? textOf(params[own], language));
      return one === undefined ? value : value === '1' ? one : many!;
    },
  );
}

/** Parameters that count, and number no line, year or code. */
const counts = new Set(['count', 'rows', 'records']);

/** A count as people read it, its thousands separated. */
function counted(name: string, param: unknown): string | undefined {
  return counts.has(name) && Number.isSafeInteger(param) ? grouped(param as number) : undefined;
}

function textOf(param: unknown, language: Language): string {
  return typeof param === 'object' && param !== null && language in param ? String((param as Bilingual)[language]) : String(param);
}
