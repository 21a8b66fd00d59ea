import type { Placeholder, Standard } from './model.js';

/**
 * What stands for no value where a standard does not say so itself: what people and export programs write into cells that
 * have none. Seen in practice; no standard names them.
 */
const usual: readonly Pick<Placeholder, 'text' | 'repeats' | 'except'>[] = [
  ...words('null (null) <null> [null] n/a #null none undefined unknown tbd tbc \\n n.a. n.a'),
  // What may be a name in Latin letters, all of it, or a text of its own.
  ...words('na nan nat nil todo test blank empty').map((word) => ({ ...word, except: ['name'] })),
  ...[...'-−—–―_/\\*.。~～…×'].map((text) => ({ text, repeats: true, except: [] })),
  { text: 'xxx', repeats: true, except: [] },
  ...words(
    '? ？ # 〃 " ” 无 空 缺 略 缺失 没有 不详 未知 不明 不清 不清楚 待填 待补 待补充 待定 待查 待核 待核实 待录入 暂无 暂缺 未填 未填写 未录入 未登记 未提供 无数据 无此项 不适用 同上 同前 未采集 未采 未收集 待采集 待完善 待确认 待更新 不知道 不知 没填 未说明 无记录 无信息 无资料 空白 空值',
  ),
];

function words(list: string): Pick<Placeholder, 'text' | 'repeats' | 'except'>[] {
  return list.split(' ').map((text) => ({ text, repeats: false, except: [] }));
}

/** Excepts every element. */
export const allElements = '*';

/**
 * The words that stand for no value in the data of a standard: those that it names, and the usual ones of which it says
 * nothing. A word that it excepts everywhere stands for none.
 */
export function placeholdersOf({
  placeholders,
}: Pick<Standard, 'placeholders'>): readonly Pick<Placeholder, 'text' | 'repeats' | 'except'>[] {
  const named = new Set(placeholders.map(({ text }) => text));
  return [...placeholders, ...usual.filter(({ text }) => !named.has(text))].filter(({ except }) => !except.includes(allElements));
}
