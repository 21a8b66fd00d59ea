import { InputFault } from '../system/fault.js';
import { say, type Language } from '../message/messages.js';
import { visible } from '../report/cell.js';
import { refusedBySystem, shortageOf } from '../system/shortage.js';

export const exitCodes = { conforms: 0, fails: 1, input: 2, program: 3, interrupted: 130 } as const;

/** No more details than this are told. */
const mostDetails = 100;

function detailsOf({ details }: InputFault, language: Language): string[] {
  const lines = details.slice(0, mostDetails).map(({ code, params }) => `  ${visible(say(code, language, params))}`);
  return details.length > mostDetails
    ? [...lines, `  ${say('dataset.nothing-readable.more', language, { more: details.length - mostDetails })}`]
    : lines;
}

/** Tells a person what went wrong, on standard error, and gives the exit code. */
export function reportFault(fault: unknown, language: Language): number {
  if (fault instanceof InputFault) {
    process.stderr.write(
      `${[say('command.error', language, { message: say(fault.code, language, fault.params) }), ...detailsOf(fault, language)].join('\n')}\n`,
    );
    return exitCodes.input;
  }
  // Wherever a disk, a limit or a permission stopped the work, and whatever the work was.
  const outer = shortageOf(fault) ?? refusedBySystem(fault);
  if (outer) return reportFault(outer, language);
  const message = fault instanceof Error ? fault.message : String(fault);
  process.stderr.write(`${say('command.program-fault', language, { message: message.split('\n')[0]! })}\n`);
  if (process.env['ZHUNSHENG_DEBUG'] && fault instanceof Error) process.stderr.write(`${fault.stack}\n`);
  return exitCodes.program;
}
