import { listedIds } from '../message/punctuation.js';
import { isMap, LineCounter, type Document, type Node } from 'yaml';
import { readYamlText } from '../system/yaml-text.js';
import type { MarkdownText } from './markdown.js';
import type { Report } from './message.js';
import type { Basis, CodeScope, Groups, Place, Severity, Structure } from './model.js';
import { bases, severities } from './model.js';
import { generationSpellings } from './spelling.js';
import type { Bilingual } from '../message/model.js';

const idForm = /^[\w-][\w.-]*$/;

/** Reads fields of YAML front matter and reports those that are missing or malformed. */
export class FrontMatter {
  private constructor(
    private readonly values: Record<string, unknown>,
    private readonly place: Place,
    private readonly report: Report,
    private readonly places: ReadonlyMap<string, Place> = new Map(),
  ) {}

  /** The front matter of a file; every field is absent when there is none or it cannot be read (reported once). */
  static of(file: string, { frontMatter }: MarkdownText, fields: readonly string[], report: Report): FrontMatter {
    const place = { file, line: 1, column: 1 };
    const quiet: Report = () => undefined;
    if (!frontMatter) {
      report('front-matter-missing', place, { fields: listedIds(fields) });
      return new FrontMatter({}, place, quiet);
    }
    const lineCounter = new LineCounter();
    const read = readYamlText(frontMatter.yaml, lineCounter, 'core');
    if ('fault' in read) {
      const { kind, detail, offset } = read.fault;
      const { line, col } = lineCounter.linePos(offset);
      const at = { file, line: frontMatter.line + Math.max(1, line) - 1, column: Math.max(1, col) };
      if (kind === 'syntax') report('front-matter-syntax', at, { detail });
      else report(`yaml-${kind}`, at, {});
      return new FrontMatter({}, place, quiet);
    }
    const { document } = read;
    return new FrontMatter(
      plainValues(document),
      { file, line: frontMatter.line, column: 1 },
      report,
      placesOf(document, lineCounter, file, frontMatter.line),
    );
  }

  /** Where a field's value stands; the start of the front matter where there is none. */
  placeOf(field: string): Place {
    return this.places.get(field) ?? this.place;
  }

  /** A text that must be there. Numbers are taken as they are printed. */
  text(field: string, form: string): string {
    const value = this.optional(field);
    if (value === undefined) this.fault(field, form);
    return value ?? '';
  }

  /** An id that must be there. It names files and folders: letters, digits, `-`, `_` and dots between them. */
  id(form: string): string {
    const value = this.optional('id');
    if (value === undefined || !idForm.test(value)) this.fault('id', form);
    return value !== undefined && idForm.test(value) ? value : '';
  }

  optional(field: string): string | undefined {
    const value = this.values[field];
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  /** `true` or `false`, which must be there. */
  flag(field: string): boolean {
    const value = this.values[field];
    if (typeof value !== 'boolean') this.fault(field, 'true | false');
    return value === true;
  }

  /** One of a few texts. */
  oneOf<Value extends string>(field: string, allowed: readonly Value[]): Value | '' {
    const value = allowed.find((each) => each === this.optional(field));
    if (value === undefined) this.fault(field, allowed.join(' | '));
    return value ?? '';
  }

  /** A day; undefined values are reported unless they may be left out. */
  day(field: string): string {
    const value = this.optional(field) ?? '';
    if (value !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) this.fault(field, '2021-05-21');
    return value;
  }

  title(): Bilingual {
    const value = this.values['title'];
    const { zh, en } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
    if (typeof zh === 'string' && typeof en === 'string') return { zh, en };
    this.fault('title', '{ zh: 中文, en: English }');
    return { zh: '', en: '' };
  }

  /** What is asked of columns and record types as a whole, where the front matter says so. */
  structure(): Structure | undefined {
    const value = this.values['structure'];
    if (value === undefined) return undefined;
    const { columns, tables } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
    if (isDemand(columns) && isDemand(tables)) return { columns, tables };
    this.fault('structure', '{ columns: { clause: "5.3", basis: text, severity: error }, tables: { … } }');
    return undefined;
  }

  /** The fields by which records are grouped, where the front matter names them. */
  groups(): Groups | undefined {
    const value = this.values['groups'];
    if (value === undefined) return undefined;
    const { division, agency } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
    const known = { ...(typeof division === 'string' && { division }), ...(typeof agency === 'string' && { agency }) };
    if (Object.keys(known).length === 0) this.fault('groups', '{ division: AAB301, agency: AAB034 }');
    return known;
  }

  /** The generations and places whose codes hold, where the front matter names any. */
  codeScope(): CodeScope | undefined {
    const { generations, places = [] } = this.values;
    if (generations === undefined && this.values['places'] === undefined) return undefined;
    const known = Array.isArray(generations)
      ? generations.filter((each): each is string => typeof each === 'string' && Object.hasOwn(generationSpellings, each))
      : [];
    if (!Array.isArray(generations) || known.length !== generations.length) this.fault('generations', '[ldt-92-2013]');
    const named = Array.isArray(places) ? places.filter((each): each is string => typeof each === 'string' && each !== '') : [];
    if (!Array.isArray(places) || named.length !== places.length) this.fault('places', '[苏州]');
    return { generations: known.map((each) => generationSpellings[each]!), places: named };
  }

  /** Ids of the standards it uses. */
  uses(): string[] {
    const value = this.values['uses'] ?? [];
    if (Array.isArray(value) && value.every((id) => typeof id === 'string' && idForm.test(id))) return value as string[];
    this.fault('uses', '[codes, identifiers]');
    return [];
  }

  severities(field: string): Severity[] {
    const value = this.values[field];
    const known = Array.isArray(value) ? severities.filter((severity) => value.includes(severity)) : [];
    if (!Array.isArray(value) || known.length !== value.length) this.fault(field, `[error, warning]`);
    return known;
  }

  private fault(field: string, form: string): void {
    this.report('front-matter-field', this.place, { field, form });
  }
}

function isDemand(value: unknown): value is Structure['columns'] {
  const { clause, basis, severity } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return typeof clause === 'string' && bases.includes(basis as Basis) && severities.includes(severity as Severity);
}

/** Where the value of each field starts. */
function placesOf(document: Document.Parsed, lines: LineCounter, file: string, first: number): Map<string, Place> {
  if (!isMap(document.contents)) return new Map();
  return new Map(
    document.contents.items.flatMap(({ key, value }): [string, Place][] => {
      const { range } = (value ?? key) as Node;
      if (!range) return [];
      const { line, col } = lines.linePos(range[0]);
      return [[String(key), { file, line: first + line - 1, column: col }]];
    }),
  );
}

function plainValues(document: Document.Parsed): Record<string, unknown> {
  try {
    const values: unknown = document.toJS({ maxAliasCount: 10 });
    return typeof values === 'object' && values !== null ? { ...values } : {};
  } catch {
    // Aliases that multiply beyond the limit leave every field missing, which is reported.
    return {};
  }
}
