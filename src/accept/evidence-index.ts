import type { AcceptanceReport, EvidenceFile, ItemResult } from './model.js';

/** The files of evidence of a report, each numbered once, in the order of the items. */
export function evidenceIn({ items }: Pick<AcceptanceReport, 'items'>): { file: EvidenceFile; items: string[] }[] {
  const found = new Map<string, { file: EvidenceFile; items: string[] }>();
  for (const { id, evidence } of items) {
    for (const file of evidence) {
      const known = found.get(file.path) ?? { file, items: [] };
      known.items.push(id);
      found.set(file.path, known);
    }
  }
  return [...found.values()];
}

/** The numbers of an item's evidence in that order, from 1. */
export function evidenceNumbers({ evidence }: ItemResult, all: ReturnType<typeof evidenceIn>): number[] {
  return evidence.map(({ path }) => all.findIndex(({ file }) => file.path === path) + 1);
}
