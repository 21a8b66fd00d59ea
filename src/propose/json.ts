import type { Candidate, ColumnProposal, Proposal, TableProposal } from './model.js';

/** A proposal as scripts read it: elements by name and label, headings and samples as they may be shown. */
export function proposalJson({ standard, most, tables, problems }: Proposal): Record<string, unknown> {
  return { standard, rows: most, tables: tables.map(tableJson), problems };
}

function tableJson({ table: { id, name }, files, columns, missing }: TableProposal) {
  return {
    id,
    name,
    files: files.map(({ likeness, ...file }) => ({
      ...file,
      ...(likeness && {
        likeness: {
          headings: likeness.headings,
          ...(likeness.next && { next: { table: likeness.next.table.id, headings: likeness.next.headings } }),
        },
      }),
    })),
    columns: columns.map(columnJson),
    missing: missing.map(({ name, label }) => ({ field: name, label })),
  };
}

function columnJson({ shown, files, surety, candidates, samples, elsewhere }: ColumnProposal) {
  return {
    heading: shown,
    files,
    surety,
    candidates: candidates.map(candidateJson),
    samples,
    elsewhere: elsewhere.map(({ table, field }) => ({ table: table.id, field: field.name })),
  };
}

function candidateJson({ field: { name, label }, ...rest }: Candidate) {
  return { field: name, label, ...rest };
}
