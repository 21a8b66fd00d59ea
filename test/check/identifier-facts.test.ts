import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Identifier } from '../../src/standard/model.js';
import { readStandard } from '../../src/standard/read.js';

/** Rows of a tab-separated file that lies beside this test, without its header. */
function rowsOf(name: string): string[][] {
  const [, ...rows] = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return rows.map((row) => row.split('\t'));
}

describe('identifiers of persons, organisations and documents', async () => {
  const { standard } = await readStandard('standards/identifiers');
  const rows = rowsOf('identifier-rules.tsv');

  it('account for each of the 36 facts, by a check or by a reason', () => {
    const stated = rows.map(([identifier, item]) => `${identifier} ${item}`);
    expect(stated).toHaveLength(36);
    expect(standard.facts.map(({ fact }) => fact).sort()).toEqual(stated.sort());
    for (const { fact, checks, reason } of standard.facts)
      expect([fact, checks.length > 0 || (reason.zh !== '' && reason.en !== '')]).toEqual([fact, true]);
  });

  it('are each spoken of', () => {
    const spokenOf = new Set(standard.facts.map(({ element }) => element));
    // 18 or 15 digits: its forms are those of two others. Of documents whose making is not known there are no facts: only what is no number at all is told.
    expect(standard.identifiers.map(({ id }) => id).filter((id) => !spokenOf.has(id))).toEqual(['citizen-id-any', 'document-number']);
  });
});

describe('identifiers of drugs', async () => {
  const { standard } = await readStandard('standards/drug-coding');
  const rows = rowsOf('drug-segments.tsv');
  /** Where the segments of a system stand: identifier and form. */
  const homes: Record<string, [identifier: string, form: string]> = {
    NHSA_WESTERN_23: ['nhsa-drug', 'western'],
    NHSA_TCM_20: ['nhsa-drug', 'chinese'],
    NHSA_TCM_PIECE_10: ['nhsa-piece', 'piece'],
    NHSA_TCM_GRANULE_20: ['nhsa-granule', 'granule'],
    NHSA_HOSPITAL_PREPARATION_16: ['nhsa-hospital-preparation', 'preparation'],
    NATIONAL_BASE_CODE_14: ['base-code', 'drug'],
    APPROVAL_NUMBER_DOMESTIC: ['approval-number', 'domestic'],
    TRACE_CODE_20: ['trace-code', '20'],
    ATC_7: ['atc', '7'],
    NHSA_CONSUMABLE_20: ['consumable', '20'],
    NHSA_IVD_19: ['reagent', '19'],
    NHSA_SERVICE_15: ['service-item', '15'],
    ICD10_NHSA: ['diagnosis', 'local'],
    ICD9CM3_NHSA: ['operation', '9'],
    NHSA_INSTITUTION_12: ['institution', 'hospital'],
    NHSA_DOCTOR_13: ['doctor', 'doctor'],
    NHSA_PHARMACY_TECH_STAFF_14: ['technician', 'staff'],
    LDT90_2012_CANDIDATE: ['ldt-90', 'candidate'],
  };
  const renamed: Record<string, string> = { 'strength-serial': 'strength', 'pack-serial': 'pack' };

  it('have each of the 83 segments as a part, or a reason', () => {
    expect(rows).toHaveLength(83);
    const reasons = new Set(standard.facts.filter(({ reason }) => reason.zh !== '' && reason.en !== '').map(({ fact }) => fact));
    const lost = rows.filter(
      ([system, segment, start, length]) =>
        !reasons.has(`${system} ${segment}`) && !hasPart(system!, segment!, Number(start), Number(length)),
    );
    expect(lost).toEqual([]);
    expect(rows.filter(([system, segment]) => reasons.has(`${system} ${segment}`))).toHaveLength(1);
  });

  function hasPart(system: string, segment: string, start: number, length: number): boolean {
    const [id, form] = homes[system]!;
    const name = segment.replaceAll('_', '-');
    const parts = formOf(
      standard.identifiers.find((identifier) => identifier.id === id)!,
      form,
    ).parts;
    // A segment of unknown length has length 0.
    return parts.some((part) => part.name === (renamed[name] ?? name) && part.start === start && (length === 0 || part.length === length));
  }
});

function formOf(identifier: Identifier, id: string) {
  return identifier.forms.find((form) => form.id === id)!;
}
