import { listed } from '../../message/punctuation.js';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { CheckReport } from '../../conformance/model.js';
import type { Digest } from '../digest.js';
import type { Names } from '../names.js';
import type { Caps } from './caps.js';
import { linked } from './glossary.js';
import { cappedNote, dataTable, folded, section } from './parts.js';

/** What the entry of a check is pointed to by. */
const anchorOf = ({ table, id }: CheckReport) => `rule-${table}-${id}`;

/** Where the rule behind a finding stands. */
export function ruleLink(check: CheckReport, { say }: Names): Element {
  return h('a.rule', { href: `#${encodeURIComponent(anchorOf(check))}` }, say('rules.link'));
}

/** The rules behind the findings, each with all that is known of it. */
export function rules({ findings }: Digest, names: Names, caps: Caps): Element[] {
  if (findings.length === 0) return [];
  const { say, language } = names;
  const title = say('section.rules');
  const shown = findings.slice(0, caps.findings);
  return [
    section(
      'rules',
      title,
      folded(
        say('checks.open', { count: findings.length }),
        dataTable(
          title,
          [
            { title: say('term.check'), kind: 'code' },
            { title: say('term.table') },
            { title: say('term.expected'), kind: 'long' },
            { title: say('term.field') },
            { title: say('term.clause') },
            { title: say('term.basis') },
            { title: say('term.indicator') },
          ],
          shown.map((check) => ({
            attributes: { id: anchorOf(check) },
            cells: [
              check.id,
              names.table(check.table),
              [...linked(check.expected[language], names), ...requirement(check)],
              listed(
                check.fields.map((name) => names.field(name)),
                language,
              ),
              [names.clause(check), h('small', say(`severity.${check.severity}`))],
              say(`basis.${check.basis}`),
              names.indicator(check.indicator),
            ],
          })),
        ),
        ...cappedNote(shown.length, findings.length, names),
      ),
    ),
  ];
}

/** A rule in the language of rules, as its standard has it. */
function requirement({ params }: CheckReport): Element[] {
  const texts = ['when', 'requirement'].flatMap((name) => (typeof params[name] === 'string' ? [params[name]] : []));
  return texts.map((text) => h('small', h('code', text)));
}
