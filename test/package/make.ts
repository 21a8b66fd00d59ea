import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A ZIP with the given entries, all of one time. */
export async function zipOf(entries: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name, { mtime: new Date(Date.UTC(2020, 0, 1)) });
  zip.end();
  return buffer(zip.outputStream);
}
