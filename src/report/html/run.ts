import { listedIds } from '../../message/punctuation.js';
import type { Element } from 'hast';
import { h, type Child } from 'hastscript';
import { grouped } from '../../message/grouped.js';
import { nameIn } from '../../message/bilingual.js';
import { agenciesText } from '../agencies.js';
import { visible } from '../cell.js';
import { size } from '../figure.js';
import { scopeText, type ConformanceReport } from '../../conformance/model.js';
import type { Names } from '../names.js';
import type { Caps } from './caps.js';
import { cappedNote, dataTable, facts, folded, section } from './parts.js';

/** With what, and on what, the report was made: enough to make it again. */
export function runSection({ run }: ConformanceReport, names: Names, caps: Caps): Element {
  const { say, language } = names;
  const { tool, standard, profile, asOf, masked, inputs, codeLists, codeScope } = run;
  return section(
    'run',
    say('section.run'),
    facts([
      [say('term.tool'), `${tool.name} ${tool.version}`],
      [say('term.standard'), [`${standard.number} ${names.title(standard.title)} (${standard.edition})`, hash(standard.hash)]],
      [say('term.profile'), [`${names.title(profile.title)} (${profile.id}, ${names.status(profile.status)})`, hash(profile.hash)]],
      [say('term.codescope'), scopeText(codeScope)],
      ...agencyFacts(run, names),
      ...packageFacts(run, names),
      [say('term.asof'), asOf],
      [say('term.masked'), say(masked ? 'masked.yes' : 'masked.no')],
    ]),
    folded(
      say('run.hashes'),
      dataTable(
        say('run.hashes'),
        [
          { title: say('term.file'), kind: 'long' },
          { title: say('term.hash'), kind: 'code' },
        ],
        inputs.slice(0, caps.files).map(({ path, sha256 }) => ({ cells: [visible(path), sha256 ? hash(sha256) : '—'] })),
      ),
      ...cappedNote(caps.files, inputs.length, names),
    ),
    folded(
      say('term.codelists'),
      dataTable(
        say('term.codelists'),
        [
          { title: say('term.codelist') },
          { title: say('term.title'), kind: 'long' },
          { title: say('term.entries'), kind: 'n' },
          { title: say('term.complete') },
          { title: say('term.hash'), kind: 'code' },
        ],
        codeLists.map((list) => ({
          cells: [
            list.id,
            nameIn(language, list.title, list.english),
            grouped(list.size),
            say(list.complete ? 'term.yes' : 'term.no'),
            hash(list.hash),
          ],
        })),
      ),
    ),
  );
}

function agencyFacts({ agencies }: ConformanceReport['run'], { say, language }: Names): [string, Child][] {
  if (!agencies) return [];
  return [[say('term.agencies'), [agenciesText(agencies, language), ...(agencies.list ? [' ', hash(agencies.list.sha256)] : [])]]];
}

function packageFacts({ package: read }: ConformanceReport['run'], { say }: Names): [string, Child][] {
  if (!read) return [];
  const { files, bytes, inspect, algorithms, limits, scanner, sha256 } = read;
  return [
    [
      say('term.package'),
      [say('package', { files: grouped(files), size: size(bytes), inspect, algorithms: listedIds(algorithms) }), ' ', hash(sha256)],
    ],
    [say('term.limits'), listedIds(Object.entries(limits).map(([name, limit]) => `${name} ${grouped(limit)}`))],
    [say('term.scanner'), scanner ? `${scanner.name} ${scanner.version}` : say('scanner.none')],
  ];
}

function hash(text: string): Element {
  return h('code.hash', text);
}
