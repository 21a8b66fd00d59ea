import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import PdfKit from 'pdfkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/package/content.js';
import { inspect } from '../../src/package/inspect/inspect.js';
import { usualLimits } from '../../src/package/limits.js';
import { encrypted, zipOf } from './make.js';

const look = (name: string, bytes: Buffer) => inspect(contentOf(bytes), name, 'full', usualLimits);
type Parts = Record<string, string | Buffer>;

const ns = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const jpeg = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#a33' } })
  .jpeg()
  .toBuffer();

/** An OFD of two pages with a template, an image, an annotation; `more` takes the place of its parts. */
function ofdParts(more: Parts = {}, common = '', body = ''): Parts {
  const page = (text: string) =>
    `<ofd:Page ${ns}><ofd:Template TemplateID="9"/><ofd:Content><ofd:Layer><ofd:TextObject><ofd:TextCode>${text}</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>`;
  return {
    'OFD.xml': `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${ns}><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${body}</ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${ns}><ofd:CommonData><ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes><ofd:TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/><ofd:Page ID="2" BaseLoc="/Doc_0/Pages/Page_1/Content.xml"/></ofd:Pages><ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>${common}</ofd:Document>`,
    'Doc_0/PublicRes.xml': `<ofd:Res ${ns} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="3" FontName="宋体"><ofd:FontFile>font.ttf</ofd:FontFile></ofd:Font></ofd:Fonts></ofd:Res>`,
    'Doc_0/DocumentRes.xml': `<ofd:Res ${ns} BaseLoc="Res"><ofd:MultiMedias><ofd:MultiMedia ID="4" Type="Image"><ofd:MediaFile>a.jpg</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>`,
    'Doc_0/Res/font.ttf': 'font',
    'Doc_0/Res/a.jpg': jpeg,
    'Doc_0/Tpls/Tpl_0/Content.xml': page('模板'),
    'Doc_0/Pages/Page_0/Content.xml': page('一'),
    'Doc_0/Pages/Page_1/Content.xml': page('二'),
    'Doc_0/Annots/Annotations.xml': `<ofd:Annotations ${ns}><ofd:Page PageID="1"><ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>`,
    'Doc_0/Annots/Page_0/Annotation.xml': `<ofd:PageAnnot ${ns}/>`,
    ...more,
  };
}

const ofd = (more: Parts = {}, common = '', body = '') => zipOf(ofdParts(more, common, body));
const without = async (name: string) => zipOf(Object.fromEntries(Object.entries(ofdParts()).filter(([path]) => path !== name)));
const attached = (name: string, bytes: string, title = name) =>
  ofd(
    {
      'Doc_0/Attachs/Attachments.xml': `<ofd:Attachments ${ns}><ofd:Attachment ID="5" Name="${title}"><ofd:FileLoc>${name}</ofd:FileLoc></ofd:Attachment></ofd:Attachments>`,
      [`Doc_0/Attachs/${name}`]: bytes,
    },
    '<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>',
  );

/** The ZIP with a byte of a stored part changed, its directory left as it is. */
function altered(zip: Buffer, text: string | Buffer): Buffer {
  const bytes = Buffer.from(zip);
  bytes[bytes.indexOf(text)]! ^= 1;
  return bytes;
}

const signedFile = 'Doc_0/Pages/Page_0/Content.xml';
function signed(method: string, algorithm: string, of: string | Buffer = ofdParts()[signedFile]!): Promise<Buffer> {
  const value = createHash(algorithm).update(of).digest('base64');
  return ofd(
    {
      'Doc_0/Signs/Signatures.xml': `<ofd:Signatures ${ns}><ofd:Signature ID="1" BaseLoc="Sign_0/Signature.xml"/></ofd:Signatures>`,
      'Doc_0/Signs/Sign_0/Signature.xml': `<ofd:Signature ${ns}><ofd:SignedInfo><ofd:References CheckMethod="${method}"><ofd:Reference FileRef="/${signedFile}"><ofd:CheckValue>${value}</ofd:CheckValue></ofd:Reference></ofd:References></ofd:SignedInfo><ofd:SignedValue>SignedValue.dat</ofd:SignedValue></ofd:Signature>`,
      'Doc_0/Signs/Sign_0/SignedValue.dat': 'x',
    },
    '',
    '<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>',
  );
}

const sound = { format: 'OFD', opens: true, fault: '', pages: '2', textLayer: true, macro: false, executable: false };

describe('an OFD', () => {
  it('with a text in an element that is not known tells that it was not looked at', async () => {
    const page = `<ofd:Page ${ns}><ofd:Content><ofd:Layer><ofd:TextObject><ofd:TextCode>一</ofd:TextCode></ofd:TextObject><ofd:Seal>印</ofd:Seal><ofd:Seal>章</ofd:Seal></ofd:Layer></ofd:Content></ofd:Page>`;
    expect(await look('a.ofd', await ofd({ 'Doc_0/Pages/Page_0/Content.xml': page }))).toMatchObject({ ...sound, unseen: '1' });
    expect(await look('a.ofd', await ofd())).toMatchObject({ ...sound, unseen: '' });
  });

  it('of pages, templates, resources and annotations opens, with bytes behind its end too', async () => {
    expect(await look('a.ofd', await ofd())).toMatchObject(sound);
    expect(await look('a.ofd', Buffer.concat([await ofd(), Buffer.alloc(300)]))).toMatchObject(sound);
  });

  it('of two documents has the pages of both', async () => {
    const two = Object.fromEntries(
      Object.entries(ofdParts())
        .filter(([path]) => path.startsWith('Doc_0/'))
        .map(([path, bytes]) => [path.replace('Doc_0', 'Doc_1'), typeof bytes === 'string' ? bytes.replace('/Doc_0/', '/Doc_1/') : bytes]),
    );
    expect(
      await look('a.ofd', await ofd(two, '', '</ofd:DocBody><ofd:DocBody><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot>')),
    ).toMatchObject({ ...sound, pages: '4' });
  });

  it.each(Object.keys(ofdParts()).filter((path) => path !== 'OFD.xml'))('without %s is not whole', async (path) => {
    expect(await look('a.ofd', await without(path))).toMatchObject({ opens: false, fault: 'truncated' });
  });

  it('of which a part does not fit its checksum is told of', async () => {
    expect(await look('a.ofd', altered(await ofd(), '二'))).toMatchObject({ opens: false, fault: 'checksum' });
    expect(await look('a.ofd', altered(await ofd({ 'extra.bin': 'nothing leads here' }), 'nothing'))).toMatchObject({
      opens: false,
      fault: 'checksum',
    });
  });

  it('of which a page is no XML, or an image breaks off, is damaged', async () => {
    expect(await look('a.ofd', await ofd({ 'Doc_0/Pages/Page_1/Content.xml': '<ofd:Page>' }))).toMatchObject({
      opens: false,
      fault: 'damaged',
    });
    expect(await look('a.ofd', await ofd({ 'Doc_0/Res/a.jpg': jpeg.subarray(0, jpeg.length - 200) }))).toMatchObject({
      opens: false,
      fault: 'truncated',
    });
  });

  it('that is encrypted is locked and not damaged', async () => {
    expect(
      await look(
        'a.ofd',
        await zipOf({ 'Encryptions.xml': `<ofd:Encryptions ${ns}/>`, 'OFD.xml': Buffer.alloc(200, 0xa5), 'entriesmap.dat': 'x' }),
      ),
    ).toMatchObject({ format: 'OFD', opens: false, fault: 'encrypted', encrypted: true });
  });

  it.each([
    ['a.exe', 'x'],
    ['a.dat', 'MZ\x90'],
    ['a.vbs', 'x'],
  ])('with a program %s attached is told of', async (name, bytes) => {
    expect(await look('a.ofd', await attached(name, bytes))).toMatchObject({ opens: true, macro: true, executable: true });
  });

  it('with another file attached is told of', async () => {
    expect(await look('a.ofd', await attached('a.xml', '<a/>'))).toMatchObject({ opens: true, macro: true, executable: false });
  });

  it('with an address that is a script is told of', async () => {
    expect(
      await look('a.ofd', await ofd({}, '<ofd:Actions><ofd:Action Event="DO"><ofd:URI URI="javascript:x()"/></ofd:Action></ofd:Actions>')),
    ).toMatchObject({ opens: true, macro: true });
  });

  it.each([
    ['1.2.156.10197.1.401', 'sm3'],
    ['SM3', 'sm3'],
    ['SHA256', 'sha256'],
    ['SHA1', 'sha1'],
    ['MD5', 'md5'],
  ])('whose signature has digests by %s is held to them', async (method, algorithm) => {
    expect(await look('a.ofd', await signed(method, algorithm))).toMatchObject(sound);
    expect(await look('a.ofd', await signed(method, algorithm, 'before it was changed'))).toMatchObject({
      opens: false,
      fault: 'checksum',
    });
  });
});

const relations = (...rows: string[]) => `<Relationships>${rows.join('')}</Relationships>`;
const relation = (type: string, target: string, more = '') => `<Relationship Id="r" Type="http://x/${type}" Target="${target}" ${more}/>`;
const word = (more: Parts = {}, ...rows: string[]) =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(relation('officeDocument', 'word/document.xml')),
    'word/document.xml': '<w:document xmlns:w="w"/>',
    'word/_rels/document.xml.rels': relations(...rows),
    ...more,
  });
const pdf = new PdfKit();
pdf.text('x').end();
const bytesOfPdf = await buffer(pdf);

const partlySeen: [what: string, name: string, bytes: Buffer, unseen: string][] = [
  ['nothing', 'a.ofd', await ofd(), ''],
  ['an image of an OFD of a kind that has no reader', 'a.ofd', await ofd({ 'Doc_0/Res/a.jpg': '\x97JB2\r\n\x1a\n' }), '1'],
  [
    'a film in an OFD',
    'a.ofd',
    await ofd({ 'Doc_0/DocumentRes.xml': ofdParts()['Doc_0/DocumentRes.xml']!.toString().replace('"Image"', '"Video"') }),
    '1',
  ],
  ['what a signature covers by a digest that nobody knows', 'a.ofd', await signed('1.2.3.4', 'md5'), '1'],
  ['a part of an OFD beyond the limit', 'a.ofd', await ofd({ 'Doc_0/Res/a.jpg': Buffer.alloc(2 ** 26 + 1, jpeg) }), '1'],
  ['an embedded file of a kind that has no reader', 'a.docx', await word({ 'word/embeddings/a.bin': 'some bytes' }), '1'],
  ['a workbook in a document', 'a.docx', await word({ 'word/embeddings/a.xlsx': await word() }), ''],
];

describe('what nobody looked at in a document is counted', () => {
  it.each(partlySeen)('%s', async (_, name, bytes, unseen) => {
    expect(await inspect(contentOf(bytes), name, 'full', { ...usualLimits, ratio: 2000 })).toMatchObject({
      opens: true,
      fault: '',
      unseen,
    });
  });

  it('and so is what stands behind its end, if it is more than filling', async () => {
    expect(await look('a.ofd', Buffer.concat([await ofd(), Buffer.alloc(300)]))).toMatchObject({ ...sound, trailing: '' });
    expect(await look('a.ofd', Buffer.concat([await ofd(), Buffer.from('<html>')]))).toMatchObject({ ...sound, trailing: '6' });
  });
});

const offices: [what: string, bytes: Buffer, expected: object][] = [
  [
    'whole',
    await word(
      { 'word/media/a.jpg': jpeg },
      relation('image', 'media/a.jpg'),
      relation('hyperlink', 'https://x.invalid', 'TargetMode="External"'),
    ),
    { opens: true, fault: '', macro: false },
  ],
  ['without an image of it', await word({}, relation('image', 'media/a.jpg')), { opens: false, fault: 'truncated' }],
  ['of which a part is no XML', await word({ 'word/styles.xml': '<a>' }), { opens: false, fault: 'damaged' }],
  [
    'of which an image was changed',
    altered(await word({ 'word/media/a.jpg': jpeg }, relation('image', 'media/a.jpg')), jpeg.subarray(0, 20)),
    { opens: false, fault: 'checksum' },
  ],
  [
    'with a template from outside',
    await word({}, relation('attachedTemplate', 'http://x.invalid/a.dotm', 'TargetMode="External"')),
    { opens: true, macro: true },
  ],
  [
    'with a field that runs a program',
    await word({
      'word/document.xml': '<w:document xmlns:w="w"><w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\a.exe</w:instrText></w:document>',
    }),
    { opens: true, macro: true },
  ],
  ['with a program in it', await word({ 'word/embeddings/a.bin': 'MZ\x90' }), { opens: true, macro: true, executable: true }],
  [
    'with a workbook with macros in it',
    await word({
      'word/embeddings/a.xlsm': await zipOf({
        '[Content_Types].xml': '<x/>',
        '_rels/.rels': relations(relation('officeDocument', 'xl/w.xml')),
        'xl/w.xml': '<x/>',
        'xl/vbaProject.bin': 'x',
      }),
    }),
    { opens: true, macro: true, executable: false },
  ],
];

describe('a Word document', () => {
  it.each(offices)('%s', async (_, bytes, expected) => {
    expect(await look('a.docx', bytes)).toMatchObject({ format: 'DOCX', ...expected });
  });
});

const odt = (more: Parts, manifest = '') =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': '<x/>',
    'META-INF/manifest.xml': `<m:manifest xmlns:m="m"><m:file-entry m:full-path="/"/><m:file-entry m:full-path="content.xml">${manifest}</m:file-entry></m:manifest>`,
    ...more,
  });

const texts: [what: string, bytes: Buffer, expected: object][] = [
  ['whole', await odt({}), { opens: true, fault: '', macro: false, encrypted: false }],
  [
    'with a password',
    await odt({ 'content.xml': Buffer.alloc(100, 0xa5) }, '<m:encryption-data/>'),
    { opens: false, fault: 'encrypted', encrypted: true },
  ],
  [
    'whose events call a script',
    await odt({ 'content.xml': '<x xmlns:s="s" xmlns:l="l"><s:event-listener l:href="vnd.sun.star.script:a"/></x>' }),
    { opens: true, macro: true },
  ],
  [
    'of which a part is missing',
    await odt({}, '</m:file-entry><m:file-entry m:full-path="Pictures/a.png">'),
    { opens: false, fault: 'truncated' },
  ],
  ['of which a part is no XML', await odt({ 'styles.xml': '<a>' }), { opens: false, fault: 'damaged' }],
];

describe('an OpenDocument text', () => {
  it.each(texts)('%s', async (_, bytes, expected) => {
    expect(await look('a.odt', bytes)).toMatchObject({ format: 'ODT', ...expected });
  });
});

describe('a ZIP', () => {
  it('is read to the end of each of its parts', async () => {
    const zip = await zipOf({ 'a.pdf': bytesOfPdf, 'b.txt': 'some words' });
    expect(await look('a.zip', zip)).toMatchObject({ format: 'ZIP', opens: true, fault: '' });
    expect(await look('a.zip', altered(zip, 'some words'))).toMatchObject({ opens: false, fault: 'checksum' });
    expect(await look('a.zip', zip.subarray(0, zip.length - 60))).toMatchObject({ opens: false, fault: 'truncated' });
  });

  it('with a password is locked; where another part of it is changed, damaged', async () => {
    const zip = encrypted(await zipOf({ 'a.txt': 'secret'.repeat(200), 'b.txt': 'some words' }), 'a.txt');
    expect(await look('a.zip', zip)).toMatchObject({ opens: false, fault: 'encrypted', encrypted: true });
    expect(await look('a.zip', altered(zip, 'some words'))).toMatchObject({ opens: false, fault: 'checksum' });
  });
});
