/** A text in both languages. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** A language of texts: Chinese or English. */
export type Language = keyof Bilingual;
