/** A form in which reports are written. */
export type ReportFormat = 'html' | 'json' | 'md' | 'xlsx';

/** All of them, as they are named. */
export const allReportFormats = ['html', 'json', 'md', 'xlsx'] as const satisfies ReportFormat[];

/** Those that are written unless others are asked for: the ones in which a report is read. */
export const usualReportFormats = ['html', 'json', 'md'] as const satisfies ReportFormat[];

/** By what the rectification list is parted: a workbook an agency, or a sheet a table. */
export type Split = 'agency' | 'table';

/** Both, as they are named. */
export const splits = ['agency', 'table'] as const satisfies Split[];
