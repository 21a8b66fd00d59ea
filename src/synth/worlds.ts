import type { Plan } from '../plan/plan.js';
import { actuarialSource } from './actuarial/source.js';
import { archiveExamples } from './archive/examples.js';
import { auditSource } from './audit/source.js';
import { benefitsSource } from './benefits/source.js';
import { collectionSource } from './collection/source.js';
import { cardSource } from './card/source.js';
import { certificationSource } from './certification/source.js';
import { drugSource } from './drug/source.js';
import { fundsSource } from './funds/source.js';
import { genericSource } from './generic.js';
import { monitoringSource } from './monitoring/source.js';
import { pensionSource } from './pension/source.js';
import { residentSource } from './resident/source.js';
import { returnsSource } from './returns/source.js';
import { rightsSource } from './rights/source.js';
import { serviceSource } from './service/source.js';
import { settlementSource } from './settlement/source.js';
import { transfersSource } from './transfers/source.js';
import type { RowSource } from './source.js';

/**
 * The source of a standard's rows: people, units and money for the pension standard, products for drug coding, the
 * catalogues of packages for archives, agencies and their people for monitoring, persons and what they
 * are paid for benefits, and what each other system tells of, else whatever fits the representations and code lists.
 *
 * @param rows Rows of the largest table.
 */
export function sourceOf(plan: Plan, rows: number, seed: number): RowSource {
  const known = worlds[plan.standard.id] ?? genericSource;
  return known(plan, rows, seed);
}

const worlds: Readonly<Record<string, typeof genericSource>> = {
  'gbt-40217-2021': pensionSource,
  'drug-coding': drugSource,
  archives: archiveExamples,
  monitoring: monitoringSource,
  benefits: benefitsSource,
  returns: returnsSource,
  funds: fundsSource,
  transfers: transfersSource,
  rights: rightsSource,
  resident: residentSource,
  actuarial: actuarialSource,
  audit: auditSource,
  collection: collectionSource,
  card: cardSource,
  certification: certificationSource,
  service: serviceSource,
  settlement: settlementSource,
};
