import { agree } from './agree.js';
import { assert } from './assert.js';
import { checkDigit } from './check-digit.js';
import { code } from './code.js';
import { compare } from './compare.js';
import { complete } from './complete.js';
import { document } from './document.js';
import { form } from './form.js';
import { identical } from './identical.js';
import { identifier } from './identifier.js';
import type { CheckKind } from './kind.js';
import { label } from './label.js';
import { overlap } from './overlap.js';
import { part } from './part.js';
import { placeholder } from './placeholder.js';
import { reference } from './reference.js';
import { representation } from './representation.js';
import { required } from './required.js';
import { sequence } from './sequence.js';
import { total } from './total.js';
import { unique } from './unique.js';
import { validity } from './validity.js';

/** Every check kind, cell kinds first, in the order their checks are listed. */
export const kinds: readonly CheckKind[] = [
  required,
  placeholder,
  representation,
  code,
  label,
  identifier,
  checkDigit,
  form,
  part,
  document,
  validity,
  assert,
  unique,
  identical,
  overlap,
  reference,
  agree,
  compare,
  total,
  sequence,
  complete,
];

/** The kind of that name; throws on a name that is not a kind. */
export function kindOf(name: string): CheckKind {
  const found = kinds.find(({ kind }) => kind === name);
  if (!found) throw new Error(`no check kind is named ${name}`);
  return found;
}
