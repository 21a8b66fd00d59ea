/**
 * What the page does beyond plain HTML: reads a fold when it is opened, narrows the findings and keeps what is asked in the address,
 * lists them by table or in one row, prints the sheets to sign or everything, with all folds open.
 */
export const script = `'use strict';
(() => {
  const most = 20;
  const root = document.documentElement;
  const contentOf = (fold) => {
    const later = fold.querySelector(':scope > noscript');
    if (!later) return [];
    const nodes = [...new DOMParser().parseFromString(later.textContent, 'text/html').body.childNodes];
    later.remove();
    return nodes;
  };
  const fill = (fold) => fold.append(...contentOf(fold));

  const grouped = (figure) => String(figure).replace(/\\B(?=(\\d{3})+$)/g, ',');
  const form = document.getElementById('filter');
  const controls = form ? form.elements : undefined;
  const facets = form ? ['table', 'severity', 'indicator', 'division', 'agency'].filter((name) => controls.namedItem(name)) : [];
  const states = [...facets, 'words', 'view'];
  const flat = document.getElementById('flat');
  const groups = [...document.querySelectorAll('details.group')].map((element) => ({
    element,
    most,
    head: [...element.querySelectorAll(':scope > :not(noscript)')],
    name: element.querySelector('h3').textContent,
  }));
  const flatly = { element: flat, most };
  const findings = groups.flatMap((group) =>
    contentOf(group.element).map((element) => {
      const body = document.createDocumentFragment();
      body.append(...[...element.children].slice(1));
      const has = new Map(facets.map((name) => [name, new Set((element.dataset[name] ?? '').split(' '))]));
      // The table of no name is the whole data set.
      has.set('table', new Set([element.dataset.table]));
      return { element, body, group, has, place: Number(element.dataset.place) };
    }),
  );
  const byElement = new Map(findings.map((finding) => [finding.element, finding]));
  const wordsOf = (finding) =>
    (finding.words ??= (finding.element.textContent + ' ' + finding.body.textContent).toLowerCase());
  const unfold = (finding) => finding.element.append(finding.body);

  const asked = () =>
    Object.fromEntries(
      states.map((name) => {
        const { value } = controls.namedItem(name);
        return [name, name === 'words' ? value : value === '' ? undefined : value.slice(1)];
      }),
    );
  const agrees = (finding, state, name) => state[name] === undefined || finding.has.get(name).has(state[name]);
  const narrow = () => {
    if (!form) return;
    const state = asked();
    const words = state.words.toLowerCase().split(/\\s+/).filter(Boolean);
    const told = findings.filter((finding) => words.every((word) => wordsOf(finding).includes(word)));
    const found = told.filter((finding) => facets.every((name) => agrees(finding, state, name)));
    for (const name of facets) count(name, told.filter((finding) => facets.every((each) => each === name || agrees(finding, state, each))));
    const isFlat = state.view === 'flat';
    for (const { element, group } of isFlat ? found : []) {
      const where = element.querySelector('.where');
      // In one row each says of which table it is.
      if (!where.querySelector('.table')) where.append(Object.assign(document.createElement('span'), { className: 'table', textContent: group.name }));
    }
    if (isFlat) place(flatly, [...found].sort((a, b) => a.place - b.place));
    else flat.replaceChildren();
    for (const group of groups) {
      const own = isFlat ? [] : found.filter((finding) => finding.group === group);
      group.element.hidden = own.length === 0;
      place(group, own);
    }
    document.getElementById('no-match').hidden = found.length > 0;
    const output = form.querySelector('output');
    output.value = output.dataset.text.replace('{shown}', grouped(found.length)).replace('{total}', grouped(findings.length));
  };
  const count = (name, among) => {
    const counts = new Map();
    for (const finding of among) for (const value of finding.has.get(name)) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const option of controls.namedItem(name).options) {
      if (option.value === '') continue;
      option.dataset.text ??= option.textContent;
      const figure = counts.get(option.value.slice(1)) ?? 0;
      option.textContent = option.dataset.text + ' (' + grouped(figure) + ')';
      option.disabled = figure === 0 && !option.selected;
    }
  };
  // No more of a list are in the page than a person looks at; the rest comes when it is asked for.
  const place = (list, own) => {
    const rest = own.length - list.most;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'more';
    button.textContent = form.dataset.more.replace('{rest}', grouped(rest));
    button.addEventListener('click', () => {
      list.most += most * 5;
      narrow();
    });
    list.element.replaceChildren(
      ...(list.head ?? []),
      ...own.slice(0, list.most).map(({ element }) => element),
      ...(rest > 0 ? [button] : []),
    );
  };

  const write = () => {
    const state = asked();
    const given = states.filter((name) => state[name] !== undefined && (name !== 'words' || state.words !== ''));
    const text = new URLSearchParams(given.map((name) => [name, state[name]])).toString();
    try {
      history.replaceState(null, '', text === '' ? location.href.split('#')[0] : '#?' + text);
    } catch {
      // A page of no address of its own keeps none.
    }
  };
  const read = () => {
    const params = new URLSearchParams(location.hash.slice(2));
    for (const name of states) {
      const control = controls.namedItem(name);
      const value = params.get(name);
      const choice = value === null ? '' : '=' + value;
      // What the page does not have is asked for all the same, so that nothing is shown rather than everything.
      if (name !== 'words' && ![...control.options].some((option) => option.value === choice)) control.add(new Option(value, choice));
      control.value = name === 'words' ? (value ?? '') : choice;
    }
    narrow();
    document.getElementById('findings').scrollIntoView();
  };
  // An address that somebody cut names nothing.
  const named = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return '';
    }
  };
  // An address leads into a fold that was not read yet.
  const find = () => {
    if (form && location.hash.startsWith('#?')) return read();
    const id = named(location.hash.slice(1));
    if (id === '') return;
    if (!document.getElementById(id)) {
      const [fold] = [...document.querySelectorAll('details > noscript')].filter(({ textContent }) => textContent.includes('id="' + id + '"'));
      if (fold) fill(fold.parentElement);
    }
    const target = document.getElementById(id);
    if (!target) return;
    for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    target.scrollIntoView();
  };

  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (!target.open) return;
      const finding = byElement.get(target);
      if (finding) unfold(finding);
      else if (!target.classList.contains('group')) fill(target);
    },
    true,
  );
  addEventListener('hashchange', find);
  if (form) {
    const change = () => {
      narrow();
      write();
    };
    form.hidden = false;
    form.addEventListener('input', change);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(change));
    const fold = (open) => () => {
      for (const { element } of groups) element.open = open;
      for (const { element } of findings) if (element.isConnected) element.open = open;
    };
    controls.namedItem('open').addEventListener('click', fold(true));
    controls.namedItem('close').addEventListener('click', fold(false));
    for (const finding of findings) if (finding.element.open) unfold(finding);
    narrow();
  }
  find();

  const buttons = document.getElementById('print');
  buttons.hidden = false;
  buttons.addEventListener('click', ({ target }) => {
    if (target.dataset.prints === undefined) return;
    root.dataset.print = target.dataset.prints;
    print();
  });
  let closed = [];
  addEventListener('beforeprint', () => {
    if (root.dataset.print !== 'full') return;
    for (const fold of document.querySelectorAll('details:not(.group)')) fill(fold);
    // On paper everything stands, however the page is narrowed.
    for (const finding of findings) unfold(finding);
    for (const group of groups) {
      group.element.hidden = false;
      group.element.replaceChildren(...group.head, ...findings.filter((finding) => finding.group === group).map(({ element }) => element));
    }
    flat?.replaceChildren();
    closed = [...document.querySelectorAll('details:not([open])')];
    for (const each of closed) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of closed) each.open = false;
    closed = [];
    narrow();
  });
})();
`;
