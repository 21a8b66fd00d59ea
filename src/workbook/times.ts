const endOfDirectory = 22;

/**
 * A ZIP archive, as `write-excel-file` makes it, with every time in it set to 1 January 1980, the first that ZIP knows:
 * the library writes the clock, and the same sheets would give other bytes each time.
 */
export function fixTimes(zip: Buffer): Buffer {
  const end = zip.length - endOfDirectory;
  const entries = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry += 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error('not the archive of a workbook');
    writeTime(zip, at + 12);
    writeTime(zip, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

function writeTime(zip: Buffer, at: number): void {
  zip.writeUInt16LE(0, at);
  zip.writeUInt16LE((1 << 5) | 1, at + 2);
}
