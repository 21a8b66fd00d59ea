export interface Bilingual {
  zh: string;
  en: string;
}
