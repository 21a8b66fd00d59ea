import { isUtf8Text } from './evidence.js';

/** The text of bytes that must be UTF-8, without its byte order mark; nothing where they are in another encoding, though they may happen to be UTF-8 as well. */
export function utf8Text(bytes: Buffer): string | undefined {
  return isUtf8Text(bytes) ? new TextDecoder().decode(bytes) : undefined;
}
