import type { Cells } from '../source.js';
import type { Place } from '../places.js';

/** A designated hospital or pharmacy. */
export interface Institution {
  code: string;
  name: string;
  division: string;
  /** Its level, as the platform codes it. */
  level: string;
}

/** The institutions of a group of persons. */
export interface Institutions {
  hospital: Institution;
  pharmacies: readonly [Institution, Institution];
}

/** Those of the group of a number, in which no other is treated. */
export function institutionsOf({ code, name }: Place, number: number): Institutions {
  const made = (kind: 'H' | 'P', words: string, level: string, place = 0): Institution => ({
    code: `${kind}${code}${String((number * 2 + place) % 100_000).padStart(5, '0')}`,
    name: `${name}第${number + 1}${words}`,
    division: code,
    level,
  });
  return { hospital: made('H', '医院', '05'), pharmacies: [made('P', '大药房', '11'), made('P', '便民药店', '11', 1)] };
}

/** The entries of the directory. */
export function directoryOf({ hospital, pharmacies }: Institutions): Cells[] {
  return [hospital, ...pharmacies].map(({ code, name, division, level }) => ({
    FIXMEDINS_CODE: code,
    FIXMEDINS_NAME: name,
    HOSP_LV: level,
    MDTRTAREA_ADMVS: division,
    VALIDFROM: '20200101',
    VALIDTO: '20261231',
  }));
}
