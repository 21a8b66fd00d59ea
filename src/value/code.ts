/** The value lists that one element has had over time and places; a value is right in its own generation. */
export type Generation = 'ldt-92-2013' | 'lb101-2000' | 'medical-platform' | 'organisation-type' | 'resident-pension' | 'local';

/** One code as the engines see it; days are `YYYYMMDD`, empty where open or not known. */
export interface CodePlan {
  code: string;
  names: string[];
  validFrom: string;
  validTo: string;
  /** Its name in English; absent where the list has none. */
  en?: string;
  successors?: string[];
  generation?: Generation;
  place?: string;
  /** Whatever else the list tells of a code, by the column's name. */
  attributes?: Record<string, string>;
}
