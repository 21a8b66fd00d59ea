import { dayText } from '../calendar.js';
import { dayNumber } from '../../value/day.js';
import type { Makers } from '../maker.js';
import { clerkNames } from '../words.js';
import type { Content } from './content.js';
import { digest } from './digest.js';
import { pagesOf, volumePages, type ContentFile, type Group, type Item, type Volume } from './world.js';

export const fondsName = '示例市社会保险经办中心';

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

/** `永久` as `Y`, `30年` as `D30`. */
const periodCode = (period: string): string => (period === '永久' ? 'Y' : `D${period.replace('年', '')}`);

/** Class, category, catalogue number, year, period, department: what all codes of a group share. */
function classOf({ category, year, period, catalogue, department }: Group): string {
  return ['ZY', category.code.replace('-', ''), digits(catalogue, 3), String(year), periodCode(period), department]
    .filter((part) => part !== '')
    .join('·');
}

function volumeCode({ group, number }: Volume): string {
  return [group.fonds, group.byCatalogue ? digits(group.catalogue, 3) : classOf(group), digits(number, 4)].join('-');
}

function itemCode({ volume, number }: Item): string {
  return volume.group.byItem
    ? `${volume.group.fonds}-${classOf(volume.group)}-${digits(number, 4)}`
    : `${volumeCode(volume)}-${digits(number, 3)}`;
}

export function fileName({ item, number, content }: ContentFile): string {
  return `${itemCode(item)}_${digits(number, 2)}${content.extension === '' ? '' : `.${content.extension}`}`;
}

export function filePath(file: ContentFile): string {
  const { group } = file.item.volume;
  return `电子档案/${group.year}/${group.category.code}/${fileName(file)}`;
}

const retentionStart = (group: Group): string => `${group.year + 1}0101`;
function retentionEnd({ year, period }: Group): string {
  return period === '永久' ? '' : dayText(dayNumber(year + 1 + Number.parseInt(period, 10), 1, 1) - 1);
}

const ofGroup: Makers<Group> = {
  FONDSIDENTIFIER: ({ fonds }) => fonds,
  FONDSNAME: () => fondsName,
  CATEGORYCODE: classOf,
  YEAR: ({ year }) => String(year),
  RETENTIONPERIOD: ({ period }) => period,
  ORGANIZATIONALSTRUCTUREORFUNCTION: ({ department }) => department,
  MATERIALCATEGORY: ({ category }) => category.code,
  BUSINESSCLASS: ({ category, isWhole }) => (isWhole ? category.businessClass : ''),
  CATALOGUENUMBER: ({ catalogue }) => digits(catalogue, 3),
  RETENTIONSTART: retentionStart,
  RETENTIONEND: retentionEnd,
  SECURITYCLASSIFICATION: () => '公开',
  OPENMARK: () => '控制',
};

function through<From, To>(makers: Makers<To>, step: (from: From) => To): Makers<From> {
  return Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, (from: From) => make(step(from))]));
}

export const volumeMakers: Makers<Volume> = {
  ...through(ofGroup, ({ group }: Volume) => group),
  ARCHIVALCODE: volumeCode,
  VOLUMENUMBER: ({ number }) => String(number),
  TITLE: ({ title }) => title,
  AUTHOR: () => fondsName,
  DATE: ({ items }) => dayText(items[0]!.day),
  STARTDATE: ({ items }) => dayText(items[0]!.day),
  ENDDATE: ({ items }) => dayText(items.at(-1)!.day),
  DESCRIPTIONLEVEL: () => '案卷级',
  TOTALITEMS: ({ items }) => String(items.length),
  TOTALPAGES: (volume) => String(volumePages(volume)),
};

export const itemMakers: Makers<Item> = {
  ...through(ofGroup, ({ volume }: Item) => volume.group),
  ARCHIVALCODE: itemCode,
  VOLUMECODE: ({ volume }) => volumeCode(volume),
  VOLUMENUMBER: ({ volume }) => String(volume.number),
  ITEMNUMBER: ({ number }) => String(number),
  SEQUENCE: ({ sequence }) => String(sequence),
  DESCRIPTIONLEVEL: () => '文件级',
  TITLE: ({ title }) => title,
  AUTHOR: ({ author }) => author,
  DATE: ({ day }) => dayText(day),
  DOCUMENTNUMBER: documentNumber,
  TOTALPAGES: (item) => String(pagesOf(item)),
  PAGENUMBER: ({ volume, number }) =>
    String(1 + volume.items.filter((item) => item.number < number).reduce((sum, item) => sum + pagesOf(item), 0)),
};

function documentNumber({ volume: { group, number: volume }, number }: Item): string {
  return `示社保${group.fonds}${group.category.code}〔${group.year}〕${group.catalogue * 10_000 + volume * 100 + number}号`;
}

/** Metadata of an item by DA/T 46-2009, beside what the catalogue tells too. */
export const metadataMakers: Makers<Item> = {
  ...itemMakers,
  AGGREGATIONLEVEL: () => '文件',
  ELECTRONICRECORDCODE: (item) =>
    `E${item.volume.group.year}${digits(item.volume.group.number, 6)}${digits(item.volume.number, 3)}${digits(item.number, 4)}`,
  AGENCYITEMNUMBER: ({ number }) => String(number),
  OFFLINEMEDIUMIDENTIFIER: () => '无',
  FONDSCONSTITUTINGUNITNAME: () => fondsName,
  RECORDDOCUMENTNUMBER: documentNumber,
  DOCUMENTAGGREGATIONTYPE: ({ files }) => (files.length > 1 ? '组合文件' : '单件'),
  LANGUAGE: () => '汉语',
  TOTALITEMS: () => '1',
  DOCUMENTSEQUENCE: () => '1',
  COMPUTERFILENAME: ({ files }) => fileName(files[0]!),
  COMPUTERFILESIZE: ({ files }) => String(files[0]!.content.bytes.length),
  AGENTTYPE: () => '单位',
  AGENTNAME: () => fondsName,
  BUSINESSSTATUS: () => '历史行为',
  BUSINESSACTIVITY: () => '归档',
  ACTIONTIME: ({ volume }) => filedOn(volume, 1),
};

const clerk = ({ group, number }: Volume, step: number): string => clerkNames[(group.number + number + step) % clerkNames.length]!;
const filedOn = ({ group }: Volume, days: number): string => dayText(dayNumber(group.year + 1, 3, 1) + days);

export const noteMakers: Makers<Volume> = {
  ARCHIVALCODE: volumeCode,
  STATUSNOTE: () => '无缺损',
  ARRANGER: (volume) => clerk(volume, 0),
  ARRANGEDATE: (volume) => filedOn(volume, 0),
  FILER: (volume) => clerk(volume, 0),
  FILEDATE: (volume) => filedOn(volume, 1),
  CHECKER: (volume) => clerk(volume, 1),
  CHECKDATE: (volume) => filedOn(volume, 2),
};

/** What a file's catalogue row declares: of the content, or of another in its place where there is a fault. */
export const fileMakers: Makers<ContentFile> = {
  ...through(ofGroup, ({ item }: ContentFile) => item.volume.group),
  ARCHIVALCODE: ({ item }) => itemCode(item),
  DOCUMENTSEQUENCE: ({ number }) => String(number),
  FILEPATH: filePath,
  COMPUTERFILENAME: fileName,
  FILEFORMAT: ({ content }) => content.format,
  COMPUTERFILESIZE: ({ content }) => String(content.bytes.length),
  PAGES: ({ content }) => String(content.pages),
  CREATIONTIME: ({ item }) => dayText(item.day),
  DIGESTALGORITHM: (file) => file.digest,
  DIGEST: (file) => digest(file.content, file.digest),
  SCANNINGRESOLUTION: ({ content }) => scanned(content, String(content.resolution)),
  SCANNINGCOLOURMODE: ({ content }) => scanned(content, content.colourMode ?? ''),
  GENERATION: ({ content }) => content.generation,
};

const scanned = ({ generation }: Content, text: string): string => (generation === '数字化' ? text : '');
