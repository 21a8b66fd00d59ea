import { mostDecimals } from '../rule/operand.js';
import { patternFault } from '../rule/pattern.js';
import { patternLength } from '../rule/pattern-length.js';
import { codeListOf, identifierOf } from '../standard/lookup.js';
import type { DataElement } from '../standard/model.js';
import { neededFor, neededForPath } from '../standard/representation.js';
import { placeIn, reportRepeats, type Subject } from './subject.js';

/** Data elements: unique, consistent with themselves, pointing at things that exist, and used. */
export function lintElements(subject: Subject): void {
  const { standard, report } = subject;
  reportRepeats(standard.elements, ({ id }) => id, { rule: 'duplicate-element-id', header: 'id' }, report);
  reportRepeats(standard.elements, ({ name }) => name, { rule: 'duplicate-element-name', header: 'name' }, report);
  reportRepeats(standard.elements, ({ label }) => label, { rule: 'duplicate-element-label', header: 'label' }, report);
  const used = new Set(standard.recordTypes.flatMap(({ columns }) => columns.map(({ element }) => element)));
  for (const element of standard.elements) {
    lintName(element, subject);
    lintForm(element, subject);
    lintIdentifier(element, subject);
    lintCode(element, subject);
    lintCodeDates(element, subject);
    lintDocuments(element, subject);
    if (element.clause === '' && element.basis === 'text') report('clause-missing', element.place, { value: element.name });
    if (standard.recordTypes.length > 0 && !used.has(element.name)) {
      report('element-unused', placeIn(element, 'name'), { element: element.name }, element.name.length);
    }
  }
}

/** A name heads columns, names elements of XML and stands in expressions. One of JavaScript's own breaks the library that writes types. */
function lintName(element: DataElement, { report }: Subject): void {
  const { name } = element;
  if (name === '' || (/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name) && name !== 'hasOwnProperty')) return;
  report('element-name', placeIn(element, 'name'), { value: name }, name.length);
}

function lintForm(element: DataElement, { report }: Subject): void {
  const { format, isPath, representation } = element;
  if (representation.decimals > mostDecimals) {
    const params = { value: representation.text, most: mostDecimals };
    report('representation-decimals', placeIn(element, 'representation'), params, representation.text.length);
  }
  const needed = isPath ? neededForPath(representation) : format && neededFor(format, representation);
  const written = format ?? 'PATH';
  if (needed) {
    report(
      'format-representation',
      placeIn(element, 'format'),
      { format: written, representation: representation.text, needed },
      written.length,
    );
  }
}

/** A cell must have room for the longest form of the identifier; of forms without end, for the shortest of their values. */
function lintIdentifier(element: DataElement, { report, standard }: Subject): void {
  const { identifier: id, representation } = element;
  if (id === undefined) return;
  const identifier = identifierOf(standard, id);
  if (!identifier) return report('unknown-identifier', placeIn(element, 'identifier'), { value: id }, id.length);
  const lengths = identifier.forms
    .filter(({ pattern }) => pattern !== '' && !patternFault(pattern, true))
    .map(({ pattern }) => patternLength(pattern));
  const longest = Math.max(0, ...lengths.map(({ least, most }) => (Number.isFinite(most) ? most : least)));
  const { type, fixed, length, text } = representation;
  const fits = !fixed || lengths.length === 0 || lengths.some(({ least, most }) => length >= least && length <= most);
  if (type === 'C' && length >= longest && fits) return;
  report('identifier-representation', placeIn(element, 'identifier'), { scheme: id, representation: text, needed: longest }, id.length);
}

/** The kinds of documents whose numbers are checked: a code beside the number, and identifiers that are known. */
function lintDocuments(element: DataElement, { report, elements, standard }: Subject): void {
  const { documents } = element;
  if (!documents) return;
  if (!elements.has(documents.code))
    report('unknown-element', placeIn(element, 'identifier', documents.code), { value: documents.code }, documents.code.length);
  for (const { identifier } of documents.cases) {
    if (!identifierOf(standard, identifier))
      report('unknown-identifier', placeIn(element, 'identifier', identifier), { value: identifier }, identifier.length);
  }
}

/** The dates on which codes must have been valid: dates, each beside the code in some record type. */
function lintCodeDates(element: DataElement, { report, elements, standard }: Subject): void {
  const { name, codeDates, codeColumn } = element;
  if (codeDates === undefined) return;
  if (codeDates.length === 0) report('code-date-missing', placeIn(element, 'codeList'), { element: name });
  if (codeColumn !== 'code') report('code-date-holds', placeIn(element, 'codeColumn'), { element: name });
  for (const value of codeDates) {
    const place = placeIn(element, 'codeList', value);
    const date = elements.get(value);
    if (!date) report('unknown-element', place, { value }, value.length);
    else if (!date.format) report('code-date-form', place, { value }, value.length);
    else if (
      !standard.recordTypes.some(({ columns }) => [name, value].every((each) => columns.some((column) => column.element === each)))
    ) {
      report('code-date-apart', place, { value, element: name }, value.length);
    }
  }
}

/** A cell must have room for every code of its list; one of a generation of its own may never stand in it. */
function lintCodeRoom(element: DataElement, { report, standard }: Subject): void {
  const { codeList, codeColumn, representation } = element;
  const codes = codeList === undefined || codeColumn === 'label' ? [] : (codeListOf(standard, codeList)?.codes ?? []);
  const long = codes.filter(({ code, generation }) => generation === undefined && [...code].length > representation.length);
  if (long.length === 0 || representation.type === 'D') return;
  const params = { value: codeList!, representation: representation.text, count: long.length, code: long[0]!.code };
  report('code-room', placeIn(element, 'codeList'), params, codeList!.length);
}

function lintCode(element: DataElement, subject: Subject): void {
  const { report, elements, standard } = subject;
  const { name, isCode, codeList, labelOf } = element;
  if (codeList !== undefined && !codeListOf(standard, codeList)) {
    report('unknown-code-list', placeIn(element, 'codeList'), { value: codeList }, codeList.length);
  }
  lintCodeRoom(element, subject);
  if (isCode && codeList === undefined) report('code-without-list', placeIn(element, 'code'), { element: name });
  if (labelOf === undefined) return;
  const code = elements.get(labelOf);
  if (!code) return report('unknown-element', placeIn(element, 'labelOf'), { value: labelOf }, labelOf.length);
  if (code.codeList === undefined) {
    report('label-without-list', placeIn(element, 'labelOf'), { element: name, code: labelOf }, labelOf.length);
  }
}
