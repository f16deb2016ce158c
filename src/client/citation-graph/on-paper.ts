/** How the choices of the form are called on paper, where their fields are not. */
const calledBy: Record<string, string> = {
  from: 'First public from',
  until: 'First public until',
  topic: 'Topic or paradigm:',
  chapter: 'Cited in chapter:',
  steps: 'Surroundings:',
};

/** What the form says, in words: the view, and what is chosen by the filters. */
function choiceIn(form: HTMLFormElement): string {
  const labels = (name: string, which: string) =>
    [...form.querySelectorAll(`input[name="${name}"]${which}`)].map((input) => input.closest('label')?.textContent.trim() ?? '');
  const [view = ''] = labels('view', ':checked');
  const roles = labels('role', ':checked');
  const isNear = form.querySelector('input[value="near"]:checked') !== null;
  const chosen = [...form.querySelectorAll('select')]
    .filter(({ name, value }) => value !== '' && (name !== 'steps' || isNear))
    .map(({ name, selectedOptions }) => `${calledBy[name] ?? name} ${selectedOptions[0]?.text.replace(/^– /, '') ?? ''}`);
  const isEveryRole = roles.length === labels('role', '').length;
  return [`View: ${view}`, ...(isEveryRole ? [] : [`Only: ${roles.join(', ')}`]), ...chosen].map((each) => `${each}.`).join(' ');
}

/** Says in words what the picture shows, each time before it is printed. */
export function tellOnPaper(
  { form, shown, place }: { form: HTMLFormElement; shown: HTMLElement; place: HTMLElement },
  signal: AbortSignal,
): void {
  const tell = () => (place.textContent = `${choiceIn(form)} ${shown.textContent}.`);
  addEventListener('beforeprint', tell, { signal });
}
