import { shownBeside, shownMisplaced } from './shown.js';
import type { AcceptanceItem, ItemList } from '../standard/acceptance/model.js';
import type { LintParams, LintRule, Report } from '../standard/message.js';
import type { Answer } from './answers.js';
import { readEvidence } from './evidence.js';
import { no, yes } from './form-words.js';
import type { Cover, EvidenceFile } from './model.js';
import type { RawAnswer, RawAnswers, RawValue } from './raw-answers.js';

/** No text of an answer is longer. */
const longest = 2000;

/** What answers are held against. */
export interface AnswerContext {
  list: ItemList;
  /** `YYYY-MM-DD`: nothing may have been judged after it. */
  asOf: string;
  /** Where evidence lies. */
  folder: string;
  report: Report;
}

/** A context with how texts of this form are shown. */
interface Beside extends AnswerContext {
  shown: (text: string) => string;
}

/** The answers of a form held against the list and the files of evidence; what will not do is reported and left out. */
export async function settle(raw: RawAnswers, given: AnswerContext): Promise<{ cover: Cover; answers: Answer[] }> {
  const context: Beside = { ...given, shown: shownBeside(raw.items.flatMap(({ fields }) => fields.get('role')?.text ?? [])) };
  const cover: Cover = { subject: '', agency: '', fonds: '', fondsName: '', organiser: '' };
  for (const [field, value] of raw.cover) cover[field] = context.shown(shortOf(value, context));
  const answers: Answer[] = [];
  const seen = new Set<string>();
  for (const answer of raw.items) {
    const settled = await settleOne(answer, seen, context);
    if (settled) answers.push(settled);
  }
  return { cover, answers };
}

async function settleOne(raw: RawAnswer, seen: Set<string>, context: Beside): Promise<Answer | undefined> {
  const { list, report, shown } = context;
  const id = raw.item.text.trim();
  const item = list.items.find((each) => each.id === id);
  if (!item) {
    report('answer-unknown-item', raw.item.place, { value: shownMisplaced(id), list: list.id }, id.length);
    return undefined;
  }
  if (seen.has(id)) {
    report('answer-twice', raw.item.place, { value: shown(id) }, id.length);
    return undefined;
  }
  seen.add(id);
  if (raw.fields.size === 0 && raw.evidence.length === 0) return undefined;
  if (item.judged === 'automatic') {
    report('answer-automatic', raw.item.place, { value: shown(id) }, id.length);
    return undefined;
  }
  return new Settling(item, raw, context).answer();
}

/** One answer held against its item. */
class Settling {
  private sound = true;

  constructor(
    private readonly item: AcceptanceItem,
    private readonly raw: RawAnswer,
    private readonly context: Beside,
  ) {}

  async answer(): Promise<Answer | undefined> {
    const given = this.given();
    const role = this.needed('role');
    const date = this.day();
    const evidence = await this.evidence();
    const remark = this.raw.fields.get('remark');
    const { shown } = this.context;
    const answer = {
      item: this.item.id,
      ...given,
      evidence,
      role: shown(role),
      date,
      remark: remark ? shown(shortOf(remark, this.context)) : '',
    };
    return this.sound ? answer : undefined;
  }

  /** The judgement itself, in one of its three forms. */
  private given(): Pick<Answer, 'met' | 'points' | 'failed'> {
    const said = (['met', 'points', 'failed'] as const).filter((field) => this.raw.fields.has(field));
    const [first, second] = said;
    if (!first) {
      this.fault('answer-nothing', this.raw.item, { value: this.item.id });
      return {};
    }
    if (second) this.fault('answer-several', this.raw.fields.get(second)!, { value: this.item.id });
    return { met: () => this.met(), points: () => this.points(), failed: () => this.failed() }[first]();
  }

  private met(): Pick<Answer, 'met'> {
    const value = this.raw.fields.get('met')!;
    const word = value.text.toLowerCase();
    if (!yes.includes(word) && !no.includes(word)) this.fault('answer-met', value, { value: value.text });
    return { met: yes.includes(word) };
  }

  private points(): Pick<Answer, 'points'> {
    const value = this.raw.fields.get('points')!;
    const { points } = this.item;
    if (!/^\d{1,6}(?:\.\d{1,2})?$/.test(value.text)) this.fault('answer-number', value, { value: value.text, form: '0, 2.5, 10 …' });
    else if (points === undefined) this.fault('answer-no-points', value, { value: this.item.id });
    else if (Number(value.text) > points) this.fault('answer-over', value, { value: value.text, item: this.item.id, points });
    return { points: Number(value.text) };
  }

  private failed(): Pick<Answer, 'failed'> {
    const value = this.raw.fields.get('failed')!;
    if (this.item.deduction.unit !== 'place') this.fault('answer-failed-unit', value, { value: this.item.id });
    else if (!/^\d{1,9}$/.test(value.text)) this.fault('answer-number', value, { value: value.text, form: '0, 1, 12 …' });
    return { failed: Number(value.text) };
  }

  private needed(field: 'role' | 'date'): string {
    const value = this.raw.fields.get(field);
    if (!value) this.fault(field === 'role' ? 'answer-role-missing' : 'answer-date-missing', this.raw.item, { value: this.item.id });
    return value ? shortOf(value, this.context) : '';
  }

  private day(): string {
    const text = this.needed('date');
    const value = this.raw.fields.get('date');
    if (!value) return text;
    if (!isDay(text)) this.fault('answer-date', value, { value: text });
    else if (text > this.context.asOf) this.fault('answer-date-late', value, { value: text, asOf: this.context.asOf });
    return text;
  }

  private async evidence(): Promise<EvidenceFile[]> {
    const files: EvidenceFile[] = [];
    for (const value of this.raw.evidence) {
      const found = await readEvidence(this.context.folder, value.text);
      if (typeof found === 'string') this.fault(found, value, { value: value.text });
      else if (!files.some(({ path }) => path === found.path)) files.push(found);
    }
    if (this.item.evidence && this.raw.evidence.length === 0) this.fault('answer-evidence-needed', this.raw.item, { value: this.item.id });
    return files.map((file) => ({ ...file, path: this.context.shown(file.path) }));
  }

  private fault(rule: LintRule, { place, text }: RawValue, params: LintParams): void {
    this.sound = false;
    const masked = rule.startsWith('answer-evidence') ? this.context.shown : shownMisplaced;
    this.context.report(rule, place, { ...params, ...('value' in params && { value: masked(String(params['value'])) }) }, text.length);
  }
}

/** A text, which may not go on for ever. */
function shortOf({ text, place }: RawValue, { report }: AnswerContext): string {
  if (text.length <= longest) return text;
  report('answer-too-long', place, { most: longest });
  return text.slice(0, longest);
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
