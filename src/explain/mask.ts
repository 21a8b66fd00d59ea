import { algorithms } from '../value/algorithm/algorithms.js';
import { isDocument, isNearlyIdentityNumber, isStray } from '../privacy/stray.js';
import { mask, maskMade, maskMisplaced } from '../report/mask.js';
import type { Personal } from '../standard/model.js';
import type { FormEntry } from '../schema/identifier-document.js';
import type { Explanation, PartReading, Reading, Refusal, ValueReading } from './explain.js';

/** The explanation as it may be shown: personal numbers by their ends only, and nothing told that follows from what is hidden. */
export function maskExplanation(explanation: Explanation): Explanation {
  const personal = personalIn(explanation);
  return {
    ...explanation,
    code: shownCode(explanation, personal),
    readings: explanation.readings.map((reading) => maskReading(reading, personal)),
    refusals: explanation.refusals.map((refusal) => maskRefusal(refusal, personal)),
  };
}

/** What nothing takes may be anything: a name and an address show their ends. */
function shownCode({ code, readings }: Explanation, personal: Personal | undefined): string {
  if (personal !== undefined) return mask(code, personal);
  if (readings.length > 0) return code;
  if (mayBeMistyped(code, false)) return mask(code, 'id');
  return isStray(code) ? maskMisplaced(code) : mask(code, undefined);
}

/** Digits that begin as the provinces do, of about the length of an identity number. */
const ofProvince = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)\d{12,16}[\dXx]$/;

/** No card begins so, and few have 18 digits. */
const hardlyCard = /^[12]|^.{18}$/;

/** A mistyped identity number may have the form of a card, which shows more of its digits. */
function mayBeMistyped(code: string, isProven: boolean): boolean {
  return isNearlyIdentityNumber(code) || (ofProvince.test(code) && (!isProven || hardlyCard.test(code)));
}

/** The likeliest reading decides, unless only a personal one has a check character that fits, or it may be a document's number that no reading proves. */
function personalIn({ code, readings, refusals }: Explanation): Personal | undefined {
  const fits = ({ values }: Reading) => values.every(({ check }) => check?.holds === true);
  const [first] = readings;
  if (first?.identifier.personal === 'account' && mayBeMistyped(code, fits(first))) return 'id';
  const proven = first && fits(first) ? undefined : readings.find((reading) => reading.identifier.personal !== undefined && fits(reading));
  if (isDocument(code) && maskMade(code) !== code && !(first && fits(first))) return 'id';
  return (
    first?.identifier.personal ??
    proven?.identifier.personal ??
    refusals.find(({ why, identifier }) => why === 'check' && identifier.personal !== undefined)?.identifier.personal
  );
}

/** What may be a personal number is hidden in every reading of it, or one would tell what another hides. */
function maskReading(reading: Reading, personal: Reading['identifier']['personal']): Reading {
  return personal === undefined ? reading : { ...reading, values: reading.values.map((value) => maskValue(value, personal)) };
}

function maskValue(
  { value, form, parts, check, derived }: ValueReading,
  personal: NonNullable<Reading['identifier']['personal']>,
): ValueReading {
  const shown = mask(value, personal);
  const points = [...shown];
  const hidden = parts.map((part): PartReading => {
    // Where a group of the pattern stood is not known of a text that is hidden in part.
    if (part.part.group !== undefined) return { part: part.part, value: '*'.repeat([...part.value].length) };
    const text = points.slice(part.part.start - 1, part.part.start - 1 + part.part.length).join('');
    return text.includes('*') ? { part: part.part, value: text } : part;
  });
  const seen = (name: string) => hidden.some(({ part, value: text }) => part.name === name && !text.includes('*'));
  return {
    ...{ value: shown, form, parts: hidden },
    ...(check && { check: isShown(shown, value, form) ? check : { ...check, found: '*', computed: '*' } }),
    derived: {
      ...(seen('birth') && derived.birthDate && { birthDate: derived.birthDate }),
      ...(seen('sex') && derived.sex && { sex: derived.sex }),
    },
  };
}

/** Whether the check character of a value still stands in what is shown of it. */
function isShown(shown: string, value: string, { check }: FormEntry): boolean {
  return check === undefined || shown[algorithms[check].at(value)] !== '*';
}

function maskRefusal(refusal: Refusal, personal: Personal | undefined): Refusal {
  const shown = mask(refusal.value, personal ?? refusal.identifier.personal);
  const isTold = refusal.why !== 'check' || isShown(shown, refusal.value, refusal.form);
  return { ...refusal, value: shown, ...(!isTold && { expected: '*' }) };
}
