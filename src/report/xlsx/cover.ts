import { agenciesText } from '../agencies.js';
import { labelled } from '../../message/punctuation.js';
import { grouped } from '../../message/grouped.js';
import { columnsText, scantRows } from '../coverage.js';
import { digestOf } from '../digest.js';
import { points } from '../figure.js';
import { scopeText, type ConformanceReport } from '../../conformance/model.js';
import type { Names } from '../names.js';
import { onlyLine } from '../only.js';
import { sayIn } from './list.js';
import type { Cell, Sheet } from './workbook.js';

/** Data files named on the cover. */
const mostInputs = 200;

/** With what, and on what, the list was made; `listed` tells which failures stand in it. The clock is not in it. */
export function coverSheet(report: ConformanceReport, names: Names, listed: string): Sheet {
  const say = sayIn(names);
  const { run, verdict, scores, waivers } = report;
  const { tool, standard, profile, inputs } = run;
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
    [say('listed'), listed],
    [names.say('term.asof'), run.asOf],
    [names.say('term.standard'), `${standard.id} ${standard.edition} ${standard.hash}`],
    [names.say('term.profile'), `${names.title(profile.title)} (${profile.id}) ${profile.hash}`],
    [names.say('term.codescope'), scopeText(run.codeScope)],
    [names.say('term.tool'), `${tool.name} ${tool.version}`],
    [names.say('term.masked'), names.say(run.masked ? 'masked.yes' : 'masked.no')],
    ...(run.agencies ? [[names.say('term.agencies'), agenciesText(run.agencies, names.language)]] : []),
    ...(run.mapping ? [[names.say('term.mapping.file'), `${run.mapping.file.path} ${run.mapping.file.sha256}`]] : []),
    ...(waivers ? [[names.say('term.waiver.file'), `${waivers.file.path} ${waivers.file.sha256}`]] : []),
    ...inputs.slice(0, mostInputs).map(({ path, sha256 }): Cell[] => [say('inputs'), say('input', { path, hash: sha256 || '—' })]),
    ...(inputs.length > mostInputs ? [[say('inputs'), say('inputs.more', { count: inputs.length - mostInputs })]] : []),
    [say('note'), say('formula')],
  ];
  return {
    name: say('sheet.cover'),
    columns: [
      { title: say('column.item'), width: 18 },
      { title: say('column.content'), width: 110 },
    ],
    rows,
  };
}

/** Every check that could not be evaluated, or not on all rows, and why. */
export function openSheet(report: ConformanceReport, names: Names): Sheet {
  const say = sayIn(names);
  const { language } = names;
  const { open, partly } = digestOf(report);
  return {
    name: say('sheet.open'),
    isFiltered: true,
    columns: [
      { title: say('column.table'), width: 26 },
      { title: say('column.check'), width: 24 },
      { title: say('column.severity'), width: 10 },
      { title: say('column.reason'), width: 60 },
    ],
    rows: [
      ...open.flatMap(({ table, reason, checks }) =>
        checks.map((check): Cell[] => [names.table(table), check.id, names.say(`severity.${check.severity}`), reason[language]]),
      ),
      ...partly.flatMap(({ id, table, severity, uncompared }) =>
        uncompared.map(({ rows, message }): Cell[] => [
          names.table(table),
          id,
          names.say(`severity.${severity}`),
          say('uncompared', { rows: grouped(rows), reason: message[language] }),
        ]),
      ),
    ],
  };
}
