import { sqlText } from '../expression/text.js';

/** Bits that SQL looks up by number in a time that does not depend on how many there are. */
export class Bits {
  private readonly bytes: Uint8Array;

  constructor(
    readonly size: number,
    value: 0 | 1 = 0,
  ) {
    this.bytes = new Uint8Array(Math.ceil(size / 8)).fill(value === 1 ? 0xff : 0);
  }

  set(at: number, value: boolean): void {
    const bit = 0x80 >> (at & 7);
    if (value) this.bytes[at >> 3]! |= bit;
    else this.bytes[at >> 3]! &= ~bit;
  }

  /** A statement that keeps the bits in a variable of the session. */
  keepSql(variable: string): string {
    return `SET VARIABLE ${variable} = from_base64(${sqlText(Buffer.from(this.bytes).toString('base64'))})::BIT`;
  }
}

/** A bit, 0 or 1. DuckDB raises an error where there is none at that place: ask only where there is. */
export function bitSql(variable: string, at: string): string {
  return `get_bit(getvariable(${sqlText(variable)}), ${at})`;
}

/** Whether that bit is on. */
export function isSetSql(variable: string, at: string): string {
  return `${bitSql(variable, at)} = 1`;
}
