import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { InputFault } from '../system/fault.js';
import { chunks } from '../system/bytes.js';
import type { Looks } from './encoding.js';
import type { Evidence } from '../encoding/evidence.js';
import { LineDecoder, type Header } from './line-decoder.js';
import type { Decoder } from './model.js';
import { Utf16Decoder } from './utf16-decoder.js';

/** How to read a file that looks so; nothing where it is UTF-8, or no text. */
export function decoderOf(looks: Looks): Decoder | undefined {
  if (looks.as === 'utf-16') return looks.order === 'LE' ? 'utf-16le' : 'utf-16be';
  return looks.as === 'gb18030' ? 'gb18030' : undefined;
}

/** The beginning of a file as the copy will have it up to the end of its header. */
export function decodedHead(sample: Buffer, decoder: Decoder): Buffer {
  const text = textDecoder(decoder, { lines: Infinity });
  const head = text.push(sample);
  return text instanceof LineDecoder ? Buffer.concat([head, text.end()]) : head;
}

function textDecoder(decoder: Decoder, header: Header): LineDecoder | Utf16Decoder {
  if (decoder === 'utf-16le') return new Utf16Decoder('LE');
  return decoder === 'utf-16be' ? new Utf16Decoder('BE') : new LineDecoder(decoder, header);
}

export interface Utf8Copy {
  /** Of the file as it is. */
  sha256: string;
  /** What its lines say of its encoding, where that is UTF-8 or GB18030. */
  evidence?: Evidence;
  /** The header is in another encoding than the rows. */
  foreignHeader: boolean;
  /** A mark of UTF-8 stands before text in GB18030. */
  falseMark: boolean;
}

/**
 * Writes a text file in another encoding anew in UTF-8, line for line, so that a line of one is that line of the other.
 *
 * @param header Where the header ends.
 * @param end Where the text ends, in bytes, if not with the file.
 * @throws InputFault when the copy cannot be written. No half of it is left.
 */
export async function writeUtf8Copy(
  from: string,
  decoder: Decoder,
  header: Header,
  to: string,
  { end = Infinity, onRead }: { end?: number | undefined; onRead?: ((read: number) => void) | undefined } = {},
): Promise<Utf8Copy> {
  const hash = createHash('sha256');
  const text = textDecoder(decoder, header);
  const decoded = async function* () {
    let read = 0;
    for await (const chunk of chunks(from)) {
      hash.update(chunk);
      yield text.push(chunk.subarray(0, Math.max(0, end - read)));
      onRead?.((read += chunk.length));
    }
    yield text.end();
  };
  try {
    await pipeline(decoded, createWriteStream(to));
  } catch (error) {
    await rm(to, { force: true });
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (syscall !== 'write' && syscall !== 'open') throw error;
    throw new InputFault('dataset.staging-failed', { path: to, reason: code ?? '' }, { cause: error });
  }
  const reading =
    text instanceof LineDecoder
      ? { evidence: text.evidence, foreignHeader: text.foreignHeader, falseMark: text.falseMark }
      : { foreignHeader: false, falseMark: false };
  return { sha256: hash.digest('hex'), ...reading };
}
