import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/package/content.js';
import { inspect } from '../../src/package/inspect/inspect.js';
import { usualLimits } from '../../src/package/limits.js';
import { zipOf } from './make.js';

const look = (name: string, bytes: Buffer | string) => inspect(contentOf(Buffer.from(bytes)), name, 'full', usualLimits);

const png = await sharp({
  create: { width: 64, height: 64, channels: 3, background: 'white', noise: { type: 'gaussian', mean: 128, sigma: 50 } },
})
  .png()
  .toBuffer();
const cut = png.subarray(0, 1000);
const program = Buffer.from(`MZ${'\0'.repeat(62)}`);
const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
type Parts = Record<string, string | Buffer>;

/** A Word document with these parts, and these relations of its text. */
const docx = (more: Parts, relations: readonly string[] = [], text = '<w:document xmlns:w="w"/>') =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': text,
    'word/_rels/document.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...more,
  });
const related = (kind: string, target: string, outside = false) =>
  `<Relationship Id="r" Type="${office}/${kind}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`;

/** A text of OpenDocument with these parts, and this in its body. */
const odt = (more: Parts, body = '') =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<c xmlns:draw="draw" xmlns:xlink="xlink">${body}</c>`,
    ...more,
  });
const picture = (place: string) => `<draw:image xlink:href="${place}"/>`;

/** An OFD of one page with these parts, and this on its page. */
const ofd = (more: Parts, page = '') =>
  zipOf({
    'OFD.xml': '<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>',
    'Doc_0/Document.xml':
      '<Document><CommonData><DocumentRes>Res.xml</DocumentRes></CommonData><Pages><Page BaseLoc="p.xml"/></Pages></Document>',
    'Doc_0/Res.xml': '<Res><MultiMedias><MultiMedia ID="5" Type="Image"><MediaFile>a.png</MediaFile></MultiMedia></MultiMedias></Res>',
    'Doc_0/a.png': png,
    'Doc_0/p.xml': `<Page><TextCode>x</TextCode>${page}</Page>`,
    ...more,
  });

const sound = { opens: true, fault: '', macro: false, executable: false, unseen: '' };
const damaged = { opens: false, fault: 'truncated' };

describe('of documents that are ZIP every part is looked at', () => {
  it.each<[what: string, name: string, bytes: Promise<Buffer>, expected: object]>([
    ['DOCX with an image', 'a.docx', docx({ 'word/media/a.png': png }, [related('image', 'media/a.png')]), sound],
    ['DOCX with an image that is cut', 'a.docx', docx({ 'word/media/a.png': cut }, [related('image', 'media/a.png')]), damaged],
    ['DOCX with an image that nothing refers to, cut', 'a.docx', docx({ 'word/media/a.png': cut }), damaged],
    [
      'DOCX with an image of NULs',
      'a.docx',
      docx({ 'word/media/a.png': Buffer.alloc(500) }, [related('image', 'media/a.png')]),
      { opens: false, fault: 'damaged' },
    ],
    [
      'DOCX with a drawing that is not decoded',
      'a.docx',
      docx({ 'word/media/a.emf': Buffer.from('\x01\0\0\0garbage') }, [related('image', 'media/a.emf')]),
      { ...sound, unseen: '1' },
    ],
    ['DOCX with an image outside', 'a.docx', docx({}, [related('image', 'http://x/a.png', true)]), { ...sound, outside: '1' }],
    [
      'DOCX with a script in an image',
      'a.docx',
      docx({ 'word/media/a.svg': script }, [related('image', 'media/a.svg')]),
      { ...sound, macro: true },
    ],
    [
      'DOCX with a page drawn in',
      'a.docx',
      docx({ 'word/a.html': '<html><body><script>x</script></body></html>' }, [related('aFChunk', 'a.html')]),
      { ...sound, macro: true },
    ],
    [
      'DOCX with macros of another name',
      'a.docx',
      docx({ 'word/a.xml': '<a/>' }, [
        '<Relationship Id="r" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="a.xml"/>',
      ]),
      { ...sound, macro: true },
    ],
    ['DOCX with a program', 'a.docx', docx({ 'word/a.dat': program }), { ...sound, macro: true, executable: true }],
    ['DOCX with what is not known', 'a.docx', docx({ 'extra/a.dat': Buffer.from([1, 2, 0, 3]) }), { ...sound, unseen: '1' }],
    ['DOCX with a font', 'a.docx', docx({ 'word/fonts/a.odttf': Buffer.from([1, 2, 0, 3]) }), sound],
    [
      'DOCX with a short field that runs',
      'a.docx',
      docx({}, [], '<w:document xmlns:w="w"><w:fldSimple w:instr=" DDEAUTO cmd x"/></w:document>'),
      { ...sound, macro: true },
    ],
    ['DOCX with a document type', 'a.docx', docx({}, [], '<!DOCTYPE a [<!ENTITY x "y">]><a/>'), { opens: false, fault: 'damaged' }],
    ['ODT with an image', 'a.odt', odt({ 'Pictures/a.png': png }, picture('Pictures/a.png')), sound],
    ['ODT with an image that is cut', 'a.odt', odt({ 'Pictures/a.png': cut }, picture('Pictures/a.png')), damaged],
    ['ODT with an image that is not there', 'a.odt', odt({}, picture('Pictures/a.png')), damaged],
    ['ODT with an image outside', 'a.odt', odt({}, picture('http://x/a.png')), { ...sound, outside: '1' }],
    ['ODT with an object of its own', 'a.odt', odt({ 'Object 1/content.xml': '<x/>' }, '<draw:object xlink:href="./Object 1"/>'), sound],
    ['ODT with a program', 'a.odt', odt({ 'Pictures/a.exe': program }), { ...sound, macro: true, executable: true }],
    ['OFD', 'a.ofd', ofd({}, '<ImageObject ResourceID="5"/>'), sound],
    ['OFD with an image that no resource is', 'a.ofd', ofd({}, '<ImageObject ResourceID="6"/>'), damaged],
    ['OFD with a program that nothing leads to', 'a.ofd', ofd({ 'Doc_0/a.exe': program }), { ...sound, macro: true, executable: true }],
    ['OFD with what nothing leads to', 'a.ofd', ofd({ 'Doc_0/a.bin': Buffer.from([1, 2, 0, 3]) }), { ...sound, unseen: '1' }],
  ])('%s', async (_, name, bytes, expected) => {
    expect(await look(name, await bytes)).toMatchObject(expected);
  });

  it('one with two parts of one name is damaged: readers differ in which they take', async () => {
    const two = await docx({ 'word/documenu.xml': '<w:document xmlns:w="w">other</w:document>' });
    const bytes = Buffer.from(two.toString('latin1').replaceAll('word/documenu.xml', 'word/document.xml'), 'latin1');
    expect(await look('a.docx', bytes)).toMatchObject({ opens: false, fault: 'damaged' });
  });
});

describe('XML', () => {
  const gb = Buffer.from([0xb5, 0xb5, 0xb0, 0xb8]);
  it.each<[what: string, bytes: Buffer, expected: object]>([
    [
      'whose bytes are of the encoding that it declares',
      Buffer.concat([Buffer.from('<?xml version="1.0" encoding="GB18030"?><a>'), gb, Buffer.from('</a>')]),
      sound,
    ],
    [
      'whose bytes are of another',
      Buffer.concat([Buffer.from('<?xml version="1.0" encoding="UTF-8"?><a>'), gb, Buffer.from('</a>')]),
      { opens: false, fault: 'damaged' },
    ],
    ['with entities of its own', Buffer.from('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'), sound],
    ['with a public document type', Buffer.from('<!DOCTYPE a PUBLIC "-//W3C//DTD X//EN" "http://x/a.dtd"><a/>'), sound],
    ['that draws in a document type', Buffer.from('<!DOCTYPE a SYSTEM "http://x/a.dtd"><a/>'), { ...sound, unseen: '1' }],
    ['that draws in a file', Buffer.from('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'), { ...sound, unseen: '1' }],
    ['with entities of entities', Buffer.from('<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;">]><a>&z;</a>'), { ...sound, unseen: '1' }],
  ])('%s', async (_, bytes, expected) => {
    expect(await look('a.xml', bytes)).toMatchObject(expected);
  });
});

it('a recording of speech is no script, though it begins like one', async () => {
  expect(await look('a.amr', '#!AMR\n\x3c\x08')).toMatchObject({ format: 'AMR', executable: false });
});
