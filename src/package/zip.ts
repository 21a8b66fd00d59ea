import { stat } from 'node:fs/promises';
import { getFileNameLowLevel, openPromise, type Entry as ZipEntry, type ZipFile } from 'yauzl';
import { basename } from 'node:path';
import { keepsNumbers, stampOf } from '../dataset/stamp.js';
import { decodeName } from './decode-name.js';
import { leastBomb, type PackageLimits } from './limits.js';
import type { Entry, Fault, PackageProblem, PackageSource } from './model.js';
import { pathFault, shownPath } from './name.js';

/** How ZIP files are opened everywhere: one entry at a time, names as bytes, sizes kept to. */
export const zipOptions = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: false } as const;

/** Extra field that gives a name in UTF-8 beside one in an older encoding. */
const unicodePath = 0x7075;

/** File types in the upper half of a Unix mode. */
const [typeMask, linkType, fileType, folderType] = [0o170000, 0o120000, 0o100000, 0o040000] as const;

/** A ZIP file as a package. Its directory is read entry by entry; nothing is unpacked on the walk. */
export async function zipSource(path: string, limits: PackageLimits): Promise<PackageSource> {
  const stats = await stat(path);
  const { size } = stats;
  const stamp = stampOf(stats, keepsNumbers(path));
  return {
    kind: 'zip',
    path,
    packed: { path: basename(path), absolute: path, size, format: 'measured', stamp },
    identity: `${size}:${stamp}`,
    walk: (problems) => walk(path, size, limits, problems),
  };
}

async function* walk(path: string, packed: number, limits: PackageLimits, problems: PackageProblem[]): AsyncGenerator<Entry> {
  const report = (code: PackageProblem['code'], params: PackageProblem['params'] = {}) =>
    void problems.push({ code, params, leftOut: true });
  let zip: ZipFile;
  try {
    // One entry that contradicts itself must not hide those after it; sizes are held to when an entry is unpacked.
    zip = await openPromise(path, { ...zipOptions, validateEntrySizes: false });
  } catch {
    return report('package.zip-broken');
  }
  let [files, bytes] = [0, 0];
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith('/') && entry.uncompressedSize === 0) continue;
      files++;
      const found = entryOf(entry, name, limits);
      // What is not unpacked does not count.
      if (!found.fault) bytes += found.size;
      if (files > limits.files) return report('package.too-many-files', { limit: limits.files });
      if (bytes > limits.bytes) return report('package.too-many-bytes', { limit: limits.bytes });
      if (bytes > leastBomb && bytes > packed * limits.ratio) return report('package.bomb', { bytes, packed, limit: limits.ratio });
      yield found;
    }
  } catch {
    report('package.zip-broken');
  } finally {
    zip.close();
  }
}

function entryOf(entry: ZipEntry, name: string, limits: PackageLimits): Entry {
  const { uncompressedSize: size, compressedSize, compressionMethod: method, crc32: crc, relativeOffsetOfLocalHeader: header } = entry;
  const fault = pathFault(name, limits) ?? typeFault(entry) ?? packingFault(entry, limits);
  return {
    path: shownPath(name),
    size,
    stamp: `${crc}:${header}:${compressedSize}`,
    ...(fault && { fault }),
    location: { kind: 'zip', header, packed: compressedSize, method, crc },
  };
}

/** The name of an entry: by its flag or extra field in UTF-8, else as its bytes tell. */
export function nameOf(entry: ZipEntry): string {
  const raw = entry.fileNameRaw;
  const marked = (entry.generalPurposeBitFlag & 0x800) !== 0;
  if (!marked && !entry.extraFields.some(({ id }) => id === unicodePath)) return decodeName(raw).text;
  // Told to be strict, it leaves backslashes as they are.
  return getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, true);
}

/** Entries made on Unix carry a file type: a link or a device in a ZIP is a trap for whoever unpacks it. */
function typeFault({ versionMadeBy, externalFileAttributes }: ZipEntry): Fault | undefined {
  const system = versionMadeBy >> 8;
  const type = (externalFileAttributes >>> 16) & typeMask;
  if ((system !== 3 && system !== 19) || type === 0 || type === fileType || type === folderType) return undefined;
  return type === linkType ? 'link' : 'special';
}

function packingFault(entry: ZipEntry, { ratio }: PackageLimits): Fault | undefined {
  if (entry.isEncrypted()) return 'encrypted';
  if (!entry.canDecodeFileData()) return 'method';
  if (entry.compressionMethod === 0 && entry.compressedSize !== entry.uncompressedSize) return 'damaged';
  if (entry.uncompressedSize > leastBomb && entry.uncompressedSize > entry.compressedSize * ratio) return 'bomb';
  return undefined;
}
