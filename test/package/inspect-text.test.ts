import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/package/content.js';
import { inspect } from '../../src/package/inspect/inspect.js';
import { usualLimits } from '../../src/package/limits.js';

const look = (name: string, text: string | Buffer) => inspect(contentOf(Buffer.from(text)), name, 'full', usualLimits);
const page = (body: string) => `<!DOCTYPE html><html><head><title>x</title></head><body>${body}</body></html>\n`;

describe('in HTML', () => {
  it.each([
    ['a script', '<script>1</script>'],
    ['a script behind more than a megabyte', `${'<p>words</p>'.repeat(100_000)}<script src="a.js"></script>`],
    ['a handler of an event', '<img src="a.png" oNerror=alert(1)>'],
    ['an address that is a script', '<a href=" java&#10;script:alert(1)">x</a>'],
    ['an address written in entities', '<a href="&#106;avascript&colon;alert(1)">x</a>'],
    ['a form that sends to a script', '<form action="vbscript:x"></form>'],
    ['a page that moves on to a script', '<meta http-equiv="refresh" content="0; url=javascript:x()">'],
    ['a page within with a script', '<iframe srcdoc="&lt;script>1&lt;/script>"></iframe>'],
    ['a comment that old readers run', '<!--[if IE]><script>1</script><![endif]-->'],
    ['an image with a script', '<svg><script>1</script></svg>'],
    ['an object', '<object data="a.swf"></object>'],
  ])('%s is told of', async (_, body) => {
    expect(await look('a.html', page(body))).toMatchObject({ format: 'HTML', opens: true, fault: '', macro: true });
  });

  it.each([
    [
      'writing about scripts',
      '<p title="javascript: is a scheme, one=1">&lt;script&gt; on=1 javascript:</p><!-- <script> --><textarea><script></textarea>'.replace(
        'javascript: is',
        'the javascript: is',
      ),
    ],
    ['links and styles', '<style>a{}</style><a href="https://x.invalid/?q=javascript:">x</a><p>一 & 二 < 三'],
  ])('%s is none', async (_, body) => {
    expect(await look('a.html', page(body))).toMatchObject({ format: 'HTML', opens: true, macro: false });
  });

  it('of two bytes a character, scripts are found too', async () => {
    expect(await look('a.html', Buffer.from(`\ufeff${page('<script>1</script>')}`, 'utf16le'))).toMatchObject({
      format: 'HTML',
      opens: true,
      macro: true,
    });
  });

  it('a page that breaks off is truncated, and one with NULs damaged', async () => {
    expect(await look('a.html', page('<p>words</p>').slice(0, -12))).toMatchObject({ opens: false, fault: 'truncated' });
    expect(await look('a.html', page(`${'<p>words</p>'.repeat(10_000)}\0\0\0`))).toMatchObject({ opens: false, fault: 'damaged' });
  });
});

describe('in SVG', () => {
  it.each([
    ['a script', '<script>1</script>', true],
    ['a handler of an event', '<rect onload="x()"/>', true],
    ['an address that is a script', '<a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="javascript:x()"/>', true],
    ['a page with a handler', '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml" onclick="x()"/></foreignObject>', true],
    ['nothing', '<rect width="1"/><text>onload= javascript:</text>', false],
  ])('%s', async (_, body, macro) => {
    expect(await look('a.svg', `<svg xmlns="http://www.w3.org/2000/svg">${body}</svg>`)).toMatchObject({
      format: 'SVG',
      opens: true,
      macro,
    });
  });

  it('and not in XML of other kinds, whose names mean something else', async () => {
    expect(await look('a.xml', '<a onset="1" online="2"/>')).toMatchObject({ format: 'XML', opens: true, macro: false });
  });
});

const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#a33' } })
  .png()
  .toBuffer();
const rtf = (body: string) => `{\\rtf1\\ansi{\\fonttbl{\\f0 Song;}}\\pard words \\'d6\\'d0 \\{ \\par ${body}}`;
const long = (value: number) => Buffer.from(Uint32Array.of(value).buffer);
const name = (text: string) => Buffer.concat([long(text.length + 1), Buffer.from(`${text}\0`)]);
/** An object as OLE 1 has it, with a package of one file. */
const packaged = (file: string, bytes: string) => {
  const data = Buffer.concat([
    Buffer.from([2, 0]),
    Buffer.from(`${file}\0C:\\${file}\0`),
    Buffer.from([0, 0, 3, 0]),
    name('C:\\t'),
    long(bytes.length),
    Buffer.from(bytes),
  ]);
  return Buffer.concat([long(0x501), long(2), name('Package'), long(0), long(0), long(data.length), data]).toString('hex');
};

describe('RTF', () => {
  it.each([
    ['with words alone', rtf('x'), { macro: false, executable: false, unseen: '' }],
    ['with an image', rtf(`{\\pict\\pngblip\\picw9 ${png.toString('hex').replace(/(.{60})/g, '$1\r\n')}}`), { macro: false, unseen: '' }],
    ['with an image of a kind that has no reader', rtf('{\\pict\\wmetafile8 010009000003}'), { macro: false, unseen: '1' }],
    ['with the same image for old readers', rtf('{\\nonshppict {\\pict\\wmetafile8 010009000003}}'), { macro: false, unseen: '' }],
    ['with a document in it', rtf(`{\\object\\objemb{\\*\\objdata ${packaged('a.pdf', '%PDF')}}}`), { macro: true, executable: false }],
    [
      'with a program in it, by its name',
      rtf(`{\\object\\objemb{\\*\\objdata ${packaged('a.vbs', 'x')}}}`),
      { macro: true, executable: true },
    ],
    [
      'with a program in it, by its bytes',
      rtf(`{\\object\\objemb{\\*\\objdata ${packaged('a.dat', 'MZ!')}}}`),
      { macro: true, executable: true },
    ],
    ['with a field that runs a program', rtf('{\\field{\\*\\fldinst {DDEAUTO}{ cmd}}}'), { macro: true }],
    ['with a template from elsewhere', rtf('{\\*\\template http://x.invalid/a.dot}'), { macro: true }],
    ['with bytes behind its end', `${rtf('x')}\0\r\nMZ`, { macro: false, trailing: '5' }],
    ['with bytes as they are', rtf('{\\*\\x\\bin4 }}}}}'), { macro: false }],
  ])('%s opens', async (_, text, expected) => {
    expect(await look('a.rtf', text)).toMatchObject({ format: 'RTF', opens: true, fault: '', ...expected });
  });

  it.each([
    ['that breaks off', rtf('x').slice(0, -5), 'truncated'],
    ['with NULs', rtf('x\0\0'), 'damaged'],
    ['whose image breaks off', rtf(`{\\pict\\pngblip ${png.subarray(0, 80).toString('hex')}}`), 'truncated'],
    ['of groups without end', '{\\rtf1'.repeat(20_000), 'deep'],
  ])('%s does not', async (_, text, fault) => {
    expect(await look('a.rtf', text)).toMatchObject({ format: 'RTF', opens: false, fault });
  });
});

describe('plain text', () => {
  const sector = '\0'.repeat(512);
  const long = 'words\n'.repeat(300_000);
  it.each([
    ['a text', 'a.txt', '参保 1\n', ''],
    ['a text in UTF-16', 'a.txt', Buffer.from('\ufeff参保 1\n', 'utf16le'), ''],
    ['a text that fills up its last sector', 'a.txt', `words${'\0'.repeat(507)}`, ''],
    ['a text that ends in a sector of NULs and more', 'a.txt', `words\n${sector}\0`, 'damaged'],
    ['a text with NULs far from its beginning', 'a.txt', `${long}\0\0\0\0words\n`, 'damaged'],
    [
      'one in UTF-16 with them',
      'a.txt',
      Buffer.concat([Buffer.from(`\ufeff${long}`, 'utf16le'), Buffer.alloc(16), Buffer.from('words', 'utf16le')]),
      'damaged',
    ],
    ['CSV with them', 'a.csv', `${long}\0\0\0\0words\n`, 'damaged'],
    ['STEP', 'a.stp', 'ISO-10303-21;\nHEADER;\nENDSEC;\nEND-ISO-10303-21;\n', ''],
    ['STEP without its end', 'a.stp', 'ISO-10303-21;\nHEADER;\nENDSEC;\n', 'truncated'],
    ['DXF', 'a.dxf', '  0\r\nSECTION\r\n  0\r\nEOF\r\n', ''],
    ['DXF without its end', 'a.dxf', '  0\r\nSECTION\r\n', 'truncated'],
  ])('%s', async (_, name, text, fault) => {
    expect(await look(name, text)).toMatchObject({ opens: fault === '', fault });
  });
});
