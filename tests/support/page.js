// What a story needs to know about the page: things are found by the name and role that a screen
// reader would give them, as axe computes them. Installed once per page, after axe itself.
window.story = (() => {
  const CONTROLS = [
    'button', 'link', 'tab', 'option', 'checkbox', 'radio', 'switch', 'menuitem', 'menuitemcheckbox',
    'menuitemradio', 'treeitem', 'row', 'columnheader', 'gridcell',
  ];
  const FIELDS = ['textbox', 'searchbox', 'combobox', 'listbox', 'spinbutton', 'checkbox', 'radio', 'switch', 'slider'];
  const THINGS = 'a[href], button, input, select, textarea, summary, [role], [tabindex], [contenteditable]';
  const REGIONS = 'main, nav, aside, section, article, header, footer, form, fieldset, dialog, table, tr, ul, ol, li, [role]';

  const fold = (text) => text.replace(/\s+/g, ' ').trim();
  const visible = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0 && !element.closest('[inert]');
  /** Behind a modal dialog nothing can be reached. */
  const reachable = () => [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;

  /** Runs `read` with axe's view of the page, which it needs to compute names. */
  const computed = (read) => {
    axe.teardown();
    axe.setup(document.documentElement);
    try {
      return read(
        (element) => fold(axe.commons.text.accessibleText(element) ?? ''),
        (element) => (element.matches('summary') ? 'button' : axe.commons.aria.getRole(element)),
      );
    } finally {
      axe.teardown();
    }
  };

  /** Exact names before names that only begin so (a button may carry its key as well). */
  const named = (elements, name, nameOf) => {
    const wanted = fold(name);
    const candidates = elements.map((element) => [element, nameOf(element)]);
    const found =
      candidates.find(([, has]) => has === wanted) ?? candidates.find(([, has]) => has.startsWith(`${wanted} `));
    return found?.[0] ?? null;
  };

  /** What is to be clicked is brought to where nothing lies over it, as a person scrolls. */
  const shown = (element) => {
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return element;
  };

  const within = (region, nameOf) => {
    const root = reachable();
    if (region === null) return root;
    return named([root, ...root.querySelectorAll(REGIONS)].filter(visible), region, nameOf);
  };

  const find = (roles, name, region) =>
    computed((nameOf, roleOf) => {
      const root = within(region, nameOf);
      if (root === null) return null;
      const elements = [...root.querySelectorAll(THINGS)].filter(visible);
      return named(elements.filter((element) => roles.includes(roleOf(element))), name, nameOf);
    });

  /** What can be read, in rooms of their own as well: a report is drawn in one. */
  const readable = (element) => {
    const rooms = [...element.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
    return [element, ...rooms.flatMap(({ shadowRoot }) => [...shadowRoot.children])].map(({ innerText }) => innerText ?? '').join(' ');
  };
  const text = (region) =>
    computed((nameOf) => {
      const found = within(region, nameOf);
      return found === null ? '' : fold(readable(found));
    });
  const valueOf = (element) =>
    element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.label ?? '')
    : element.matches('[type=checkbox], [type=radio]') ? String(element.checked)
    : (element.value ?? element.innerText);

  const complaints = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
    complaints.push(`security policy: ${violatedDirective} blocked ${blockedURI} at ${sourceFile}:${lineNumber}`));
  window.addEventListener('error', ({ message, filename, lineno }) => complaints.push(`${message} at ${filename}:${lineno}`));
  window.addEventListener('unhandledrejection', ({ reason }) => complaints.push(`unhandled: ${reason?.message ?? reason}`));

  return {
    control: (name, region) => shown(find(CONTROLS, name, region)),
    field: (name, region) => shown(find(FIELDS, name, region)),
    heading: (name) =>
      computed((nameOf, roleOf) => {
        const headings = [...reachable().querySelectorAll('h1, h2, h3, h4, [role=heading]')].filter(visible);
        return headings.some((element) => roleOf(element) === 'heading' && nameOf(element) === fold(name));
      }),
    option: (name) => shown(find(['option'], name, null)),
    /** A choice of a `<select>`, which has no box of its own to be found by. */
    choice: (label, option, region) => {
      const field = find(FIELDS, label, region);
      return [...(field?.options ?? [])].find((choice) => fold(choice.label) === fold(option)) ?? null;
    },
    see: (wanted, region) => text(region).includes(fold(wanted)),
    value: (name, wanted, region) => {
      const field = find(FIELDS, name, region);
      return field !== null && fold(valueOf(field)) === fold(wanted);
    },
    focused: (name) => computed((nameOf) => document.activeElement !== null && nameOf(document.activeElement) === fold(name)),
    /** What there is instead, for whoever reads a failed story. */
    outline: () =>
      computed((nameOf, roleOf) => {
        const root = reachable();
        const things = [...root.querySelectorAll(THINGS)].filter(visible);
        const lines = things.map((element) => `${roleOf(element)} "${nameOf(element)}"`);
        return `${[...new Set(lines)].join('\n')}\n---\n${root.innerText.slice(0, 3000)}`;
      }),
    /** What went wrong in the page behind the person's back, since the page was first looked at. */
    complaints: () => complaints,
    /** What axe finds wrong, one line each. */
    faults: async () => {
      axe.teardown();
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
      return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
        `${id} (${help}) at ${target.join(' ')}: ${fold(failureSummary ?? '')}`));
    },
  };
})();
