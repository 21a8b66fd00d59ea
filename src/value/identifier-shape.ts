import type { CheckAlgorithm } from './algorithm/algorithm.js';
import type { SchemaOf } from './schema-type.js';
import type { Bilingual } from '../message/model.js';

/** What checks and expressions know of an identifier, as the schema keyword carries it. */
export interface IdentifierShape {
  /** Id of the identifier. */
  scheme: string;
  title: Bilingual;
  /** Parts several values in one cell. */
  separator?: string;
  /** In the order in which a value is tried against them. */
  forms: FormShape[];
}

/** A form of an identifier: its pattern, its check character and its parts. */
export interface FormShape {
  id: string;
  /** A whole value of the form matches it. */
  pattern: string;
  check?: CheckAlgorithm;
  /** Whether a wrong check character makes the value wrong. */
  strict: boolean;
  /** Whole values that match it are not made wrong by their check character. */
  except?: string;
  parts: PartShape[];
}

/** A part of an identifier: where it stands, and what it holds. */
export interface PartShape {
  /** ASCII name, for example `company`. */
  name: string;
  /** First character, from 1. */
  start: number;
  length: number;
  /** The group of the pattern that catches the part, where its place varies; start and length are then 0. */
  group?: number;
  /** Set where the part is a date that must be real. */
  format?: 'YYYYMMDD' | 'YYMMDD';
}

const title: SchemaOf<Bilingual> = closed({ zh: { type: 'string' }, en: { type: 'string' } });

const forms: SchemaOf<FormShape[]> = {
  type: 'array',
  minItems: 1,
  items: closed(
    {
      id: { type: 'string' },
      pattern: { type: 'string' },
      check: { type: 'string' },
      strict: { type: 'boolean' },
      except: { type: 'string' },
      parts: {
        type: 'array',
        items: closed(
          {
            name: { type: 'string' },
            start: { type: 'integer' },
            length: { type: 'integer' },
            group: { type: 'integer' },
            format: { enum: ['YYYYMMDD', 'YYMMDD'] },
          },
          ['group', 'format'],
        ),
      },
    },
    ['check', 'except'],
  ),
};

/** JSON Schema of the members of a shape. */
export const shapeSchema = {
  properties: { scheme: { type: 'string' }, title, separator: { type: 'string' }, forms },
  required: ['scheme', 'title', 'forms'],
} as const;

function closed(properties: Record<string, object>, optional: string[] = []): Record<string, unknown> {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  };
}

/** Whether a wrong check character of the form may leave the value right. */
export function isLax({ check, strict, except }: Pick<FormShape, 'check' | 'strict' | 'except'>): boolean {
  return check !== undefined && (!strict || except !== undefined);
}
