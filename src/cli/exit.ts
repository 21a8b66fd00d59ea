import { InputFault } from '../fault.js';
import { say, type Language } from '../message/messages.js';

export const exitCodes = { conforms: 0, fails: 1, input: 2, program: 3, interrupted: 130 } as const;

/** Tells a person what went wrong, on standard error, and gives the exit code. */
export function reportFault(fault: unknown, language: Language): number {
  if (fault instanceof InputFault) {
    process.stderr.write(`${say('command.error', language, { message: say(fault.code, language, fault.params) })}\n`);
    return exitCodes.input;
  }
  const message = fault instanceof Error ? fault.message : String(fault);
  process.stderr.write(`${say('command.program-fault', language, { message: message.split('\n')[0]! })}\n`);
  if (process.env['ZHUNSHENG_DEBUG'] && fault instanceof Error) process.stderr.write(`${fault.stack}\n`);
  return exitCodes.program;
}
