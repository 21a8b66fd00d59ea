/** Words for formats, and the extensions that promise each. The columns FORMATFOUND and FORMATOFNAME hold these words. */
const extensionsOf: Readonly<Record<string, readonly string[]>> = {
  PDF: ['pdf'],
  OFD: ['ofd'],
  TIFF: ['tif', 'tiff'],
  JPEG: ['jpg', 'jpeg', 'jpe'],
  JPEG2000: ['jp2', 'j2k', 'j2c', 'jpx', 'jpf', 'jpm'],
  PNG: ['png'],
  GIF: ['gif'],
  BMP: ['bmp'],
  WEBP: ['webp'],
  DOC: ['doc', 'wps'],
  XLS: ['xls', 'et'],
  PPT: ['ppt', 'dps'],
  DOCX: ['docx', 'docm', 'dotx'],
  XLSX: ['xlsx', 'xlsm', 'xltx'],
  PPTX: ['pptx', 'pptm'],
  ODT: ['odt'],
  ODS: ['ods'],
  ODP: ['odp'],
  RTF: ['rtf'],
  TXT: ['txt'],
  CSV: ['csv', 'tsv'],
  XML: ['xml', 'xsd', 'xsl', 'eep'],
  HTML: ['html', 'htm', 'xhtml'],
  SVG: ['svg'],
  SWF: ['swf'],
  WMF: ['wmf'],
  EMF: ['emf'],
  EPS: ['eps', 'ps'],
  DXF: ['dxf'],
  DWG: ['dwg'],
  STEP: ['step', 'stp'],
  DBF: ['dbf'],
  WAV: ['wav'],
  AMR: ['amr'],
  MP3: ['mp3'],
  MP4: ['mp4', 'm4v'],
  MPEG: ['mpg', 'mpeg'],
  AVI: ['avi'],
  FLV: ['flv'],
  ZIP: ['zip'],
  RAR: ['rar'],
  '7Z': ['7z'],
  GZIP: ['gz', 'tgz'],
  BZIP2: ['bz2'],
  XZ: ['xz'],
  TAR: ['tar'],
  EXE: ['exe', 'dll', 'com', 'scr', 'sys', 'msi', 'so', 'dylib'],
  SCRIPT: ['bat', 'cmd', 'js', 'mjs', 'vbs', 'vbe', 'jse', 'wsf', 'hta', 'ps1', 'sh', 'py', 'pl', 'rb', 'php', 'jar', 'lnk', 'reg'],
};

/** Extension to format. */
export const formatOfExtension: ReadonlyMap<string, string> = new Map(
  Object.entries(extensionsOf).flatMap(([format, extensions]) => extensions.map((extension) => [extension, format] as const)),
);

/** The extension of a path, lower case and without its dot; empty where there is none. */
export function extensionOf(path: string): string {
  return /[^/]\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
