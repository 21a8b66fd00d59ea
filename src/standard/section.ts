import type { Heading } from './markdown.js';
import type { Clause, Place } from './model.js';

/** Where in a file one stands: the clause, and the table or code list that the headings name. */
export interface Section {
  /** Number of the innermost clause, `4.2`; empty before the first. */
  clause: string;
  /** Text of the innermost heading. */
  heading: string;
  /** Under a heading `表 2 …`. */
  table?: { number: string; place: Place };
  /** Under a heading `代码表 aac004 …`. */
  codeList?: { id: string; place: Place };
  /** Under a heading `标识 citizen-id …`. */
  identifier?: { id: string; place: Place };
}

interface Open {
  depth: number;
  part: Omit<Partial<Section>, 'heading'> & { heading: string };
}

const clauseNumber = /^(附录\s*[A-Z]|Annex\s+[A-Z]|[A-Z](?:\.\d{1,3})+|\d{1,2}(?:\.\d{1,3})*)\.?(?:\s+|$)/;
const tableNumber = /^(?:表|Table)\s*(\d{1,3})(?:\s+|$)/i;
const codeListId = /^(?:代码表|Code list)\s*[::]?\s*([\w.-]+)/i;
const identifierId = /^(?:标识|Identifier)\s*[：:]?\s*([\w.-]+)/i;

/** Follows the headings of one file; a heading closes those of its depth and deeper. */
export class Outline {
  private open: Open[] = [];
  readonly clauses: Clause[] = [];

  enter(heading: Heading): void {
    this.open = this.open.filter(({ depth }) => depth < heading.depth);
    this.open.push({ depth: heading.depth, part: { heading: heading.text, ...this.part(heading) } });
  }

  /** The section that holds what follows. */
  get section(): Section {
    return this.open.reduce<Section>((section, { part }) => ({ ...section, ...part }), { clause: '', heading: '' });
  }

  private part({ text, place }: Heading): Partial<Section> {
    const codeList = codeListId.exec(text);
    if (codeList) return { codeList: { id: codeList[1]!, place } };
    const identifier = identifierId.exec(text);
    if (identifier) return { identifier: { id: identifier[1]!, place } };
    const numbered = clauseNumber.exec(text);
    const title = numbered ? text.slice(numbered[0].length) : text;
    const outer = this.section.clause;
    const clause = numbered ? numbered[1]!.replace(/\s+/g, ' ') : outer;
    const table = tableNumber.exec(title);
    if (!table) {
      if (!numbered) return {};
      this.clauses.push({ number: clause, title: title.trim(), place });
      return { clause };
    }
    const number = String(Number(table[1]));
    const printed = `${clause} 表 ${number}`.trim();
    this.clauses.push({ number: printed, title: title.slice(table[0].length).trim(), place });
    return { clause: printed, table: { number, place } };
  }
}
