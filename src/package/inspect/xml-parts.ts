import { SaxesParser } from 'saxes';

/** The texts of all elements of a name; undefined where the XML is not well-formed. */
export function textsOf(xml: Buffer | undefined, name: string): string[] | undefined {
  const texts: string[] = [];
  let open = false;
  const fits = parse(xml, (parser) => {
    parser.on('opentag', ({ local }) => {
      open = local === name;
      if (open) texts.push('');
    });
    parser.on('text', (text) => {
      if (open) texts[texts.length - 1] += text;
    });
    parser.on('closetag', () => (open = false));
  });
  return fits ? texts.map((text) => text.trim()) : undefined;
}

/**
 * One attribute of all elements of a name that have it; undefined where the XML is not well-formed.
 *
 * @param wanted Tells by its attributes whether an element counts.
 */
export function attributesOf(xml: Buffer | undefined, name: string, attribute: string, wanted: (attributes: Readonly<Record<string, string | undefined>>) => boolean = () => true): string[] | undefined {
  const values: string[] = [];
  const fits = parse(xml, (parser) => {
    parser.on('opentag', ({ local, attributes }) => {
      const texts = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
      const value = texts[attribute];
      if (local === name && value !== undefined && wanted(texts)) values.push(value);
    });
  });
  return fits ? values : undefined;
}

function parse(xml: Buffer | undefined, listen: (parser: SaxesParser<{ xmlns: true }>) => void): boolean {
  if (!xml) return false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  listen(parser);
  try {
    parser.write(xml.toString('utf8').replace(/^\ufeff/, '')).close();
    return true;
  } catch {
    return false;
  }
}
