import { checkOf, type Workplace } from './workplace.js';

export const listName = '交接清单.csv';
export const listHeading = '文件,数据表,表名,行数,字节数,SHA-256,列,合计,最小值,最大值';

/** What a check says of the list: outcome, facts compared, and each difference by its id and its words. */
export async function heldBy(workplace: Workplace, words: readonly string[]) {
  const report = await workplace.report(words);
  const { outcome, applicable, failed, causes = [] } = checkOf(report, 'dataset.manifest');
  return { outcome, applicable, failed, told: causes.map(({ id, message }) => `${id.slice(9)}: ${message.en}`), report };
}
