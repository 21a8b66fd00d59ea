/** Spreadsheets that are one XML text, by what stands at their beginning or on their root. */
const flatWorkbooks = [
  ['urn:schemas-microsoft-com:office:spreadsheet', 'Excel 2003 (XML)'],
  ['mso-application progid="Excel.Sheet"', 'Excel 2003 (XML)'],
  ['opendocument.spreadsheet', 'OpenDocument (FODS)'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'OpenDocument (FODS)'],
  ['schemas.microsoft.com/office/2006/xmlPackage', 'Excel (XML)'],
] as const;

/** Which spreadsheet a text is of. */
export function flatWorkbookOf(text: string): string | undefined {
  return flatWorkbooks.find(([sign]) => text.includes(sign))?.[1];
}
