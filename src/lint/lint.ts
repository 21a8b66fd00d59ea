import type { VFileMessage } from 'vfile-message';
import type { Language } from '../message/messages.js';
import { lintCodeLists } from './code-lists.js';
import { lintElements } from './elements.js';
import { lintEnglish } from './english.js';
import { lintFacts, lintReadings } from './facts.js';
import { examineProfile } from './profile.js';
import { lintIdentifiers } from './identifiers.js';
import { lintParameters } from './parameters.js';
import { lintPlaceholders } from './placeholders.js';
import { lintRecordTypes } from './record-types.js';
import { lintReturns } from './returns.js';
import { lintRules } from './rules.js';
import { subjectOf } from './subject.js';
import { lintSynonyms } from './synonyms.js';
import { lintTerms, lintWording } from './terms.js';
import { collect, inLanguage, inOrder } from '../standard/message.js';
import type { Profile, Standard, Term } from '../standard/model.js';

const examinations = [
  lintElements,
  lintRecordTypes,
  lintCodeLists,
  lintIdentifiers,
  lintPlaceholders,
  lintSynonyms,
  lintEnglish,
  lintParameters,
  lintRules,
  lintReturns,
  lintFacts,
  lintReadings,
  lintTerms,
];

/** What a standard is examined by beside its own text. */
export interface LintOptions {
  /** Terms whose deprecated words a standard must not use; its own when it has any. */
  terms?: readonly Term[];
}

/**
 * Everything wrong with a standard: the messages of reading it together with those of examining it as a
 * whole, in order of file, line and column. `fatal` is true for errors, false for warnings, undefined for
 * remarks. Texts are in `language`, Chinese by default.
 */
export function lintStandard(
  standard: Standard,
  messages: readonly VFileMessage[],
  language: Language = 'zh',
  options: LintOptions = {},
): VFileMessage[] {
  const found = [...messages];
  const subject = subjectOf(standard, collect(found));
  for (const examine of examinations) examine(subject);
  lintWording(subject, [...standard.terms, ...(options.terms ?? [])]);
  return inOrder(found).map((message) => inLanguage(message, language));
}

/** Everything wrong with a profile of a standard, as `lintStandard`. */
export function lintProfile(
  profile: Profile,
  standard: Standard,
  messages: readonly VFileMessage[],
  language: Language = 'zh',
): VFileMessage[] {
  const found = [...messages];
  examineProfile(profile, standard, collect(found));
  return inOrder(found).map((message) => inLanguage(message, language));
}
