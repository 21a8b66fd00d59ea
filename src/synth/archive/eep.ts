import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { TablePlan } from '../../plan/plan.js';
import type { Cells } from '../source.js';
import { fileName, filePath, fondsName } from './cells.js';
import { madeAt } from './content.js';
import { digest } from './digest.js';
import type { ContentFile } from './world.js';

const namespace = 'http://www.saac.gov.cn/standards/ERM/encapsulation';

/** Bytes up to which a file is wrapped; a larger one is named only, and lies in the package beside. */
export const mostWrapped = 16 * 1024;

/** A field, or an element of DA/T 48 that holds others. */
type Part = string | Box;
interface Box {
  name: string;
  of: readonly Part[];
  /** Field whose value is the text of the box itself. */
  text?: string;
  /** Left out where nothing is in it. */
  optional?: true;
}

/** 文件实体 before its files, in the order of DA/T 48; 件数 stands where DA/T 46 has it. */
const entity: readonly Part[] = [
  'AGGREGATIONLEVEL',
  { name: '来源', of: ['ARCHIVESNAME', 'ARCHIVESIDENTIFIER', 'FONDSNAME', 'FONDSCONSTITUTINGUNITNAME'] },
  'ELECTRONICRECORDCODE',
  {
    name: '档号',
    text: 'ARCHIVALCODE',
    of: [
      'FONDSIDENTIFIER',
      'CATALOGUENUMBER',
      'YEAR',
      'RETENTIONPERIOD',
      'ORGANIZATIONALSTRUCTUREORFUNCTION',
      'CATEGORYCODE',
      'AGENCYFILENUMBER',
      'ARCHIVESFILENUMBER',
      'AGENCYITEMNUMBER',
      'ARCHIVESITEMNUMBER',
      'PAGENUMBER',
    ],
  },
  {
    name: '内容描述',
    of: [
      'TITLE',
      'PARALLELTITLE',
      'ALTERNATIVETITLE',
      'OTHERTITLEINFORMATION',
      'DESCRIPTOR',
      'KEYWORD',
      'PERSONALNAME',
      'ABSTRACT',
      'CLASSCODE',
      'RECORDDOCUMENTNUMBER',
      'AUTHOR',
      'DATE',
      'DOCUMENTTYPE',
      'PRECEDENCE',
      'PRINCIPALRECEIVER',
      'OTHERRECEIVERS',
      'SECURITYCLASSIFICATION',
      'SECRECYPERIOD',
    ],
  },
  { name: '形式特征', of: ['DOCUMENTAGGREGATIONTYPE', 'TOTALITEMS', 'TOTALPAGES', 'LANGUAGE', 'MANUSCRIPTTYPE'] },
  { name: '存储位置', of: ['CURRENTLOCATION', 'OFFLINEMEDIUMIDENTIFIER', 'OFFLINEMEDIUMSTORAGELOCATION', 'MICROFORMIDENTIFIER'] },
  {
    name: '权限管理',
    of: [
      'INTELLECTUALPROPERTYSTATEMENT',
      { name: '授权', of: ['AUTHORIZEDAGENT', 'PERMISSIONASSIGNMENT'], optional: true },
      'CONTROLIDENTIFIER',
    ],
  },
  'INFORMATIONSYSTEMDESCRIPTION',
  'METADATANOTE',
];

/** What DA/T 46 tells of a file: in the row of the record, that of its first document. */
const coding: readonly Part[] = [
  { name: '电子属性', of: ['FORMATINFORMATION', 'COMPUTERFILENAME', 'COMPUTERFILESIZE', 'DOCUMENTCREATINGAPPLICATION'] },
  {
    name: '数字化属性',
    of: ['PHYSICALRECORDCHARACTERISTICS', 'SCANNINGRESOLUTION', 'SCANNINGCOLOURMODE', 'IMAGECOMPRESSIONSCHEME'],
    optional: true,
  },
];

const business: readonly Part[] = ['BUSINESSSTATUS', 'BUSINESSACTIVITY', 'ACTIONTIME', 'ACTIONMANDATE', 'ACTIONDESCRIPTION'];
const agent: readonly Part[] = ['AGENTTYPE', 'AGENTNAME', 'ORGANIZATIONCODE', 'POSITIONNAME'];

const signatures: Part = {
  name: '电子签名块',
  of: [
    {
      name: '电子签名',
      of: [
        'SIGNATURERULES',
        'SIGNATURETIME',
        'SIGNER',
        'SIGNATURE',
        { name: '证书块', of: ['CERTIFICATE', 'CERTIFICATEREFERENCE'], optional: true },
        'SIGNATUREALGORITHMIDENTIFIER',
      ],
      optional: true,
    },
  ],
  optional: true,
};

/**
 * The metadata of one record as an EEP file (DA/T 48-2009). The texts that the standard fixes for the descriptions of format
 * and kind are not known here, so these elements are empty.
 *
 * @param files The files of the record; none where its row is not what they are.
 * @param wraps False where no file is to be wrapped.
 */
export function eepOf(table: TablePlan, cells: Cells, files: readonly ContentFile[], wraps: boolean): Buffer {
  const labels = new Map(table.fields.map(({ name, label }) => [name, label]));
  const fill = (parts: readonly Part[]): Element[] =>
    parts.flatMap((part) => (typeof part === 'string' ? filled(labels.get(part), cells[part]) : boxed(part)));
  const boxed = ({ name, of, text, optional }: Box): Element[] => {
    const inside = fill(of);
    return optional && inside.length === 0 ? [] : [x(name, [sound(cells[text ?? ''] ?? ''), ...inside])];
  };
  const documents =
    files.length === 0
      ? [documentOf(fill(coding), cells['DOCUMENTSEQUENCE'], 1)]
      : files.map((file, at) =>
          documentOf(
            at === 0 ? fill(coding) : attributesOf(file),
            at === 0 ? cells['DOCUMENTSEQUENCE'] : String(file.number),
            at + 1,
            file,
            wraps,
          ),
        );
  const content = x('封装内容', [
    x('文件实体块', [x('文件实体', [...fill(entity), x('文件数据', documents)])]),
    x('业务实体块', [x('业务实体', [x('业务标识符', 'B1'), x('机构人员标识符', 'A1'), x('文件标识符', 'F1'), ...fill(business)])]),
    x('机构人员实体块', [x('机构人员实体', [x('机构人员标识符', 'A1'), ...fill(agent)])]),
  ]);
  const signed = x('被签名对象', { eep版本: '2009' }, [
    x('封装包类型', '原始型'),
    x('封装包类型描述'),
    x('封装包创建时间', madeAt.toISOString().slice(0, 19)),
    x('封装包创建单位', fondsName),
    content,
  ]);
  return file(x('电子文件封装包', { xmlns: namespace }, [x('封装包格式描述'), x('版本', '2009'), signed, ...fill([signatures])]));
}

/** @param sequence As the row of the record has it, for the first document. */
function documentOf(
  attributes: readonly Element[],
  sequence: string | undefined,
  number: number,
  wrapped?: ContentFile,
  wraps = false,
): Element {
  const isWrapped = wrapped !== undefined && wraps && wrapped.content.bytes.length <= mostWrapped;
  const data = isWrapped ? [x('编码数据', { 编码数据ID: `C${number}` }, wrapped.content.bytes.toString('base64'))] : [];
  return x('文档', [
    x('文档标识符', `D${number}`),
    ...filled('文档序号', sequence),
    x('文档主从声明', number === 1 ? '主文档' : '附属文档'),
    x('文档数据', { 文档数据ID: `DD${number}` }, [
      x('编码', { 编码ID: `E${number}` }, [
        ...attributes,
        x('编码描述', wrapped ? described(wrapped, isWrapped) : '未封装'),
        x('反编码关键字', `base64-${wrapped?.content.extension ?? ''}`),
        ...data,
      ]),
    ]),
  ]);
}

function attributesOf(file: ContentFile): Element[] {
  return [x('电子属性', [x('计算机文件名', fileName(file)), x('计算机文件大小', String(file.content.bytes.length))])];
}

/** DA/T 48 has no element for a digest, so the description tells it. */
function described(file: ContentFile, isWrapped: boolean): string {
  return `${isWrapped ? 'Base64' : '未封装'}，原文件 ${filePath(file)}，${file.digest} 摘要值 ${digest(file.content, file.digest)}`;
}

function filled(name: string | undefined, value = ''): Element[] {
  return name === undefined || value === '' ? [] : [x(name, sound(value))];
}

/** What XML cannot hold, even escaped. */
// eslint-disable-next-line no-control-regex
const impossible = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

function sound(text: string): string {
  return text.replace(impossible, '\ufffd');
}

/** The writer leaves two things as they are: `]]>`, which no text may hold, and CR, which readers take for LF. */
function file(root: Element): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root).replaceAll(']]>', ']]&gt;').replaceAll('\r', '&#xD;')}\n`);
}
