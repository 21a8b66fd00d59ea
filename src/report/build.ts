import { nearMisses } from '../dataset/near.js';
import { looksLikeValues } from '../dataset/table-head.js';
import type { TablePart } from '../dataset/model.js';
import { missingTable } from '../engine/absence.js';
import type { CheckTally, TableTally, Tally } from '../engine/tally.js';
import type { Mapping } from '../mapping/model.js';
import type { Field, Plan, TablePlan } from '../plan/plan.js';
import { judgedTables, lookedAt, owedTables } from '../plan/table.js';
import { profileOfRun } from './rescore.js';
import { scoreOf } from '../score/score.js';
import { verdictOf } from '../score/verdict.js';
import type { Profile, Stage } from '../standard/model.js';
import type { Waiver, WaiverFile } from '../waiver/model.js';
import { reportCheck, withPathsMasked } from './check-report.js';
import { divisionNamesOf, groupsOf } from './groups.js';
import { agenciesOf } from './agencies.js';
import { inputsOf } from './inputs.js';
import { reportVersion, type CheckReport, type ConformanceReport, type PackageReport, type TableReport } from '../conformance/model.js';
import { maskerOf, type Masker } from './masker.js';
import { mappingOf } from './mapping.js';
import { onlyOf } from './only.js';
import { propertiesOf } from './properties.js';
import type { TextContext } from './text.js';
import { openChecks, unevaluatedOf } from '../conformance/unevaluated.js';
import { waiversOf } from './waivers.js';

/** What a report says of its run beside the data. */
export interface ReportOptions {
  /** Most failing rows shown a check. */
  samples: number;
  /** Whether personal data is hidden. */
  masked: boolean;
  /** `YYYY-MM-DD`, what the checks took as today. */
  asOf: string;
  tool: { name: string; version: string };
  /** The file of waivers, and what the plan made of it; the tally was counted with the same. */
  waivers?: { file: WaiverFile; settled: readonly Waiver[] };
  /** The mapping that the plan knows, and the tally was counted with. */
  mapping?: Mapping;
  package?: PackageReport;
  /** Prefix of the four-property items; default that of the profile. */
  stage?: Stage;
}

/**
 * The report of a run: counts, texts in both languages, samples with personal data masked, scores and verdict.
 * Tables in the order of the plan, checks of the whole data set first; every check of an absent table is listed
 * as unevaluated. The same tally gives the same report: no clock has a say in it.
 */
export function buildReport(tally: Tally, plan: Plan, profile: Profile, options: ReportOptions): ConformanceReport {
  const masker = maskerOf(plan, options.masked);
  const judged = judgedTables(plan);
  const tables = judged.map((table) => tableReport(table, plan.tables, tally, masker));
  const context = contextOf(tally, plan, tables);
  const present = tables.flatMap(({ id, present }) => tally.tables.filter(({ table }) => present && table === id));
  const tallies = [
    ...tally.dataset,
    ...judged.flatMap((table) => present.find((each) => each.table === table.id)?.checks ?? absent(table)),
  ];
  const checks = tallies.flatMap((check) =>
    check.outcome === 'unevaluated'
      ? []
      : [
          reportCheck(
            { ...check, outcome: check.outcome },
            present.find(({ table }) => table === check.check.table),
            { context, masker, samples: options.samples },
          ),
        ],
  );
  const unevaluated = unevaluatedOf(
    tallies.map((found) => withPathsMasked(found, masker)),
    (params) => inEnglish(params, plan),
  );
  const groups = groupsOf(present, masker);
  const scores = scoreOf(checks, groups, tables, profile);
  const inputs = inputsOf(tally, masker);
  const only = onlyOf(plan, tally.source, masker);
  const agencies = agenciesOf(tally.source, masker);
  const properties = propertiesOf(plan, [...checks, ...openChecks({ unevaluated })], options.stage ?? profile.stage);

  const english = labelsOf(checks, plan, (field) => field.english);
  return {
    version: reportVersion,
    run: {
      tool: options.tool,
      standard: standardOf(plan),
      profile: profileOfRun(profile),
      codeLists: codeListsOf(plan),
      codeScope: plan.codeScope,
      inputs,
      ...(only && { only }),
      ...(agencies && { agencies }),
      ...(options.mapping && { mapping: mappingOf(options.mapping, tally, plan, masker) }),
      ...(options.package && { package: options.package }),
      asOf: options.asOf,
      samples: options.samples,
      masked: options.masked,
    },
    tables,
    checks,
    unevaluated,
    labels: labelsOf(checks, plan, ({ label }) => label),
    ...(Object.keys(english).length > 0 && { english }),
    groups,
    divisionNames: divisionNamesOf(groups, plan),
    scores,
    verdict: verdictOf({ scores, checks, unevaluated, tables, run: { inputs, ...(only && { only }) } }, profile),
    ...(properties && { properties }),
    ...(options.waivers && { waivers: waiversOf(options.waivers.file, options.waivers.settled, tally, masker) }),
  };
}

function standardOf({ standard: { id, number, title, edition, hash } }: Plan): ConformanceReport['run']['standard'] {
  return { id, number, title, edition, hash };
}

function codeListsOf(plan: Plan): ConformanceReport['run']['codeLists'] {
  return [...plan.codeLists.values()]
    .map(({ id, title, english, codes, complete, hash }) => ({
      ...{ id, title },
      ...(english && { english }),
      ...{ size: codes.length, complete, hash },
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function tableReport(table: TablePlan, all: readonly TablePlan[], tally: Tally, masker: Masker): TableReport {
  const found = tally.source.tables.find((each) => each.table === table.id);
  const counts: Pick<TableTally, 'rows' | 'clean' | 'unreadable' | 'waived' | 'stretches' | 'distributions'> = tally.tables.find(
    (each) => each.table === table.id,
  ) ?? {
    rows: 0,
    clean: 0,
    unreadable: 0,
  };
  return {
    id: table.id,
    number: table.number,
    name: table.name,
    ...(table.english && { english: table.english }),
    ...(table.from && { from: { id: table.from.id, number: table.from.number, title: table.from.title } }),
    clause: table.clause,
    present: found !== undefined,
    rows: counts.rows,
    clean: counts.clean,
    ...(counts.waived !== undefined && { waived: counts.waived }),
    unreadable: counts.unreadable,
    ...coverageOf(table, found?.parts ?? [], counts),
    ...(counts.distributions && { distributions: counts.distributions }),
    files: (found?.parts ?? []).map((part, place) => {
      const stretches = counts.stretches?.find((each) => each.part === place);
      return {
        ...partReport(part, table, all, masker),
        ...(stretches && { stretches: { rows: stretches.rows, failed: stretches.failed } }),
      };
    }),
  };
}

/** How much of a record type was looked at. What this program measured itself has every column it is meant to have. */
function coverageOf(
  table: TablePlan,
  parts: readonly TablePart[],
  { rows, unreadable }: Pick<TableTally, 'rows' | 'unreadable'>,
): Pick<TableReport, 'columns' | 'scant'> {
  const given = parts.filter(({ matchedBy }) => matchedBy !== 'measured');
  if (given.length === 0) return {};
  const fields = lookedAt(table);
  const all = fields.length;
  const known = fields.filter((field) => !given.some(({ missing }) => missing.includes(field))).length;
  const scant = rows < unreadable ? 'rows' : known * 2 < all ? 'columns' : undefined;
  return { columns: { known, all }, ...(scant && { scant }) };
}

function partReport(part: TablePart, table: TablePlan, all: readonly TablePlan[], masker: Masker): TableReport['files'][number] {
  const labelOf = (name: string) => table.fields.find((field) => field.name === name)?.label ?? '';
  const headers = new Set(part.columns.map(({ header }) => header));
  // Elements of XML that stand for no field have no column.
  const elements = part.extra.filter((header) => !headers.has(header)).map((header, at) => ({ index: part.columns.length + at, header }));
  // A file without a header has a record in its place.
  const unmatched = [...part.columns.filter(({ field }) => field === undefined), ...elements].map(({ header }) => header);
  const heading = looksLikeValues(unmatched) ? masker.cell : masker.text;
  const near = nearMisses(table, [...part.columns, ...elements], all);
  const { from } = table;
  return {
    path: masker.path(part.file.path),
    matchedBy: part.matchedBy,
    columns: part.columns.map(({ index, header, field, by }) => ({
      index,
      header: field === undefined ? heading(header) : masker.text(header),
      ...(field !== undefined && { field, label: labelOf(field) }),
      ...(by !== undefined && { by }),
    })),
    missing: part.missing.filter((field) => !from || from.fields.includes(field)).map((field) => ({ field, label: labelOf(field) })),
    ...(part.given && { given: part.given.map(({ field, value }) => ({ field, label: labelOf(field), value: masker.text(value) })) }),
    extra: part.extra.map((header) => heading(header)),
    ...(near.length > 0 && {
      near: near.map(({ index, header, field: { name, label }, why }) => ({ index, header: heading(header), field: name, label, why })),
    }),
  };
}

/** Labels of the fields that checks name, in the order of the plan. */
function labelsOf(checks: readonly CheckReport[], plan: Plan, labelOf: (field: Field) => string | undefined): Record<string, string> {
  const named = new Set(checks.flatMap(({ fields }) => fields));
  return Object.fromEntries(
    plan.tables.flatMap(({ fields }) =>
      fields.flatMap((field) => {
        const label = named.has(field.name) ? labelOf(field) : undefined;
        return label ? [[field.name, label] as const] : [];
      }),
    ),
  );
}

/** What a reason names, a record type and a field of it, in English. */
function inEnglish(params: Readonly<Record<string, string | number>>, plan: Plan): Record<string, string | number> {
  const table = plan.tables.find(({ id }) => id === params['table']);
  const field = (table ? [table] : plan.tables).flatMap(({ fields }) => fields).find(({ name }) => name === params['field']);
  return { ...params, ...(table?.english && { name: table.english }), ...(field?.english && { label: field.english }) };
}

function absent(table: TablePlan): CheckTally[] {
  return table.checks.map((check) => ({
    check,
    outcome: 'unevaluated',
    reason: missingTable(table),
    applicable: 0,
    failed: 0,
    samples: [],
  }));
}

function contextOf(tally: Tally, plan: Plan, tables: TableReport[]): TextContext {
  return {
    plan,
    missingFields: new Map(tally.source.tables.map(({ table, parts }) => [table, [...new Set(parts.flatMap((part) => part.missing))]])),
    missingTables: owedTables(tables, plan.only)
      .filter(({ present }) => !present)
      .map(({ name, english }) => ({ name, ...(english && { english }) })),
  };
}
