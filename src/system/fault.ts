import type { MessageCode } from '../message/messages.js';
import type { Bilingual } from '../message/model.js';

export type FaultParams = Record<string, string | number>;

/** What a fault is told with; a `Bilingual` is told in the language of the text. */
export type TextParams = Record<string, string | number | Bilingual>;

/** One of several things that make up a fault. */
export interface FaultDetail {
  code: MessageCode;
  params: TextParams;
}

/** The input or the command is at fault: told to a person by message code, exit code 2. */
export class InputFault extends Error {
  override readonly name = 'InputFault';
  /** Told below the message, a line each. */
  readonly details: readonly FaultDetail[];
  constructor(
    readonly code: MessageCode,
    readonly params: TextParams = {},
    { details = [], ...options }: ErrorOptions & { details?: readonly FaultDetail[] } = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.details = details;
  }
}
