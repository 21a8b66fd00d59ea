/** What values a JSON Schema lets through, for the few words that the schemas of our keywords are written with. */
type ValueOf<Schema> = Schema extends { readonly valueType?: infer Value } & object
  ? unknown extends Value
    ? WrittenOf<Schema>
    : Exclude<Value, undefined>
  : WrittenOf<Schema>;

type WrittenOf<Schema> = Schema extends { enum: readonly (infer Value)[] }
  ? Value
  : Schema extends { const: infer Value }
    ? Value
    : Schema extends { type: 'string' }
      ? string
      : Schema extends { type: 'integer' }
        ? number
        : Schema extends { type: 'boolean' }
          ? boolean
          : Schema extends { type: 'array'; items: infer Item }
            ? ValueOf<Item>[]
            : Schema extends { properties: infer Members; required: readonly (infer Needed)[] }
              ? MembersOf<Members, Needed>
              : never;

/** The object whose members these are. */
export type MembersOf<Members, Needed> = Flat<
  { [Name in keyof Members as Name extends Needed ? Name : never]: ValueOf<Members[Name]> } & {
    [Name in keyof Members as Name extends Needed ? never : Name]?: ValueOf<Members[Name]>;
  }
>;

type Flat<T> = { [Name in keyof T]: T[Name] };

/** A schema of which the type of its values stands beside it, written once by hand. */
export type SchemaOf<Value> = Readonly<Record<string, unknown>> & { readonly valueType?: Value };
