import { writtenAt } from '../standard/cell.js';
import type { RecordType } from '../standard/model.js';
import { noKeySpellings } from '../standard/spelling.js';
import { placeIn, reportRepeats, type Subject } from './subject.js';

/** Record types: unique, with columns numbered 1 to n, each a known element under its own label. */
export function lintRecordTypes(subject: Subject): void {
  const { standard, report } = subject;
  reportRepeats(standard.recordTypes, ({ number }) => number, { rule: 'duplicate-record-type', header: 'table' }, report);
  reportRepeats(standard.recordTypes, ({ name }) => name, { rule: 'duplicate-record-type', header: 'name' }, report);
  reportRepeats(standard.recordTypes, ({ alias }) => alias, { rule: 'duplicate-record-type', header: 'alias' }, report);
  for (const type of standard.recordTypes) {
    const { alias, number, columns } = type;
    if (alias !== '' && !/^(?!RecordTypes$)[A-Z][A-Za-z0-9]*$/.test(alias)) {
      report('alias-form', placeIn(type, 'alias'), { value: alias }, alias.length);
    }
    if (columns.length === 0) report('columns-missing', placeIn(type, 'table'), { value: number });
    if (columns.length > 0 && type.clause === '') report('clause-missing', type.place, { value: type.name });
    lintColumns(type, subject);
    lintKey(type, subject);
  }
}

function lintColumns({ number, columns }: RecordType, { elements, report }: Subject): void {
  const table = { table: number };
  reportRepeats(columns, ({ element }) => element, { rule: 'duplicate-column', header: 'name', params: () => table }, report);
  columns.forEach((column, index) => {
    const { element: name, position } = column;
    if (position !== index + 1) {
      report('column-position', placeIn(column, 'position'), { expected: index + 1, found: position }, String(position).length);
    }
    const element = elements.get(name);
    if (!element) {
      if (name !== '') report('unknown-element', placeIn(column, 'name'), { value: name }, name.length);
      return;
    }
    const label = writtenAt(column, 'label');
    if (label !== undefined && label !== '' && label !== element.label) {
      report('column-label', placeIn(column, 'label'), { element: name, value: label, expected: element.label }, label.length);
    }
  });
}

function lintKey(type: RecordType, { report }: Subject): void {
  if (type.key.length === 0 && !noKeySpellings.includes(writtenAt(type, 'key') ?? ''))
    report('key-missing', placeIn(type, 'key'), { value: type.name });
  const names = new Set(type.columns.map(({ element }) => element));
  for (const field of type.key) {
    if (!names.has(field)) report('unknown-column', placeIn(type, 'key', field), { table: type.number, value: field }, field.length);
  }
}
