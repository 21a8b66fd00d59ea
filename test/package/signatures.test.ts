import { expect, it } from 'vitest';
import { contentOf } from '../../src/package/content.js';
import { inspect } from '../../src/package/inspect/inspect.js';
import { usualLimits } from '../../src/package/limits.js';
import { check, folderOf } from './check.js';
import { compound } from './compound.js';
import { zipOf } from './make.js';
import { onePage, packedPdf, pdfOf, type PdfObjects } from './pdf-objects.js';

const look = (name: string, bytes: Buffer | string) => inspect(contentOf(Buffer.from(bytes)), name, 'full', usualLimits);

/** A form of these fields, behind the page. */
const formed = (...fields: string[]): PdfObjects => ({
  ...onePage({ catalogue: `/AcroForm << /SigFlags 3 /Fields [${fields.map((_, at) => `${10 + at} 0 R`).join(' ')}] >>` }),
  ...Object.fromEntries(fields.map((field, at) => [10 + at, field])),
});
const signature = (more = '/ByteRange [0 00000 00000 00000]') =>
  `<< /FT /Sig /T (a) /V << /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Contents <30820000> ${more} >> >>`;

/** The PDF, signed to its end. */
function signedPdf(...fields: string[]): Buffer {
  const text = pdfOf(formed(...fields)).toString('latin1');
  const number = (value: number) => String(value).padStart(5, '0');
  const [from, to] = [text.indexOf('<3082'), text.indexOf('<3082') + 10];
  return Buffer.from(text.replaceAll('00000 00000 00000]', `${number(from)} ${number(to)} ${number(text.length - to)}]`), 'latin1');
}

const ds = 'xmlns:ds="http://www.w3.org/2000/09/xmldsig#"';
const office = (parts: Record<string, string | Buffer> = {}) =>
  zipOf({
    '[Content_Types].xml': '<x/>',
    '_rels/.rels': '<Relationships><Relationship Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': '<x/>',
    ...parts,
  });
const openDocument = (parts: Record<string, string> = {}) =>
  zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>', 'META-INF/manifest.xml': '<manifest/>', ...parts });
const ofd = (parts: Record<string, string> = {}, body = '') =>
  zipOf({
    'OFD.xml': `<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot>${body}</DocBody></OFD>`,
    'Doc_0/Document.xml': '<Document><Pages><Page BaseLoc="p.xml"/></Pages></Document>',
    'Doc_0/p.xml': '<Page><TextCode>x</TextCode></Page>',
    ...parts,
  });

it.each<[what: string, name: string, bytes: Buffer | string, signatures: string]>([
  ['a signed PDF', 'a.pdf', signedPdf(signature()), '1'],
  ['a PDF signed twice, its objects packed', 'a.pdf', packedPdf(formed(signature(), signature('/ByteRange [0 1 2 3]'))), '2'],
  ['a PDF with a signature that covers nothing', 'a.pdf', pdfOf(formed(signature(''))), '1'],
  [
    'a PDF with a time stamp',
    'a.pdf',
    pdfOf(formed('<< /FT /Sig /T (a) /V << /Type /DocTimeStamp /Contents <30> /ByteRange [0 1 2 3] >> >>')),
    '1',
  ],
  [
    'a PDF with a field to be signed, and a note',
    'a.pdf',
    pdfOf({ ...formed('<< /FT /Sig /T (a) >>'), 11: '<< /Type /Annot /Subtype /Text /Contents (Sig) >>' }),
    '',
  ],
  [
    'a signed DOCX',
    'a.docx',
    await office({
      '_xmlsignatures/origin.sigs': '',
      '_xmlsignatures/sig1.xml': `<ds:Signature ${ds}/>`,
      '_xmlsignatures/_rels/origin.sigs.rels': '<Relationships/>',
    }),
    '1',
  ],
  ['a DOCX', 'a.docx', await office(), ''],
  [
    'an ODT signed twice',
    'a.odt',
    await openDocument({ 'META-INF/documentsignatures.xml': `<x ${ds}><ds:Signature/><ds:Signature/></x>` }),
    '2',
  ],
  ['an ODT', 'a.odt', await openDocument(), ''],
  [
    'a sealed OFD',
    'a.ofd',
    await ofd(
      {
        'Doc_0/Signs/Signatures.xml': '<Signatures><Signature ID="1" BaseLoc="s.xml"/></Signatures>',
        'Doc_0/Signs/s.xml': '<Signature><SignedInfo/></Signature>',
      },
      '<Signatures>Doc_0/Signs/Signatures.xml</Signatures>',
    ),
    '1',
  ],
  ['an OFD', 'a.ofd', await ofd(), ''],
  ['a signed XML', 'a.xml', `<a ${ds}><ds:Signature><ds:SignedInfo/></ds:Signature></a>`, '1'],
  ['an XML that speaks of signatures', 'a.xml', '<a><Signature/></a>', ''],
  [
    'a signed XLS',
    'a.xls',
    compound({ Workbook: Buffer.from([9, 8, 0, 0, 10, 0, 0, 0]), '_xmlsignatures/1234': Buffer.from('<x/>') }),
    '1',
  ],
  [
    'an XLS signed in the old way',
    'a.xls',
    compound({ Workbook: Buffer.from([9, 8, 0, 0, 10, 0, 0, 0]), _signatures: Buffer.from('x') }),
    '1',
  ],
])('%s', async (_, name, bytes, signatures) => {
  expect(await look(name, bytes)).toMatchObject({ opens: true, fault: '', macro: false, signatures });
});

it('what is appended to a PDF behind its last signature is told of, filling is not', async () => {
  const signed = signedPdf(signature());
  expect(await look('a.pdf', signed)).toMatchObject({ signatures: '1', appended: false });
  expect(await look('a.pdf', Buffer.concat([signed, Buffer.from('\r\n\0')]))).toMatchObject({ signatures: '1', appended: false });
  const update = `4 0 obj\n<< /Length 3 >>\nstream\nq Q\nendstream\nendobj\nxref\n4 1\n${String(signed.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 11 /Root 1 0 R /Prev ${signed.lastIndexOf('xref\n0')} >>\nstartxref\n`;
  const changed = Buffer.concat([signed, Buffer.from(`${update}${signed.length + update.indexOf('xref')}\n%%EOF\n`)]);
  expect(await look('a.pdf', changed)).toMatchObject({ opens: true, signatures: '1', appended: true, trailing: '' });
});

it('a package tells how many files are signed, that none of that is proven, and how many were added to', async () => {
  const signed = signedPdf(signature());
  const report = await check(
    folderOf({
      '电子档案/a.pdf': signed,
      '电子档案/b.pdf': Buffer.concat([signed, Buffer.from('% more')]),
      '电子档案/c.txt': 'x',
      '其他/d.pdf': signed,
    }),
  );
  const told = report.run.inputs.flatMap(({ problems }) => problems).filter(({ code }) => code === 'package.signatures-unproven');
  expect(told).toEqual([
    {
      code: 'package.signatures-unproven',
      params: { count: 2, example: '电子档案/a.pdf', list: '电子档案/a.pdf、电子档案/b.pdf', signatures: 2, appended: 1 },
      remark: true,
    },
  ]);
});
