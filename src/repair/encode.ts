import { gb18030 } from '../encoding/gb18030.js';
import type { Decoder } from '../dataset/model.js';

/** Writes texts that were read by way of UTF-8 in the encoding they are to be in. */
export interface Encoder {
  /** The beginning of a text, with the mark that its encoding has. */
  head(utf8: Buffer): Buffer;
  encode(utf8: Buffer): Buffer;
}

const byteOrderMark = '\ufeff';
const utf16le = (bytes: Buffer) => Buffer.from(bytes.toString('utf8'), 'utf16le');
const utf16be = (bytes: Buffer) => utf16le(bytes).swap16();
const narrow = (bytes: Buffer) => gb18030(bytes.toString('utf8'));
const marked = (bytes: Buffer) => Buffer.concat([Buffer.from(byteOrderMark), withoutMark(bytes)]);
const same = (bytes: Buffer) => bytes;
const encoders: Record<Decoder, Encoder> = {
  'utf-8': { head: marked, encode: same },
  gb18030: { head: (bytes) => narrow(withoutMark(bytes)), encode: narrow },
  'utf-16le': { head: (bytes) => utf16le(marked(bytes)), encode: utf16le },
  'utf-16be': { head: (bytes) => utf16be(marked(bytes)), encode: utf16be },
};

/** The encoding of a file that was read by a decoder; one that had none stays byte for byte. */
export function encoderFor(decoder: Decoder | undefined): Encoder {
  return decoder === undefined ? { head: same, encode: same } : encoders[decoder];
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes.indexOf(byteOrderMark) === 0 ? bytes.subarray(3) : bytes;
}
