/** What of a report is printed: the sheets that are signed, or everything. */
export const printForms = ['short', 'full'] as const;

export type PrintForm = (typeof printForms)[number];
