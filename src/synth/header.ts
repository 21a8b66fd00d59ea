/** How columns are headed: `AAC002`, `社会保障号码`, or now this, now that, now both. */
export const headers = ['code', 'label', 'mixed'] as const;
export type Header = (typeof headers)[number];
