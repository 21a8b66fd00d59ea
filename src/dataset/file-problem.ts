import type { MessageCode } from '../message/messages.js';

/** A fault of one file found before its records are read. */
export interface FileProblem {
  path: string;
  /** Message code of `src/message`. */
  code: MessageCode;
  params: Record<string, string | number>;
  /** Line in the file, where one is known. */
  line?: number;
  /** True: nothing of the file is checked. False: the file is read, and this is to be told beside it. */
  leftOut: boolean;
  /** Set where nothing is lost or in doubt: told, and counted as no fault of the file. */
  remark?: true;
}
