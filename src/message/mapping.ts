import type { Bilingual } from './model.js';

const at = { zh: '列对应表 {path} 第 {line} 行第 {column} 列：', en: 'Mapping {path}, line {line}, column {column}: ' };
const here = (zh: string, en: string): Bilingual => ({ zh: at.zh + zh, en: at.en + en });

/** What is said of mappings of headings: faults of their file, and what reports tell of them. */
export const mappingMessages = {
  'mapping.too-large': {
    zh: '列对应表 {path} 超过 {most} 字节，不像列对应表。请检查 --map',
    en: 'The mapping {path} is larger than {most} {most|byte|bytes}, which no mapping is. Check --map',
  },
  'mapping.encoding': {
    zh: '列对应表 {path} 不是 UTF-8 编码。请另存为 UTF-8 后重试',
    en: 'The mapping {path} is not UTF-8. Save it as UTF-8, then try again',
  },
  'mapping.too-deep': here(
    '括号或缩进嵌套得太深，读不了。列对应表只有四层；请照 docs/mapping.md 的样子写',
    'brackets or indents are nested too deep to be read. A mapping has four levels; write it as docs/mapping.md shows',
  ),
  'mapping.duplicate-key': here(
    '同一个键写了不止一次，不知以哪个为准。请只留一个',
    'a key stands more than once, and there is no telling which counts. Keep one of them',
  ),
  'mapping.syntax': here('YAML 读不懂（{detail}）。请改正后重新运行', 'the YAML cannot be read ({detail}). Correct it and run again'),
  'mapping.unknown-key': here(
    '没有“{key}”这一项，可用 {known}。请改正或删去',
    'there is no key “{key}”; there are {known}. Correct or remove it',
  ),
  'mapping.missing': here('没有写 {key}。写法见 docs/mapping.md', '{key} is missing. See docs/mapping.md for the form'),
  'mapping.not-a-mapping': here(
    '应为“键: 值”的若干行，不得空着。写法见 docs/mapping.md',
    'lines of “key: value” are expected, one at least. See docs/mapping.md for the form',
  ),
  'mapping.empty-key': here('冒号前应写一段文字。请填写', 'a text is expected before the colon. Fill it in'),
  'mapping.not-a-text': here('{key} 后面应为一段文字，不得为空。请填写', 'behind {key} a text is expected that is not empty. Fill it in'),
  'mapping.empty-value': here(
    '“{key}”换成什么没有写，或不是一段文字；取值不能换成空。请填写，或删去这一行',
    'what “{key}” is read as is not told, or is no text; nothing can be read as empty. Fill it in, or remove the line',
  ),
  'mapping.several': {
    zh: '列对应表 {path} 有 {count} 处要改，没有检查。请逐条改正：',
    en: 'The mapping {path} has {count} {count|mistake|mistakes}, and nothing was checked. Correct each:',
  },
  'mapping.other-standard': here(
    '写的是标准 {said}，这次检查的是 {standard}。请换一份列对应表，或改正',
    'it is for the standard {said}, and this check is by {standard}. Take another mapping, or correct it',
  ),
  'mapping.unknown-table': here(
    '标准 {standard} 没有“{table}”这张表。请改正',
    'the standard {standard} has no record type “{table}”. Correct it',
  ),
  'mapping.unknown-element': here(
    '“{table}”没有数据元“{element}”。请写它的名称，如 AAC002',
    '“{table}” has no element “{element}”. Write its name, such as AAC002',
  ),
  'mapping.twice': here('“{what}”已经写过一次。请只留一处', '“{what}” has been given before. Keep one of them'),
  'command.check.map': {
    zh: '列对应表（YAML）：表头是哪个数据元，取值换成什么，可由 zhunsheng map 提出，见 docs/mapping.md',
    en: 'a mapping (YAML): which element a heading is, and what values are read as; zhunsheng map proposes one, docs/mapping.md',
  },
  'command.summary.mapped': {
    zh: '列对应表 {path}：{columns} 个表头照它认，{rows} 个取值照它换',
    en: 'Mapping {path}: {columns} {columns|heading|headings} taken by it, {rows} {rows|value|values} replaced by it',
  },
  'command.summary.mapped.value': {
    zh: '{field}：{value} 读作 {to}，{rows} 行',
    en: '{field}: {value} read as {to}, {rows} {rows|row|rows}',
  },
  'command.summary.mapped.unused': {
    zh: '列对应表写了、哪个文件里都没有的表头：{headings}',
    en: 'headings of the mapping that no file has: {headings}',
  },
  'report.by.map': { zh: '列对应表', en: 'mapping' },
  'report.section.mapping': { zh: '列对应表', en: 'Mapping' },
  'report.mapping.note': {
    zh: '以下表头和取值照列对应表认，样例里是换过的取值。',
    en: 'These headings and values were taken by a mapping; samples show values as replaced.',
  },
  'report.term.mapping.file': { zh: '列对应表', en: 'Mapping' },
  'report.term.mapping.line': { zh: '行号', en: 'Line' },
  'report.term.mapping.said': { zh: '表头或取值', en: 'Heading or value' },
  'report.term.mapping.as': { zh: '认作', en: 'Taken as' },
  'report.term.mapping.used': { zh: '用到', en: 'Used' },
  'report.mapping.files': { zh: '{files} 个文件', en: '{files} {files|file|files}' },
  'report.mapping.rows': { zh: '{rows} 行', en: '{rows} {rows|row|rows}' },
  'command.verify.map': {
    zh: '列对应表；缺省为证书写明的路径',
    en: 'the mapping; default: the path that the certificate names',
  },
  'verify.needs-map': {
    zh: '证书用到列对应表 {path}，在此处找不到。请用 --map 给出它',
    en: 'The certificate was made with the mapping {path}, which is not here. Name it with --map',
  },
  'verify.differs.mapping': {
    zh: '列对应表不同：证书 SHA-256 {said}，此处 {found}',
    en: 'The mapping differs: SHA-256 {said} in the certificate, {found} here',
  },
} satisfies Record<string, Bilingual>;
