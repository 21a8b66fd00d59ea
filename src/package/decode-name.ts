import { isUtf8 } from 'node:buffer';

const gb18030 = new TextDecoder('gb18030');

/** A file name from its bytes: UTF-8 where they are that, else GB18030, as older systems in China wrote it. */
export function decodeName(bytes: Uint8Array): { text: string; isUtf8: boolean } {
  if (isUtf8(bytes)) return { text: Buffer.from(bytes).toString('utf8'), isUtf8: true };
  return { text: gb18030.decode(bytes), isUtf8: false };
}
