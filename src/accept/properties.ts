import type { ConformanceReport } from '../report/model.js';
import type { Bilingual } from '../standard/model.js';
import type { PropertyResult } from './model.js';

/** The items of the four-property check as a report has them; none where its standard has no such check. */
export function propertiesOf(report: ConformanceReport): Omit<PropertyResult, 'report'>[] {
  const { properties } = report as { properties?: readonly PropertyOfReport[] };
  return (properties ?? []).map(({ id, property, group, title, outcome, checks }) => ({ id, property, group, title, outcome, checks }));
}

interface PropertyOfReport {
  id: string;
  property: string;
  group: string;
  title: Bilingual;
  outcome: PropertyResult['outcome'];
  checks: string[];
}
