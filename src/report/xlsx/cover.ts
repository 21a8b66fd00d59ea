import { agenciesText } from '../agencies.js';
import { labelled, listed, listedIds } from '../../message/punctuation.js';
import { grouped } from '../../message/grouped.js';
import { columnsText, scantRows } from '../coverage.js';
import { digestOf } from '../digest.js';
import { points } from '../figure.js';
import { scopeText, type ConformanceReport } from '../../conformance/model.js';
import type { Names } from '../names.js';
import { onlyLine } from '../only.js';
import { severities } from '../../standard/model.js';
import { sayIn } from './list.js';
import { answersNote } from './outcome.js';
import type { Cell, Sheet } from './workbook.js';

/** Data files named on the cover. */
const mostInputs = 200;

/** With what, and on what, the list was made; `told` tells which failures stand in it, and how they are parted. The clock is not in it. */
export function coverSheet(report: ConformanceReport, names: Names, told: readonly Cell[][]): Sheet {
  const say = sayIn(names);
  const { run, verdict, scores, waivers } = report;
  const { standard, inputs } = run;
  const counts = digestOf(report).counts;
  const rows: Cell[][] = [
    [names.say('title'), `${standard.number} ${names.title(standard.title)}`],
    [names.say('term.then'), labelled(names.say(`decision.${verdict.decision}`), verdict.sentence[names.language], names.language)],
    ...onlyLine(report, names.language).map((line): Cell[] => [names.say('term.only'), line]),
    [
      say('scores'),
      scantRows(report) > 0
        ? `${points(scores.total)} (${names.say('scant.note', { rows: grouped(scantRows(report)) })})`
        : points(scores.total),
    ],
    ...report.tables
      .filter(({ columns }) => columns)
      .map((table): Cell[] => [
        names.say('coverage.title'),
        labelled(names.table(table.id), columnsText(table, names.language), names.language),
      ]),
    ...(['error', 'warning', 'doubt', 'info'] as const).map((severity): Cell[] => [
      names.say(`severity.${severity}`),
      grouped(counts[severity]),
    ]),
    ...told,
    ...runRows(report, names),
    ...(run.agencies ? [[names.say('term.agencies'), agenciesText(run.agencies, names.language)]] : []),
    ...(run.mapping ? [[names.say('term.mapping.file'), `${run.mapping.file.path} ${run.mapping.file.sha256}`]] : []),
    ...(waivers ? [[names.say('term.waiver.file'), `${waivers.file.path} ${waivers.file.sha256}`]] : []),
    ...inputs.slice(0, mostInputs).map(({ path, sha256 }): Cell[] => [say('inputs'), say('input', { path, hash: sha256 || '—' })]),
    ...(inputs.length > mostInputs ? [[say('inputs'), say('inputs.more', { count: inputs.length - mostInputs })]] : []),
    ...noteRows(names),
  ];
  return aboutSheet(rows, names);
}

/** What an agency is to know of the list that it gets, which tells nothing of others. */
export function agencyCover(report: ConformanceReport, names: Names, agency: string, told: readonly Cell[][]): Sheet {
  const { standard } = report.run;
  const rows = [
    [names.say('title'), `${standard.number} ${names.title(standard.title)}`],
    [sayIn(names)('column.agency'), agency],
    ...told,
    ...runRows(report, names),
    ...noteRows(names),
  ];
  return aboutSheet(rows, names);
}

/** With what, and as of which day, it was made. */
function runRows({ run }: ConformanceReport, names: Names): Cell[][] {
  const { tool, standard, profile } = run;
  return [
    [names.say('term.asof'), run.asOf],
    [names.say('term.standard'), `${standard.id} ${standard.edition} ${standard.hash}`],
    [names.say('term.profile'), `${names.title(profile.title)} (${profile.id}) ${profile.hash}`],
    [names.say('term.codescope'), scopeText(run.codeScope)],
    [names.say('term.tool'), `${tool.name} ${tool.version}`],
    [names.say('term.masked'), names.say(run.masked ? 'masked.yes' : 'masked.no')],
  ];
}

function noteRows(names: Names): Cell[][] {
  const say = sayIn(names);
  return [
    [say('note'), answersNote(names.language)],
    [say('note'), say('formula')],
  ];
}

function aboutSheet(rows: Cell[][], names: Names): Sheet {
  const say = sayIn(names);
  return {
    name: say('sheet.cover'),
    columns: [
      { title: say('column.item'), width: 18 },
      { title: say('column.content'), width: 110 },
    ],
    rows,
  };
}

/** The checks that could not be evaluated, or not on all rows, a row for all of a table that lack the same. */
export function openSheet(report: ConformanceReport, names: Names): Sheet {
  const say = sayIn(names);
  const { language } = names;
  const { open, partly } = digestOf(report);
  return {
    name: say('sheet.open'),
    isFiltered: true,
    columns: [
      { title: say('column.table'), width: 26 },
      { title: say('column.reason'), width: 50 },
      { title: say('column.count'), width: 8, isLeft: true },
      { title: say('column.severity'), width: 14 },
      { title: say('column.checks'), width: 100 },
    ],
    rows: [
      ...open.map(({ table, reason, checks }): Cell[] => [
        names.table(table),
        reason[language],
        checks.length,
        listed(
          severities.flatMap((severity) => {
            const count = checks.filter((check) => check.severity === severity).length;
            return count > 0 ? [`${names.say(`severity.${severity}`)} ${count}`] : [];
          }),
          language,
        ),
        listedIds(checks.map(({ id }) => id)),
      ]),
      ...partly.flatMap(({ id, table, severity, uncompared }) =>
        uncompared.map(({ rows, message }): Cell[] => [
          names.table(table),
          say('uncompared', { rows: grouped(rows), reason: message[language] }),
          1,
          names.say(`severity.${severity}`),
          id,
        ]),
      ),
    ],
  };
}
