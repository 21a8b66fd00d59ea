/** Root element of an EEP file (DA/T 48), in the encodings that it may have. */
const rootName = '电子文件封装包';
const inUtf8 = Buffer.from(rootName);
const inUtf16 = Buffer.from(rootName, 'utf16le');
const inUtf16Be = Buffer.from(inUtf16).swap16();
const inGb18030 = Buffer.from([0xb5, 0xe7, 0xd7, 0xd3, 0xce, 0xc4, 0xbc, 0xfe, 0xb7, 0xe2, 0xd7, 0xb0, 0xb0, 0xfc]);

/** Whether the first bytes of a file are those of an EEP file. */
export function looksLikeEep(head: Buffer): boolean {
  return head.includes(inUtf8) || head.includes(inUtf16) || head.includes(inUtf16Be) || (head[0] === 0x3c && head.includes(inGb18030));
}
