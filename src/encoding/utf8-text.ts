import { isUtf8Text } from './evidence.js';

/** The text of bytes that must be UTF-8, without its byte order mark; nothing where they are in another encoding, though they may happen to be UTF-8 as well. */
export function utf8Text(bytes: Buffer): string | undefined {
  return isUtf8Text(bytes) ? new TextDecoder().decode(bytes) : undefined;
}

/** The text of bytes as a spreadsheet saves it: in UTF-8, or in GB18030 where it is not; nothing where they are in neither. */
export function spreadsheetText(bytes: Buffer): string | undefined {
  return utf8Text(bytes) ?? gb18030Text(bytes);
}

function gb18030Text(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
