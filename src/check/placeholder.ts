import { not, placeholder as placeholderIn } from '../expression/make.js';
import { severities } from '../standard/model.js';
import { code } from './code.js';
import { headOf } from './described.js';
import { identifier } from './identifier.js';
import type { CheckKind } from './kind.js';
import { label } from './label.js';

/**
 * The cell holds no word that stands for nothing (`--`, `NULL`, `待填`): such a cell is empty, and dirty. Applies to every
 * cell that is not blank. Where a cell must be filled, `required` tells of it.
 */
export const placeholder: CheckKind = {
  kind: 'placeholder',
  level: 'cell',
  keyword: 'zs-placeholder',
  on: 'property',
  asks: 'word',
  params: { properties: {}, required: [] },
  fields: (_params, _terms, property) => [property],
  operands: () => [],
  written: true,
  caused: true,
  holds: (check) => not(placeholderIn(check.fields[0]!)),
  described: {
    byElement: (element) => !element.required,
    /**
     * A word for no value breaks what its element asks of the form of its cells, or of its codes; in a free text that may be
     * empty it is a remark.
     */
    keywords(element, context) {
      if (element.required) return [];
      const { representation, format } = element;
      const own = headOf(element, 'placeholder', '0305');
      const asked = [code, label, identifier].flatMap(({ described }) => described?.keywords(element, context) ?? []);
      const strict = representation.type !== 'C' || representation.fixed || format !== undefined ? [own] : asked;
      const strongest = strict.toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))[0];
      const { severity, basis } = strongest ?? { severity: 'info', basis: 'practice' };
      return [{ ...own, severity, basis, ...(!strongest && { clause: '' }) }];
    },
  },
  breaks: { values: () => ['--', '待填', 'NULL', 'N/A', ' 无', '\\N'] },
};
