/** The choice of a published plan and of the levels whose tasks are taken from it. */
import { fetchJson } from '../fetch-json.ts';
import type { PaperSlice } from '../../catalogue/paper-slice.ts';
import { identityOf, tasksOf, withTasks } from '../../drafting/draft.ts';
import { levelsOf } from '../../drafting/levels.ts';
import { draftWords as words } from '../../i18n/drafting.ts';
import { TARGET_LEVEL_NAMES } from '../../i18n/names.ts';
import { element } from '../element.ts';
import type { Choice } from './combobox.ts';
import { button, comboField, said } from './fields.ts';
import type { Form } from './form.ts';

/** A published plan: id, what it is called in a list, the folder of its page. */
type Plan = [id: string, label: string, room: string];

let plans: Promise<Plan[]> | undefined;

/** All published plans; asked for once, and again where that failed. */
function publishedPlans({ papersAddress }: Form): Promise<Plan[]> {
  plans ??= fetchJson<{ papers: Plan[] }>(papersAddress).then(({ papers }) =>
    papers.filter(([, , room]) => room === 'ke-hoach'),
  );
  plans.catch(() => (plans = undefined));
  return plans;
}

/** Shows the choice in a panel; with `id` that plan is already chosen. */
export function takeFromPaper(form: Form, panel: HTMLElement, id?: string): void {
  panel.hidden = false;
  const below = element('div');
  const show = async (paper: string) => {
    below.replaceChildren(said(words.loading));
    try {
      const found = (await publishedPlans(form)).find(([other]) => other === paper);
      if (!found) throw new Error(paper);
      const slice = await fetchJson<PaperSlice>(`${form.base}${found[2]}/${found[0]}.json`);
      below.replaceChildren(...choice(form, panel, slice));
    } catch {
      below.replaceChildren(said(words.paperFailed, 'problem'));
    }
  };
  void publishedPlans(form).then(
    (papers) => {
      const choices = papers.map(([value, label]): Choice => ({ value, label }));
      const now = choices.find(({ value }) => value === id);
      const field = comboField({
        path: 'take-paper',
        label: words.paper,
        help: words.paperHelp,
        value: now?.label ?? '',
        choices: () => choices,
        chosen: (value, own) => {
          if (!own) void show(value);
        },
      });
      panel.replaceChildren(field, below);
      if (now) void show(now.value);
      else field.querySelector('input')?.focus();
    },
    () => panel.replaceChildren(said(words.paperFailed, 'problem')),
  );
}

function choice(form: Form, panel: HTMLElement, slice: PaperSlice): Node[] {
  const own = identityOf(form.draft, form.known);
  if (slice.tasks.length === 0) return [said(words.noTasksThere)];
  const boxes = levelsOf(slice, own).map(({ level, count, mine }) => {
    const box = element('input', { type: 'checkbox', checked: mine, value: level });
    const label = level === '' ? words.allLevels : (TARGET_LEVEL_NAMES[level] ?? level);
    return element('label', {}, box, ` ${words.levelChoice(label, count)}`);
  });
  const drop = element('input', { type: 'checkbox', checked: true });
  const ready = own.unit !== null && own.year !== null;
  const takeNow = async () => {
    const inputs = boxes.flatMap((label) => [...label.querySelectorAll('input')]);
    const levels = inputs.filter((box) => box.checked).map((box) => box.value);
    const from = drop.checked ? withTasks(form.draft, []) : form.draft;
    const next = await form.ask({ do: 'take', draft: from, slice, levels });
    panel.hidden = true;
    form.rebuild(next, 'all', 'source-paper');
    form.say(words.taken(tasksOf(next).length - tasksOf(from).length));
  };
  const take = button(words.take, () => void takeNow(), { className: '' });
  take.disabled = !ready;
  return [
    element('fieldset', { className: 'levels' }, element('legend', {}, words.levels), ...boxes),
    element('label', { className: 'check' }, drop, ` ${words.dropStarter}`),
    ...(ready ? [] : [said(words.needIdentity, 'problem')]),
    take,
  ];
}
