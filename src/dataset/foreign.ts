import { conversionCommand } from './encoding.js';
import { weigh } from '../encoding/evidence.js';
import { FileFault } from './file-fault.js';

/** Encodings of Chinese and Japanese text that are not read, and are told by name: as people and as `iconv` call them. */
type ForeignEncoding = 'Big5' | 'Shift_JIS';

/** Characters of two bytes that a guess needs: two headings have as many. */
const leastCharacters = 4;
/** The share of characters that are common in the encoding which a text is in, and the most of them that GB18030 may have there. */
const [common, commonElsewhere] = [0.9, 0.75];

/** Big5: the characters of everyday use, and signs. Shift_JIS: kana and the kanji of everyday use, and signs. */
const isCommon: Record<ForeignEncoding, (lead: number, trail: number) => boolean> = {
  Big5: (lead, trail) => lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe)),
  Shift_JIS: (lead, trail) =>
    ((lead >= 0x81 && lead <= 0x83) || (lead >= 0x88 && lead <= 0x98)) && trail >= 0x40 && trail <= 0xfc && trail !== 0x7f,
};

/** The encoding a text is in, where it is plainly one of those that are not read: its characters are common there, and rare in GB18030. */
function foreignEncoding(bytes: Buffer): ForeignEncoding | undefined {
  const { utf8, gb18030, characters, rare } = weigh(bytes);
  if (utf8 >= 0 || (gb18030 >= 0 && characters - rare > characters * commonElsewhere)) return undefined;
  return (['Big5', 'Shift_JIS'] as const).find((encoding) => {
    let [pairs, known] = [0, 0];
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at]! < 0x80) continue;
      pairs++;
      if (isCommon[encoding](bytes[at]!, bytes[at + 1] ?? 0)) known++;
      at++;
    }
    return pairs >= leastCharacters && known >= pairs * common;
  });
}

/** The fault of a text that is plainly in such an encoding. */
export function foreignFault(path: string, bytes: Buffer): FileFault | undefined {
  const encoding = foreignEncoding(bytes);
  return encoding && new FileFault('dataset.encoding', { path, encoding, command: conversionCommand(path, encoding.toUpperCase()) });
}
