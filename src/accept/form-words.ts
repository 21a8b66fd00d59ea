import { listedInBoth } from '../message/punctuation.js';
import type { Cover } from './model.js';
import type { Bilingual } from '../message/model.js';

/** The parts of an answer, in the order of the form. */
export const answerFields = ['met', 'points', 'failed', 'evidence', 'role', 'date', 'remark'] as const;
export type AnswerField = (typeof answerFields)[number];

/** What forms call their parts. Either language is read, whatever the language of the form. */
export const answerWords: Readonly<Record<AnswerField, Bilingual>> = {
  met: { zh: '符合', en: 'met' },
  points: { zh: '得分', en: 'points' },
  failed: { zh: '不符处数', en: 'failed' },
  evidence: { zh: '证据', en: 'evidence' },
  role: { zh: '角色', en: 'role' },
  date: { zh: '日期', en: 'date' },
  remark: { zh: '备注', en: 'remark' },
};

/** What a sheet of items tells beside, for whoever fills it in. */
export const guidanceWords = {
  section: { zh: '部分', en: 'section' },
  asked: { zh: '要求', en: 'what is asked' },
  worth: { zh: '分值', en: 'worth' },
  guidance: { zh: '评审指引', en: 'guidance' },
  deduction: { zh: '扣分', en: 'deduction' },
} as const satisfies Record<string, Bilingual>;

export const coverWords: Readonly<Record<keyof Cover, Bilingual>> = {
  subject: { zh: '验收对象', en: 'subject' },
  agency: { zh: '被验收单位', en: 'agency' },
  fonds: { zh: '全宗号', en: 'fonds' },
  fondsName: { zh: '全宗名称', en: 'fonds name' },
  organiser: { zh: '组织验收单位', en: 'organiser' },
};

/** The two parts of a form, and the column of a sheet that holds the items. */
export const partWords = {
  cover: { zh: '封面', en: 'cover' },
  items: { zh: '项目', en: 'items' },
  item: { zh: '项目', en: 'item' },
} as const satisfies Record<string, Bilingual>;

export const yes: readonly string[] = ['是', '符合', 'yes', 'true', 'y'];
export const no: readonly string[] = ['否', '不符合', 'no', 'false', 'n'];

/** The key whose word, in either language, a text is; case and blanks around it do not matter. */
export function keyOf<Key extends string>(words: Readonly<Record<Key, Bilingual>>, text: string): Key | undefined {
  const wanted = text.trim().toLowerCase();
  return (Object.keys(words) as Key[]).find((key) => words[key].zh === wanted || words[key].en === wanted);
}

/** All words of a table in one line, for advice. */
export function listed(words: Readonly<Record<string, Bilingual>>): Bilingual {
  return listedInBoth(Object.values(words));
}
