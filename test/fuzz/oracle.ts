import { Ajv2020 } from 'ajv/dist/2020.js';
import type { VFileMessage } from 'vfile-message';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { renderLint } from '../../src/lint/render.js';
import { messages, say, type MessageCode } from '../../src/message/messages.js';
import { renderHtml } from '../../src/report/html.js';
import { renderJson } from '../../src/report/json.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { reportSchema } from '../../src/report/schema.js';
import { InputFault } from '../../src/system/fault.js';
import { Find } from './target.js';

const languages = ['zh', 'en'] as const;
const isReport = new Ajv2020({ strict: false }).compile(reportSchema);

/** What asks a person to send the sentence to the developers is no outcome: it is a find. */
const unknown = ['dataset.engine-fault', 'command.program-fault'];

/** A fault that is thrown must be one of the input, told in words that are known. */
export function mustBeTold(fault: unknown): void {
  if (!(fault instanceof InputFault)) throw fault;
  mustHaveWords(fault.code, fault.params);
  for (const { code, params } of fault.details) mustHaveWords(code, params);
}

/** Two readers of the same files must tell the same of them. */
export function mustBeSame(one: ConformanceReport | void, other: ConformanceReport | void): void {
  const [a, b] = [one, other].map((each) => JSON.stringify(each) ?? '');
  if (a === b) return;
  const at = [...a!].findIndex((sign, place) => sign !== b![place]);
  throw new Find(`two readers differ: ${a!.slice(Math.max(0, at - 80), at + 80)} | ${b!.slice(Math.max(0, at - 80), at + 80)}`);
}

function mustHaveWords(code: string, params: object): void {
  if (unknown.includes(code)) throw new Find(`${code} ${JSON.stringify(params)}`);
  if (!Object.hasOwn(messages, code)) throw new Find(`${code} is no known message`);
  for (const language of languages) {
    const asked = [...messages[code as MessageCode][language].matchAll(/\{([\w.-]+)[|}]/g)].map(([, name]) => name!);
    const given = Object.entries(params).filter(([, value]) => value !== undefined && !Number.isNaN(value));
    const missing = asked.filter((name) => !given.some(([each]) => each === name));
    if (missing.length > 0) throw new Find(`${code} is told in ${language} without ${missing.join(', ')}`);
    mustBeVisible(say(code as MessageCode, language, params as Record<string, unknown>));
  }
}

/** No text may command a terminal. */
function mustBeVisible(text: string): void {
  // eslint-disable-next-line no-control-regex
  const unseen = /[\0-\x08\x0b-\x1f\x7f-\x9f]/.exec(text);
  if (unseen) throw new Find(`a text holds U+${unseen[0].charCodeAt(0).toString(16)}: ${JSON.stringify(text.slice(0, 200))}`);
}

/** What is wrong with a standard, a profile or answers is told in both languages. */
export function mustBeLint(told: readonly VFileMessage[]): void {
  for (const language of languages) mustBeVisible(renderLint(told, 'text', language));
  const placeless = told.find(({ line, ruleId }) => line === undefined || line < 1 || ruleId === undefined);
  if (placeless) throw new Find(`${String(placeless)} has no place or rule`);
}

/** A report is what its schema says, is rendered in every form, and no check of it broke. */
export function mustBeReport(report: ConformanceReport): void {
  if (!isReport(JSON.parse(renderJson(report))))
    throw new Find(`the report is not what its schema says: ${JSON.stringify(isReport.errors?.[0])}`);
  for (const language of languages) {
    mustBeVisible(renderMarkdown(report, language));
    renderHtml(report, language);
  }
  for (const { problems } of report.run.inputs) for (const { code, params } of problems) mustHaveWords(code, params);
  for (const { id, table, outcome, causes = [], applicable, failed } of report.checks) {
    if (outcome === 'error') throw new Find(`the check ${id} of ${table} broke`);
    if (causes.some((cause) => cause.id === 'unknown')) throw new Find(`${id} of ${table} has rows of an unknown cause`);
    if (failed > applicable) throw new Find(`${id} of ${table} failed ${failed} of ${applicable}`);
  }
}

/** Rows of a file that are told to be no records. */
const asideCodes = /^dataset\.row-(?!blank)/;
/** Where lines may lie within one cell, or a cell may be lines, and that is told. */
const doubtfulCodes = ['dataset.quote-doubtful', 'dataset.quote-swallowing'];

/** Rows read and rows told as not read are the rows that are there; a file that is left out is told whole. */
export function mustCount(report: ConformanceReport, table: string, file: string, there: number): void {
  const { problems, leftOut } = report.run.inputs.find(({ path }) => path === file) ?? { problems: [], leftOut: false };
  if (leftOut) return;
  const { rows, unreadable } = report.tables.find(({ id }) => id === table)!;
  const told = problems.filter(({ code }) => asideCodes.test(code)).reduce((sum, { params }) => sum + Number(params['count']), 0);
  const sum = rows + unreadable + told;
  const doubtful = problems.some(({ code }) => doubtfulCodes.includes(code));
  if (sum === there || doubtful) return;
  throw new Find(`${file}: ${rows} rows read, ${unreadable} unread and ${told} told to be no records are not the ${there} that are there`);
}
