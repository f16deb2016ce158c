import { roles } from '#model/citation-graph/roles.ts';
import { initialState, views, type ViewState } from '#model/citation-graph/view-state.ts';

type Choices = Pick<ViewState, 'view' | 'steps' | 'roles' | 'from' | 'until' | 'topic' | 'chapter'>;

/** What the form says. Without any role all are shown, since an empty picture helps nobody. */
export function readForm(form: HTMLFormElement): Choices {
  const values = new FormData(form);
  const word = (name: string) => String(values.get(name) ?? '') || undefined;
  const year = (name: string) => (word(name) === undefined ? undefined : Number(word(name)));
  const chosen = roles.map(({ id }) => id).filter((id) => values.getAll('role').includes(id));
  return {
    view: views.find((view) => view === values.get('view')) ?? 'force',
    steps: values.get('steps') === '2' ? 2 : 1,
    roles: chosen.length > 0 ? chosen : initialState.roles,
    from: year('from'),
    until: year('until'),
    topic: word('topic'),
    chapter: word('chapter'),
  };
}

/** Whether one can choose this value in the form. */
export function offers(form: HTMLFormElement, name: string, value: string): boolean {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLSelectElement && [...control.options].some((option) => option.value === value);
}

/** Makes the form say what the state says. */
export function fillForm(form: HTMLFormElement, state: ViewState): void {
  for (const input of form.querySelectorAll<HTMLInputElement>('input')) {
    if (input.name === 'view') {
      input.checked = input.value === state.view;
      input.disabled = input.value === 'near' && state.work === undefined;
    }
    if (input.name === 'role') input.checked = state.roles.some((role) => role === input.value);
  }
  for (const select of form.querySelectorAll('select')) {
    const value = state[select.name as 'steps' | 'from' | 'until' | 'topic' | 'chapter'];
    select.value = value === undefined ? '' : String(value);
  }
  const filters = form.querySelector('details');
  const isFiltered =
    state.roles.length < roles.length ||
    [state.from, state.until, state.topic, state.chapter].some((value) => value !== undefined);
  if (filters && isFiltered) filters.open = true;
}
