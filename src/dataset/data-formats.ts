/** Formats of the files of data that are read. */
export const dataFormats = ['csv', 'xlsx', 'xml'] as const;

/** How the names of text files end that are read as CSV. */
export const csvExtensions = ['.csv', '.tsv', '.tab', '.psv', '.txt'] as const;
