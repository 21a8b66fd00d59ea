import type { Place } from '../standard/model.js';
import type { AnswerField } from './form-words.js';
import type { Cover } from './model.js';

/** A value as it stands in a form, and where. */
export interface RawValue {
  text: string;
  place: Place;
}

/** A form as it stands: nothing is held against the list yet. Empty values are left out. */
export interface RawAnswers {
  cover: Map<keyof Cover, RawValue>;
  items: RawAnswer[];
}

export interface RawAnswer {
  item: RawValue;
  fields: Map<Exclude<AnswerField, 'evidence'>, RawValue>;
  evidence: RawValue[];
}
