import { listedIds } from '../message/punctuation.js';
import type { EnglishName } from '../standard/model.js';
import { placeIn, reportRepeats, type Subject } from './subject.js';

const chinese = /\p{Script=Han}/u;

/** Names in English: what is named is there, no name is Chinese, and where a standard has such names, what has none is told. */
export function lintEnglish({ standard, report }: Subject): void {
  const { english: names = [], elements, recordTypes, codeLists } = standard;
  const [first] = names;
  if (!first) return;
  const known: Record<EnglishName['of'], { name: string; english?: string }[]> = {
    table: recordTypes.map(({ id, english }) => named(id, english)),
    element: elements.map(({ name, english }) => named(name, english)),
    list: codeLists.map(({ id, english }) => named(id, english)),
  };
  for (const each of names) {
    const { of, name, text } = each;
    if (name !== '' && !known[of].some((each) => each.name === name))
      report('english-unknown', placeIn(each, 'name'), { value: name }, name.length);
    if (chinese.test(text)) report('english-chinese', placeIn(each, 'text'), { value: text }, text.length);
  }
  reportRepeats(names, ({ of, name }) => (name === '' ? '' : `${of} ${name}`), { rule: 'english-twice', header: 'name' }, report);
  const missing = Object.values(known)
    .flat()
    .filter((each) => each.english === undefined)
    .map(({ name }) => name);
  if (missing.length > 0) report('english-missing', first.place, { count: missing.length, list: listedIds(missing) });
}

const named = (name: string, english: string | undefined) => ({ name, ...(english !== undefined && { english }) });
