import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Content } from './content.js';
import { zipOf } from './zip.js';

const namespace = 'http://www.ofdspec.org/2016';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A small OFD (GB/T 33190): the entry file, one document, its pages with one line of text each. */
export async function makeOfd({ pages, text }: { pages: number; text: string }): Promise<Content> {
  const numbers = Array.from({ length: pages }, (_, page) => page);
  const font = pages * 2 + 1;
  const document = ofd('ofd:Document', { 'xmlns:ofd': namespace }, [
    ofd('ofd:CommonData', {}, [
      ofd('ofd:MaxUnitID', {}, [String(font + pages)]),
      ofd('ofd:PageArea', {}, [ofd('ofd:PhysicalBox', {}, ['0 0 210 297'])]),
      ofd('ofd:PublicRes', {}, ['PublicRes.xml']),
    ]),
    ofd(
      'ofd:Pages',
      {},
      numbers.map((page) => ofd('ofd:Page', { ID: String(page + 1), BaseLoc: `Pages/Page_${page}/Content.xml` })),
    ),
  ]);
  const entry = ofd('ofd:OFD', { 'xmlns:ofd': namespace, Version: '1.0', DocType: 'OFD' }, [
    ofd('ofd:DocBody', {}, [
      ofd('ofd:DocInfo', {}, [
        ofd('ofd:DocID', {}, ['0123456789abcdef0123456789abcdef']),
        ofd('ofd:Title', {}, [text]),
        ofd('ofd:CreationDate', {}, ['2024-01-02']),
      ]),
      ofd('ofd:DocRoot', {}, ['Doc_0/Document.xml']),
    ]),
  ]);
  const resources = ofd('ofd:Res', { 'xmlns:ofd': namespace, BaseLoc: 'Res' }, [
    ofd('ofd:Fonts', {}, [ofd('ofd:Font', { ID: String(font), FontName: '宋体', FamilyName: '宋体' })]),
  ]);
  const bytes = await zipOf([
    { path: 'OFD.xml', bytes: file(entry) },
    { path: 'Doc_0/Document.xml', bytes: file(document) },
    { path: 'Doc_0/PublicRes.xml', bytes: file(resources) },
    ...numbers.map((page) => ({ path: `Doc_0/Pages/Page_${page}/Content.xml`, bytes: file(pageOf(page, pages, font, text)) })),
  ]);
  return { format: 'OFD', extension: 'ofd', bytes, pages, generation: '原生' };
}

function pageOf(page: number, pages: number, font: number, text: string): Element {
  const line = `${text} ${page + 1}/${pages}`;
  const code = ofd('ofd:TextCode', { X: '0', Y: '5', DeltaX: `g ${[...line].length - 1} 3` }, [line]);
  const object = ofd('ofd:TextObject', { ID: String(font + page + 1), Boundary: '20 20 170 10', Font: String(font), Size: '5' }, [code]);
  return ofd('ofd:Page', { 'xmlns:ofd': namespace }, [
    ofd('ofd:Content', {}, [ofd('ofd:Layer', { ID: String(pages + page + 1) }, [object])]),
  ]);
}

function ofd(name: string, attributes: Record<string, string>, children: (Element | string)[] = []): Element {
  return x(name, attributes, children);
}

function file(root: Element): Buffer {
  return Buffer.from(declaration + toXml(root));
}
