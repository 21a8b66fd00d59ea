import type { MessageCode } from './message/messages.js';

export type FaultParams = Record<string, string | number>;

/** The input or the command is at fault: told to a person by message code, exit code 2. */
export class InputFault extends Error {
  override readonly name = 'InputFault';
  constructor(
    readonly code: MessageCode,
    readonly params: FaultParams = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
  }
}
