import { cell, choice, compare, primitive, text, truth } from '../expression/make.js';
import type { ExpressionNode } from '../expression/tree.js';
import { shapeOf } from '../standard/identifier-shape.js';
import { shapeSchema } from '../value/identifier-shape.js';
import { code } from './code.js';
import { headOf } from './described.js';
import type { CheckKind } from './kind.js';
import type { ParamsOf } from './params.js';

const params = {
  properties: {
    code: { type: 'string' },
    cases: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: { code: { type: 'string' }, ...shapeSchema.properties },
        required: ['code', ...shapeSchema.required],
        additionalProperties: false,
      },
    },
  },
  required: ['code', 'cases'],
} as const;

type DocumentParams = ParamsOf<typeof params>;

/** Stands for every code that is not named. */
const otherKinds = '*';

/**
 * The number of a document obeys the rules of the kind of document that the code beside it names. Kinds of which no rules
 * are known pass, but for what the standard asks of any other kind.
 */
export const document: CheckKind<DocumentParams> = {
  kind: 'document',
  level: 'cell',
  keyword: 'zs-document',
  on: 'property',
  rank: 6,
  follows: [{ kind: code, at: 1 }],
  params,
  fields: (params, _terms, property) => [property, params.code],
  operands: (params, _terms, property) => [property, params.code],
  caused: true,
  forms: (params) => namedIn(params).flatMap(({ forms }) => forms),
  holds({ fields, params }) {
    const own = cell(fields[0]!);
    const other = params.cases.find(({ code }) => code === otherKinds);
    const conforms = ({ code: _, ...shape }: DocumentParams['cases'][number]) => primitive('conforms', { shape }, [own]);
    return namedIn(params).reduceRight<ExpressionNode>(
      (rest, each) => choice(compare(cell(params.code), '==', text(each.code)), conforms(each), rest),
      other ? conforms(other) : truth(true),
    );
  },
  described: {
    byElement: (element) => element.documents !== undefined,
    /** What the number of a document may be, by the kind of document; a reading, however well each kind is known. */
    keywords(element, context) {
      const { documents } = element;
      if (!documents || !context.column(documents.code)) return [];
      const cases = documents.cases.map(({ code, identifier }) => ({ code, ...shapeOf(context.identifierNamed(identifier)) }));
      return [{ ...headOf(element, 'document', '0301'), severity: 'warning', basis: 'derived', code: documents.code, cases }];
    },
  },
  texts: {
    words: ({ cases }, language, listed) => ({
      schemes: listed(cases.map(({ code, title }) => (code === otherKinds ? title[language] : `${code} ${title[language]}`))),
    }),
  },
  breaks: { values: (_cell, mistakes) => mistakes.misprinted() },
};

function namedIn({ cases }: DocumentParams): DocumentParams['cases'] {
  return cases.filter(({ code }) => code !== otherKinds);
}
