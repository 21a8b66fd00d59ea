import { SaxesParser } from 'saxes';
import { xmlEncoding } from '../../dataset/xml-encoding.js';

/** Attributes of an element by their names, prefixes included. */
export type Attributes = ReadonlyMap<string, string>;

/** What one pass over an XML part tells, element by element; texts are trimmed. */
export interface PartListener {
  open?(name: string, attributes: Attributes): void;
  /** @param text What stands directly in the element. */
  close?(name: string, text: string): void;
}

/** Reads an XML part; false where it is not well-formed. */
export function readPart(xml: Buffer | undefined, { open, close }: PartListener): boolean {
  if (!xml) return false;
  const parser = new SaxesParser({ xmlns: true });
  const texts: string[] = [];
  const take = (text: string) => {
    if (texts.length > 0) texts[texts.length - 1] += text;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    texts.push('');
    open?.(local, new Map(Object.entries(attributes).map(([key, { value }]) => [key, value])));
  });
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ local }) => close?.(local, texts.pop()!.trim()));
  try {
    const { decoder } = xmlEncoding('', xml.subarray(0, 2 ** 16));
    parser.write(new TextDecoder(decoder, { fatal: true }).decode(xml).replace(/^\ufeff?\s*<\?xml\b[^>]*\?>/, '')).close();
    return true;
  } catch {
    return false;
  }
}

/** The texts of all elements of a name; undefined where the XML is not well-formed. */
export function textsOf(xml: Buffer | undefined, name: string): string[] | undefined {
  const texts: string[] = [];
  const fits = readPart(xml, { close: (local, text) => void (local === name && texts.push(text)) });
  return fits ? texts : undefined;
}

/** The attributes of all elements of a name; undefined where the XML is not well-formed. */
export function elementsOf(xml: Buffer | undefined, name: string): Attributes[] | undefined {
  const found: Attributes[] = [];
  const fits = readPart(xml, { open: (local, attributes) => void (local === name && found.push(attributes)) });
  return fits ? found : undefined;
}

/**
 * One attribute of all elements of a name that have it; undefined where the XML is not well-formed.
 *
 * @param wanted Tells by its attributes whether an element counts.
 */
export function attributesOf(
  xml: Buffer | undefined,
  name: string,
  attribute: string,
  wanted: (attributes: Attributes) => boolean = () => true,
): string[] | undefined {
  return elementsOf(xml, name)?.flatMap((attributes) =>
    [...attributes].flatMap(([key, value]) => ((key === attribute || key.endsWith(`:${attribute}`)) && wanted(attributes) ? [value] : [])),
  );
}
