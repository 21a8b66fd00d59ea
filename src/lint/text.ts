import type { Report } from '../standard/message.js';
import { placeIn } from './subject.js';
import type { Bilingual } from '../message/model.js';

const languages: Record<keyof Bilingual, Bilingual> = {
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
};

/** Reports each language in which a text is missing. `headers` names the cells the two languages stand in. */
export function lintText(node: object, text: Bilingual, id: string, report: Report, headers: Bilingual = { zh: 'zh', en: 'en' }): void {
  for (const language of ['zh', 'en'] as const) {
    if (text[language] !== '') continue;
    report('text-missing', placeIn(node, headers[language]), { value: id, language: languages[language] });
  }
}
