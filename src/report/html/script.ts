/** What the page does beyond plain HTML: filters lists, opens and closes folds, prints the sheets to sign or everything, with all folds open. */
export const script = `'use strict';
(() => {
  const form = document.getElementById('filter');
  const items = [...document.querySelectorAll('[data-outcome],[data-divisions]')];
  const findings = [...document.querySelectorAll('details.finding')];
  const controls = form.elements;
  const wordsOf = new Map();

  const textOf = (item) => {
    if (!wordsOf.has(item)) wordsOf.set(item, item.textContent.toLowerCase());
    return wordsOf.get(item);
  };
  const agrees = (item, name) => {
    const control = controls.namedItem(name);
    if (!control || control.value === '') return true;
    const asked = control.value.slice(1);
    if (name === 'divisions') {
      const listed = item.dataset.divisions;
      if (listed === undefined) return item.dataset.outcome !== 'fail';
      return listed.split(' ').includes(asked);
    }
    return item.dataset[name] === undefined || item.dataset[name] === asked;
  };
  const narrow = () => {
    const words = controls.namedItem('words').value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const item of items) {
      const shows =
        ['table', 'severity', 'outcome', 'divisions'].every((name) => agrees(item, name)) &&
        (item.dataset.outcome === undefined || words.every((word) => textOf(item).includes(word)));
      item.hidden = !shows;
      if (shows && item.classList.contains('finding')) shown += 1;
    }
    const output = form.querySelector('output');
    output.value = output.dataset.text.replace('{shown}', shown).replace('{total}', findings.length);
  };

  form.hidden = false;
  form.addEventListener('input', narrow);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(narrow));
  const fold = (open) => () => findings.forEach((finding) => { if (!finding.hidden) finding.open = open; });
  controls.namedItem('open').addEventListener('click', fold(true));
  controls.namedItem('close').addEventListener('click', fold(false));

  const root = document.documentElement;
  const buttons = document.getElementById('print');
  buttons.hidden = false;
  buttons.addEventListener('click', ({ target }) => {
    if (target.dataset.prints === undefined) return;
    root.dataset.print = target.dataset.prints;
    print();
  });

  let closed = [];
  addEventListener('beforeprint', () => {
    closed = root.dataset.print === 'full' ? [...document.querySelectorAll('details:not([open])')] : [];
    for (const each of closed) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of closed) each.open = false;
  });
  narrow();
})();
`;
