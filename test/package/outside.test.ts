import { expect, it } from 'vitest';
import { contentOf } from '../../src/package/content.js';
import { inspect } from '../../src/package/inspect/inspect.js';
import { usualLimits } from '../../src/package/limits.js';
import { check, folderOf } from './check.js';
import { wordOf } from './compound.js';
import { zipOf } from './make.js';

const look = (name: string, bytes: Buffer | string) => inspect(contentOf(Buffer.from(bytes)), name, 'full', usualLimits);

const html = (body: string, head = '') => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

it.each<[html: string, outside: string]>([
  [html('<img src="http://x.invalid/a.png">'), '1'],
  [html('<IMG SRC="a.png"><img src=\'file:///c:/a.png\'><img src="\\\\server\\a.png"><img src="//x.invalid/a.png">'), '4'],
  [html('<img src="data:image/png;base64,AA=="><img src=""><img src="#a">'), ''],
  [html('<img srcset="a.png 1x, b.png 2x" src="data:,">'), '2'],
  [html('<iframe src="a.html"></iframe><iframe srcdoc="<img src=a.png>"></iframe><iframe src="about:blank"></iframe>'), '2'],
  [html('<video src="a.mp4" poster="b.png"><source src="c.mp4"></video><audio src="d.mp3"></audio>'), '4'],
  [html('', '<link rel="stylesheet" href="a.css"><link rel="icon" href="a.ico"><link rel="canonical" href="http://x.invalid">'), '1'],
  [html('<table background="a.png"><tr><td style="background: url(\'b.png\')"></table>'), '2'],
  [html('', '<style>@import "a.css"; p { background: url(b.png) } i { background: url(data:,) } b { fill: url(#c) }</style>'), '2'],
  [html('<a href="http://x.invalid/a.png">url(a.png)</a><area href="b"><form action="c"></form><script>let x = "url(a.png)"</script>'), ''],
  [html('<svg><image href="a.png"/><use href="#b"/><use xlink:href="c.svg#d"/></svg>'), '2'],
])('a page shows what lies outside of it: %s', async (page, outside) => {
  expect(await look('a.html', page)).toMatchObject({ opens: true, fault: '', outside });
});

const svg = (body: string) => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${body}</svg>`;

it.each<[svg: string, outside: string]>([
  [svg('<image xlink:href="a.png"/><image href="data:image/png;base64,AA"/>'), '1'],
  [svg('<style>@import url(a.css); <![CDATA[p { fill: url("b.svg#c") }]]></style>'), '2'],
  [svg('<rect style="fill: url(#a)"/><rect style="filter: url(a.svg#b)"/><a href="http://x.invalid"/>'), '1'],
  [svg('<text>url(a.png)</text>'), ''],
  ['<image xmlns="http://x.invalid" href="a.png"/>', ''],
])('a drawing shows what lies outside of it: %s', async (drawing, outside) => {
  expect(await look('a.svg', drawing)).toMatchObject({ opens: true, fault: '', macro: false, outside });
});

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const docx = (...outside: [kind: string, target: string][]) => word('<x/>', ...outside);
const word = (body: string, ...outside: [kind: string, target: string][]) =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': body,
    'word/_rels/document.xml.rels': `<Relationships>${outside.map(([kind, target]) => `<Relationship Type="${relations}/${kind}" Target="${target}" TargetMode="External"/>`).join('')}</Relationships>`,
  });
const odt = (body: string) =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<c xmlns:draw="draw" xmlns:text="text" xmlns:xlink="xlink">${body}</c>`,
  });

it.each<[what: string, name: string, bytes: Buffer, outside: string]>([
  ['DOCX with an image', 'a.docx', await docx(['image', 'http://x.invalid/a.png'], ['image', 'file:///c:/b.png']), '2'],
  [
    'DOCX with an object and a template',
    'a.docx',
    await docx(['oleObject', 'file:///c:/a.xlsx'], ['attachedTemplate', 'http://x.invalid/a.dotx']),
    '2',
  ],
  ['DOCX with films', 'a.docx', await docx(['video', 'a.mp4'], ['audio', 'a.mp3']), '2'],
  ['XLSX that draws on another workbook', 'a.docx', await docx(['externalLinkPath', 'b.xlsx']), '1'],
  ['DOCX with hyperlinks', 'a.docx', await docx(['hyperlink', 'http://x.invalid'], ['hyperlink', 'mailto:x']), ''],
  [
    'DOCX with a field',
    'a.docx',
    await word(
      '<w xmlns:w="w"><w:fldSimple w:instr=" INCLUDEPICTURE &quot;http://x.invalid/a.png&quot; \\d "/><w:fldSimple w:instr=" PAGE "/></w>',
    ),
    '1',
  ],
  [
    'DOCX with fields in pieces',
    'a.docx',
    await word(
      '<w xmlns:w="w"><w:instrText>INCLUDE</w:instrText><w:instrText>PICTURE "a.png"</w:instrText><w:instrText> includetext "b.docx"</w:instrText></w>',
    ),
    '2',
  ],
  [
    'RTF with a field',
    'a.rtf',
    Buffer.from('{\\rtf1\\ansi x {\\field{\\*\\fldinst { INCLUDEPICTURE "http://x.invalid/a.png"}}{\\fldrslt x}}}'),
    '1',
  ],
  [
    'DOC with fields',
    'a.doc',
    wordOf('a \x13 INCLUDEPICTURE "http://x.invalid/a.png" \\d \x14x\x15 \x13 PAGE \x141\x15 \x13includetext "b.doc"\x15'),
    '2',
  ],
  ['DOC that only names one', 'a.doc', wordOf('INCLUDEPICTURE'), ''],
  [
    'ODT with an image, an object and a section',
    'a.odt',
    await odt(
      '<draw:image xlink:href="http://x.invalid/a.png"/><draw:object xlink:href="../b.ods"/><text:section-source xlink:href="file:///c.odt"/>',
    ),
    '3',
  ],
  ['ODT with a hyperlink', 'a.odt', await odt('<text:a xlink:href="http://x.invalid">x</text:a>'), ''],
])('%s', async (_, name, bytes, outside) => {
  expect(await look(name, bytes)).toMatchObject({ opens: true, fault: '', unseen: '', outside });
});

it.each<[what: string, name: string, bytes: Buffer | string, macro: boolean]>([
  ['HTML', 'a.html', html('<a href="\\\\server\\share\\a">x</a>'), true],
  ['HTML, behind file:', 'a.html', html('<a href="file://server/share/a">x</a>'), true],
  ['HTML, hidden', 'a.html', html('<a href="file:%5C%5Cserver/share">x</a>'), true],
  [
    'HTML that leads elsewhere',
    'a.html',
    html('<a href="//x.invalid/a">x</a><a href="file:///c:/a">x</a><a href="/a" title="\\\\server\\a">x</a>'),
    false,
  ],
  ['SVG', 'a.svg', svg('<a xlink:href="file:////server/share/a"/>'), true],
  ['DOCX', 'a.docx', await docx(['hyperlink', 'file:///\\\\server\\share']), true],
  ['DOCX, a field', 'a.docx', await word('<w xmlns:w="w"><w:fldSimple w:instr=" HYPERLINK &quot;\\\\\\\\server\\\\a&quot; "/></w>'), true],
  ['RTF', 'a.rtf', '{\\rtf1\\ansi {\\field{\\*\\fldinst { HYPERLINK "file://server/a"}}{\\fldrslt x}}}', true],
  ['DOC', 'a.doc', wordOf('a \x13 HYPERLINK "http://x.invalid"\x15 \x13 HYPERLINK "\\\\\\\\server\\\\a" \x14x\x15'), true],
  ['ODT', 'a.odt', await odt('<text:a xlink:href="file://server/a">x</text:a>'), true],
])('a link to a file on another machine is told of: %s', async (_, name, bytes, macro) => {
  const found = await look(name, bytes);
  expect([found.opens, found.macro === true]).toEqual([true, macro]);
});

it('a package tells how many files show what lies outside of them, which nothing proves to be there', async () => {
  const report = await check(
    folderOf({
      '电子档案/a.html': html('<img src=a.png><img src=b.png>'),
      '电子档案/b.html': html('<a href="x">x</a>'),
      '电子档案/c.docx': await docx(['image', 'x.png']),
    }),
  );
  const told = report.run.inputs.flatMap(({ problems }) => problems).filter(({ code }) => code === 'package.outside');
  expect(told).toEqual([
    { code: 'package.outside', params: { count: 2, example: '电子档案/a.html', list: '电子档案/a.html、电子档案/c.docx', parts: 3 } },
  ]);
});
