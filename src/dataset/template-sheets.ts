/** The sheets of a template beside the one that is filled in; the first cell of each is its name. */
export const templateSheets = { notes: '填写说明 Notes', codes: '代码 Codes' } as const;

/** Whether a sheet is one that a template brought along, and holds no data. */
export function isTemplateSheet(name: string, rows: readonly { cells: readonly string[] }[]): boolean {
  return (Object.values(templateSheets) as string[]).includes(name) && rows[0]?.cells[0] === name;
}
