/** What is still to be filled in, once where one word fills all of a name. */
import { blanksOf, fillBlank } from '../../../drafting/blanks.ts';
import { draftWords as words } from '../../../i18n/drafting.ts';
import { slug } from '../../../text/slug.ts';
import { element } from '../../element.ts';
import { type Choice, combobox } from '../combobox.ts';
import { button, framed, idOf, part, said } from '../fields.ts';
import type { Form } from '../form.ts';
import { focusedPlace } from '../places.ts';

export function blanksPart(form: Form): HTMLElement {
  const blanks = blanksOf(form.draft);
  const shared = blanks.filter((blank) => blank.shared);
  const apart = blanks.filter((blank) => !blank.shared);
  const made = part('blanks', words.parts.blanks, said(words.blanksHelp));
  made.hidden = blanks.length === 0;
  const known = new Map(form.template.fields.map((field) => [slug(field.name), field]));
  const pathOf = (label: string) => `blank.${slug(label)}`;
  for (const [i, { label, count }] of shared.entries()) {
    const path = pathOf(label);
    const field = known.get(slug(label));
    const next = shared[i + 1] ?? shared[i - 1];
    const fill = (value: string) => {
      if (!value.trim()) return;
      const at = focusedPlace();
      const focus = at === undefined || at === path ? next && pathOf(next.label) : at;
      form.rebuild(fillBlank(form.draft, label, value.trim()), 'all', focus);
    };
    // Behind the step by which the focus leaves the field.
    const fillOnLeaving = (value: string) => setTimeout(fill, 0, value);
    const choices = (field?.choices ?? []).map((choice): Choice => ({ value: choice, label: choice }));
    const { root, input } = combobox({ id: idOf(path), choices: () => choices, chosen: fill, typed: fillOnLeaving });
    const row = element(
      'div',
      { className: 'fill' },
      root,
      button(words.fill, () => fill(input.value), { title: `${words.fill}: ${label}` }),
    );
    made.append(framed({ path, label: `${label} (${words.blankCount(count)})`, help: field?.help }, row));
  }
  if (apart.length) made.append(said(words.blanksApart(apart.map(({ label }) => `[${label}]`).join(', '))));
  return made;
}
