import type { Bilingual } from './model.js';

/** What the lint says of the table of systems; part of `standardMessages`. */
export const systemLintMessages = {
  'lint.duplicate-system': { zh: '系统 {value} 写了两次，前一次在 {first}', en: 'The system {value} stands twice; first at {first}' },
  'lint.duplicate-system.hint': { zh: '合成一行，或改正编号。', en: 'Make one row of them, or correct the number.' },
  'lint.system-standard': { zh: '旁边没有标准 {value}', en: 'There is no standard {value} beside the table' },
  'lint.system-standard.hint': {
    zh: '写标准前言里的 id，例如 gbt-40217-2021。',
    en: 'Write the id in the front matter of the standard, such as gbt-40217-2021.',
  },
  'lint.system-list': { zh: 'acceptance/ 里没有项目表 {value}', en: 'There is no list of items {value} in acceptance/' },
  'lint.system-list.hint': { zh: '写项目表前言里的 id，例如 example。', en: 'Write the id in its front matter, such as example.' },
  'lint.system-path': { zh: '没有文件或文件夹 {value}', en: 'There is no file or folder {value}' },
  'lint.system-path.hint': {
    zh: '从标准文件夹的上一级写起，例如 examples/card、docs/card.md。',
    en: 'Write the path from the folder above the standards, such as examples/card or docs/card.md.',
  },
  'lint.system-unlisted': { zh: '没有一个系统写明标准 {value}', en: 'No system names the standard {value}' },
  'lint.system-unlisted.hint': {
    zh: '写进它所属的系统的“标准”一栏；只给别的标准用的，写进“支撑标准”表。',
    en: 'Name it in the row of its system, or in the table of supporting standards where only others use it.',
  },
  'lint.system-list-unlisted': { zh: '没有一个系统写明项目表 {value}', en: 'No system names the list of items {value}' },
  'lint.system-list-unlisted.hint': { zh: '写进它所属的系统的“项目表”一栏。', en: 'Name it in the row of its system.' },
} satisfies Record<string, Bilingual>;
