import type { Algorithm, CheckAlgorithm } from './algorithm.js';
import { drugBaseCode } from './base-code.js';
import { citizen } from './gb11643.js';
import { organisationCode } from './gb11714.js';
import { creditCode } from './gb32100.js';
import { hongKongId } from './hk-id.js';
import { card } from './luhn.js';
import { businessLicence } from './mod11-10.js';
import { taiwanId } from './tw-id.js';

/** Every algorithm of check characters, by the name that standards give it. */
export const algorithms: Readonly<Record<CheckAlgorithm, Algorithm>> = {
  gb11643: citizen,
  gb32100: creditCode,
  gb11714: organisationCode,
  'mod11-10': businessLicence,
  luhn: card,
  'base-code': drugBaseCode,
  'hk-id': hongKongId,
  'tw-id': taiwanId,
};
