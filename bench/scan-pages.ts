/** Scanned pages as an archive has them, and the files that they come in: the same bytes each time. */
import { buffer } from 'node:stream/consumers';
import PdfKit from 'pdfkit';
import sharp, { type Sharp } from 'sharp';
import { zipOf } from '../src/synth/archive/zip.js';
import { pdfOf, type PdfObjects } from '../test/package/pdf-objects.js';
import { stripsOf } from '../test/package/strips.js';

/** A4 at 200 dots an inch. */
const [width, height, dots] = [1654, 2339, 200];

/** Pages of a document. */
const pages = 5;

/** A kind of file: its extension, and how one of it is made of a number. */
export interface Kind {
  name: string;
  extension: string;
  make(seed: number): Promise<Buffer>;
}

/** Lines of writing and a photograph on paper, with the light and the grain of a scanner. */
function page(seed: number): Sharp {
  let state = seed * 2654435761 + 1;
  // Linear congruential: cheap, and the same everywhere.
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24;
  const letters = Uint8Array.from({ length: 4096 }, random);
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0, at = 0; y < height; y++) {
    const [line, inLine] = [Math.floor(y / 40), y % 40];
    const photograph = y > height / 2 && y < height * 0.75;
    for (let x = 0; x < width; x++) {
      const letter = letters[(line * 71 + Math.floor(x / 24)) % letters.length]!;
      const writes =
        inLine < 24 &&
        x > 150 &&
        x < width - 150 &&
        x % 24 < 20 &&
        ((letter >> ((x >> 3) & 3)) & 1 & (letter >> ((inLine >> 2) & 7)) || (inLine % 8 < 2 && letter > 90));
      const shown = photograph && x > 300 && x < width - 300;
      const light = shown
        ? 128 + 60 * Math.sin(x / (9 + (seed % 5))) * Math.sin(y / 23) + 40 * Math.sin((x * y) / 9000)
        : writes
          ? 45
          : 232 - 12 * Math.cos((x + seed) / 400);
      const grain = (random() + random() - 255) / (shown ? 12 : 24);
      for (let colour = 0; colour < 3; colour++)
        pixels[at++] = light + grain + (shown ? 25 * Math.sin(x / 40 + colour) : -4 * colour) + (random() & 3);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } }).withMetadata({ density: dots });
}

const resolution = { xres: dots / 25.4, yres: dots / 25.4 };
const jpeg = (seed: number) => page(seed).jpeg({ quality: 90 }).toBuffer();

async function fax(seed: number): Promise<Buffer> {
  const pixels = await page(seed).greyscale().threshold(140).raw().toBuffer();
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, ...resolution })
    .toBuffer();
}

const seeds = (seed: number) => Array.from({ length: pages }, (_, at) => seed * pages + at);

async function pdfOfPhotographs(seed: number): Promise<Buffer> {
  const document = new PdfKit({ autoFirstPage: false, info: { CreationDate: new Date(0) } });
  for (const each of seeds(seed)) document.addPage({ size: 'A4', margin: 0 }).image(await jpeg(each), 0, 0, { width: 595 });
  document.end();
  return buffer(document);
}

/** Each strip of a fax is an image of its own, as some scanners write them. */
async function pdfOfFaxes(seed: number): Promise<Buffer> {
  const objects: PdfObjects = { 1: '<< /Type /Catalog /Pages 2 0 R >>' };
  const kids: string[] = [];
  let number = 3;
  for (const each of seeds(seed)) {
    const images: string[] = [];
    for (const { bytes, rows } of stripsOf(await fax(each))) {
      objects[number] = {
        dict: `/Type /XObject /Subtype /Image /Width ${width} /Height ${rows} /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${width} /Rows ${rows} >>`,
        bytes,
      };
      images.push(`/I${images.length} ${number++} 0 R`);
    }
    objects[number] = {
      bytes: Buffer.from(
        images.map((_, at) => `q 595 0 0 ${842 / images.length} 0 ${842 - ((at + 1) * 842) / images.length} cm /I${at} Do Q\n`).join(''),
      ),
      flate: true,
    };
    objects[number + 1] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${number} 0 R /Resources << /XObject << ${images.join(' ')} >> >> >>`;
    kids.push(`${number + 1} 0 R`);
    number += 2;
  }
  return pdfOf({ ...objects, 2: `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>` });
}

async function ofd(seed: number): Promise<Buffer> {
  const name = 'xmlns:ofd="http://www.ofdspec.org/2016"';
  const xml = (path: string, text: string) => ({ path, bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`) });
  const numbers = seeds(seed).map((each, at) => ({ each, at }));
  const parts = await Promise.all(
    numbers.map(async ({ each, at }) => [
      { path: `Doc_0/Res/${at}.jpg`, bytes: await jpeg(each) },
      xml(
        `Doc_0/Pages/${at}.xml`,
        `<ofd:Page ${name}><ofd:Content><ofd:Layer ID="${30 + at}"><ofd:ImageObject ID="${20 + at}" Boundary="0 0 210 297" ResourceID="${10 + at}"/></ofd:Layer></ofd:Content></ofd:Page>`,
      ),
    ]),
  );
  return zipOf([
    xml(
      'OFD.xml',
      `<ofd:OFD ${name} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>${'0'.repeat(32)}</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    xml(
      'Doc_0/Document.xml',
      `<ofd:Document ${name}><ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages>${numbers.map(({ at }) => `<ofd:Page ID="${at + 1}" BaseLoc="Pages/${at}.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    ),
    xml(
      'Doc_0/DocumentRes.xml',
      `<ofd:Res ${name} BaseLoc="Res"><ofd:MultiMedias>${numbers.map(({ at }) => `<ofd:MultiMedia ID="${10 + at}" Type="Image"><ofd:MediaFile>${at}.jpg</ofd:MediaFile></ofd:MultiMedia>`).join('')}</ofd:MultiMedias></ofd:Res>`,
    ),
    ...parts.flat(),
  ]);
}

export const scanKinds: readonly Kind[] = [
  { name: 'JPEG', extension: 'jpg', make: jpeg },
  { name: 'JPEG, progressive', extension: 'jpg', make: (seed) => page(seed).jpeg({ quality: 90, progressive: true }).toBuffer() },
  { name: 'TIFF Group 4', extension: 'tif', make: fax },
  {
    name: 'TIFF LZW',
    extension: 'tif',
    make: (seed) =>
      page(seed)
        .tiff({ compression: 'lzw', ...resolution })
        .toBuffer(),
  },
  {
    name: 'TIFF JPEG',
    extension: 'tif',
    make: (seed) =>
      page(seed)
        .tiff({ compression: 'jpeg', quality: 90, ...resolution })
        .toBuffer(),
  },
  { name: 'PNG', extension: 'png', make: (seed) => page(seed).png().toBuffer() },
  { name: `PDF of ${pages} JPEG pages`, extension: 'pdf', make: pdfOfPhotographs },
  { name: `PDF of ${pages} Group 4 pages`, extension: 'pdf', make: pdfOfFaxes },
  { name: `OFD of ${pages} JPEG pages`, extension: 'ofd', make: ofd },
];
