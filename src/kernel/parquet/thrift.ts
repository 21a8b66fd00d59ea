/** A value in Thrift's compact protocol: its type and its bytes. */
export interface ThriftValue {
  type: number;
  bytes: readonly number[];
}

const types = { i32: 5, i64: 6, binary: 8, list: 9, struct: 12 } as const;

/** Whole numbers without a sign. */
export const i32 = (value: number): ThriftValue => ({ type: types.i32, bytes: varint(2 * value) });
export const i64 = (value: number): ThriftValue => ({ type: types.i64, bytes: varint(2 * value) });

export function text(value: string): ThriftValue {
  const bytes = new TextEncoder().encode(value);
  return { type: types.binary, bytes: [...varint(bytes.length), ...bytes] };
}

/** A list of values of one type; an empty one is of structs. */
export function list(values: readonly ThriftValue[]): ThriftValue {
  const type = values[0]?.type ?? types.struct;
  const head = values.length < 15 ? [(values.length << 4) | type] : [0xf0 | type, ...varint(values.length)];
  return { type: types.list, bytes: [...head, ...values.flatMap(({ bytes }) => bytes)] };
}

/** A struct of fields by number, at most 15 apart. */
export function struct(fields: Readonly<Record<number, ThriftValue | undefined>>): ThriftValue {
  let before = 0;
  const bytes = Object.entries(fields).flatMap(([key, value]) => {
    if (!value) return [];
    const number = Number(key);
    const head = ((number - before) << 4) | value.type;
    before = number;
    return [head, ...value.bytes];
  });
  return { type: types.struct, bytes: [...bytes, 0] };
}

/** A number in bytes of seven bits, the lowest first. */
export function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
}
