import { imageForm, type ImageDescription } from './model.js';

/** An image of a record type, taken apart. */
export interface Image {
  described: ImageDescription;
  memory: Uint8Array<ArrayBuffer>;
}

const mark = 'zhunsheng image\n';
const sizeBytes = 4;

/** The bytes of an image, not packed: a mark, the bytes of its description, that as JSON, and the memory of the kernel. */
export function joinImage(described: ImageDescription, memory: Uint8Array): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(described));
  const start = mark.length + sizeBytes;
  const bytes = new Uint8Array(start + json.length + memory.length);
  bytes.set(new TextEncoder().encode(mark));
  new DataView(bytes.buffer).setUint32(mark.length, json.length, true);
  bytes.set(json, start);
  bytes.set(memory, start + json.length);
  return bytes;
}

/**
 * Unpacks an image.
 *
 * @throws Error where it is none, or of another version.
 */
export async function openImage(packed: Uint8Array): Promise<Image> {
  const bytes = new Uint8Array(await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
  const start = mark.length + sizeBytes;
  if (new TextDecoder().decode(bytes.subarray(0, mark.length)) !== mark) throw new Error('this is no image of zhunsheng');
  const size = new DataView(bytes.buffer).getUint32(mark.length, true);
  const described = JSON.parse(new TextDecoder().decode(bytes.subarray(start, start + size))) as ImageDescription;
  if (described.form !== imageForm) throw new Error('the image is of another version of zhunsheng; make it anew');
  return { described, memory: bytes.subarray(start + size) };
}
