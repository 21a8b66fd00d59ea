/** What a workbook in XLSX may hold. */
export interface WorkbookLimits {
  /** Parts of the file. */
  entries: number;
  /** Unpacked bytes of all parts. */
  bytes: number;
  /** Elements of the XML of any part; also cells of a sheet, where nearly all of those up to the furthest are empty. */
  cells: number;
}

/** A file that is no workbook, or one that would ask for too much. `message` is for people who know the format. */
export class WorkbookFault extends Error {
  override readonly name = 'WorkbookFault';

  constructor(
    readonly reason: 'broken' | 'large' | 'far' | 'bomb' | 'binary',
    detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options);
  }
}

/** What the readers of ZIP, XML and text throw is a fault of the workbook; what the system refuses is not. */
export function asFault(error: unknown): unknown {
  if (error instanceof WorkbookFault || !(error instanceof Error) || 'syscall' in error) return error;
  return new WorkbookFault('broken', error.message.split('\n')[0]!, { cause: error });
}
