import { allElements } from '../standard/placeholders.js';
import { personals } from '../standard/model.js';
import { placeIn, reportRepeats, type Subject } from './subject.js';

const leadingBlank = /^\s|\s$/u;

/** Words that stand for no value: each once, of one line without blanks around it, and what it leaves out is known. */
export function lintPlaceholders({ standard, report }: Subject): void {
  const { placeholders, elements } = standard;
  reportRepeats(placeholders, ({ text }) => text, { rule: 'duplicate-placeholder', header: 'text' }, report);
  for (const placeholder of placeholders) {
    const { text, repeats, except } = placeholder;
    if (text === '') continue;
    const isRun = text === text[0]!.repeat(text.length);
    if (leadingBlank.test(text) || text.codePointAt(0)! > 0xffff || (repeats && !isRun))
      report('placeholder', placeIn(placeholder, 'text'), { value: text }, text.length);
    for (const name of except) {
      if (name === allElements || personals.includes(name as never) || elements.some((element) => element.name === name)) continue;
      report('unknown-element', placeIn(placeholder, 'except', name), { value: name }, name.length);
    }
  }
}
