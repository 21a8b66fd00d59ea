import { listed } from '../message/punctuation.js';
import { cell, choice, compare, primitive, text, truth } from '../expression/make.js';
import type { ExpressionNode } from '../expression/tree.js';
import { shapeOf } from '../standard/identifier-shape.js';
import type { DataElement, Identifier } from '../standard/model.js';
import type { CheckAlgorithm } from '../value/algorithm/algorithm.js';
import { shapeSchema, type IdentifierShape } from '../value/identifier-shape.js';
import type { SchemaOf } from '../value/schema-type.js';
import { shapeIn } from './check-digit.js';
import { code } from './code.js';
import { confinedParts, documentParts, partCheckId, type ConfinedPart } from './confined-parts.js';
import { headOf, strongestOf, weaker, type ElementContext, type Keyword } from './described.js';
import { document } from './document.js';
import { identifier } from './identifier.js';
import type { CheckKind } from './kind.js';
import type { CheckOf, Dated, ParamsOf } from './params.js';

const forms = { type: 'array', items: { type: 'string' }, minItems: 1 } as const;
const algorithm: SchemaOf<CheckAlgorithm> = { type: 'string' };
const confined = {
  values: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
  check: algorithm,
  past: { const: true },
} as const;

const params = {
  properties: {
    part: { type: 'string' },
    meaning: {
      type: 'object',
      properties: { zh: { type: 'string' }, en: { type: 'string' } },
      required: ['zh', 'en'],
      additionalProperties: false,
    },
    forms,
    ...confined,
    on: { type: 'string' },
    code: { type: 'string' },
    cases: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: { code: { type: 'string', minLength: 1 }, shape: { type: 'object', ...shapeSchema }, forms, ...confined },
        required: ['code', 'shape', 'forms'],
        additionalProperties: false,
      },
    },
  },
  required: ['part', 'meaning'],
} as const;

type PartParams = Dated<ParamsOf<typeof params>>;

/** What a part of an identifier can be, in the forms in which it is confined. */
type Confined = Pick<PartParams, 'forms' | 'values' | 'check' | 'past'>;

/**
 * A part of an identifier is one that there can be: one of a few values (a province, a registering authority), a date
 * that is not later than the data, which is the last day of their own period or, without one, the day of the check, or a
 * number that its own check character fits. Applies where the identifier check passed; a form without the part passes.
 * Of the number of a document the code beside it tells which identifier it is; with any other code it passes.
 */
export const part: CheckKind<PartParams> = {
  kind: 'part',
  level: 'cell',
  keyword: 'zs-part',
  on: 'property',
  many: true,
  rank: 7,
  follows: [
    { kind: identifier, at: 0 },
    { kind: document, at: 0 },
    { kind: code, at: 1 },
  ],
  params,
  dated: true,
  fields: ({ code, on }, _terms, property) => [property, ...named(code), ...named(on)],
  operands: ({ code }, _terms, property) => [property, ...named(code)],
  optional: ({ on }) => named(on),
  holds(check, terms) {
    const { code, cases } = check.params;
    if (!cases || code === undefined) return partHolds(check, shapeIn(terms, check.fields[0]!), check.params);
    return cases.reduceRight<ExpressionNode>(
      (rest, each) => choice(compare(cell(code), '==', text(each.code)), partHolds(check, each.shape, each), rest),
      truth(true),
    );
  },
  described: { keywords: (element, context) => [...ownParts(element, context), ...partsOfDocuments(element, context)] },
  texts: {
    expected(params) {
      const { values, check } = confinedIn(params);
      if (values) return 'check.part.expected.values';
      if (check) return 'check.part.expected.check';
      return params.on === undefined ? 'check.part.expected.past' : 'check.part.expected.period';
    },
    words(params, language) {
      const { part, meaning, asOf } = params;
      const { values, check } = confinedIn(params);
      return {
        ...{ part, meaning: meaning[language] },
        ...(check && { algorithm: check }),
        ...(values && { values: listed(values, language) }),
        asOf: `${asOf.slice(0, 4)}-${asOf.slice(4, 6)}-${asOf.slice(6)}`,
      };
    },
  },
  breaks: {
    values({ check: { params }, field, cells }, mistakes) {
      const shapes =
        params.cases?.filter(({ code }) => code === cells[params.code ?? '']).map(({ shape }) => shape) ??
        (field.shape ? [field.shape] : []);
      return shapes.flatMap((shape) => mistakes.withPart(shape, params.part));
    },
  },
};

/** What the part can be; of the number of a document, that of the first kind of document. */
function confinedIn(params: PartParams): Confined {
  return { ...params, ...params.cases?.[0] };
}

/** Whether the part in a cell is one that there can be, or its form has no such part. */
function partHolds(
  { fields, params: { part, on, asOf } }: CheckOf<PartParams>,
  whole: IdentifierShape,
  { forms = [], values, check }: Confined,
): ExpressionNode {
  const own = cell(fields[0]!);
  // A form in which the part is not confined passes, like one without it.
  const shape = { ...whole, forms: whole.forms.map((form) => (forms.includes(form.id) ? form : { ...form, parts: [] })) };
  if (check) {
    const stretch = primitive('part', { shape, part }, [own]);
    const excepted = exceptions(shape).map((pattern) => primitive('matches', { pattern: `^(?:${pattern})$` }, [own]));
    const holds = choice(
      primitive('checkCharacter', { algorithm: check }, [stretch]),
      truth(true),
      excepted.reduceRight((rest, each) => choice(each, truth(true), rest), truth(false)),
    );
    return choice(compare(stretch, '==', text('')), truth(true), holds);
  }
  if (values) return primitive('partAmong', { shape, part, values }, [own]);
  const day =
    on === undefined
      ? text(asOf)
      : choice(primitive('isDate', { format: 'PERIOD' }, [cell(on)]), primitive('substring', { from: 8, to: 16 }, [cell(on)]), text(asOf));
  return primitive('partAtMost', { shape, part }, [own, day]);
}

/** What of the whole value is excepted from its check characters. */
function exceptions({ forms }: IdentifierShape): string[] {
  return [...new Set(forms.flatMap(({ except, parts }) => (except !== undefined && parts.length > 0 ? [except] : [])))];
}

function named(field: string | undefined): string[] {
  return field === undefined ? [] : [field];
}

function ownParts(element: DataElement, context: ElementContext): Keyword[] {
  const identifier = context.identifierOf(element);
  if (!identifier) return [];
  return confinedParts(identifier).map((part) => ({
    ...headOf(element, 'part', '0301'),
    id: partCheckId(element, part.name),
    severity: weaker(part.confined.severity, strongestOf(element, identifier)),
    basis: part.basis,
    part: part.name,
    forms: formsWith(identifier, part.name),
    meaning: part.meaning,
    ...confinement(part, context),
  }));
}

/** Parts of the number of a document, by the kind of document; where the record has a person's number, the rules on that tell. */
function partsOfDocuments(element: DataElement, context: ElementContext): Keyword[] {
  const cases = documentParts(element, context.columns, (id) => context.identifierNamed(id));
  const names = new Set(cases.flatMap(({ parts }) => parts.map(({ name }) => name)));
  return [...names].map((name) => {
    const own = cases.flatMap(({ code, identifier, parts }) =>
      parts.filter((part) => part.name === name).map((part) => ({ code, identifier, part, ...confinement(part, context) })),
    );
    const { on } = own[0]!;
    return {
      ...headOf(element, 'part', '0301'),
      ...{
        id: partCheckId(element, name),
        severity: own.map(({ part }) => part.confined.severity).reduce(weaker, 'warning'),
        basis: 'derived' as const,
      },
      ...{ part: name, meaning: own[0]!.part.meaning, ...(on !== undefined && { on }), code: element.documents!.code },
      cases: own.map(({ code, identifier, part: _, on: __, ...confined }) => ({
        code,
        shape: shapeOf(identifier),
        forms: formsWith(identifier, name),
        ...confined,
      })),
    };
  });
}

/** The forms in which a part is confined. */
function formsWith({ forms }: Identifier, part: string): string[] {
  return forms.filter(({ parts }) => parts.some(({ name, confined }) => name === part && confined)).map(({ id }) => id);
}

/** What a part is asked for: not to be later than the data, to fit its own check character, or to be one of the values named and those that the codes of its list begin with. */
function confinement(
  { name, length, codeList, confined: { to } }: ConfinedPart,
  context: ElementContext,
): Omit<Confined, 'forms'> & { on?: string } {
  const period = context.column(context.period ?? '')?.name;
  if (to === 'past') return { past: true, ...(period !== undefined && { on: period }) };
  if ('check' in to) return { check: to.check };
  if (!to.list) return { values: to.values };
  const list = context.listNamed(codeList ?? '');
  if (!list) throw new Error(`the part ${name} is confined to code list ${codeList ?? ''}, which is not known`);
  return { values: [...new Set([...list.codes.map(({ code }) => code.slice(0, length)), ...to.values])].sort() };
}
