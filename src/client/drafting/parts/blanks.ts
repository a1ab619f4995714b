/** What is still to be filled in, once where one word fills all of a name. */
import { blanksOf, fillBlank } from '../../../drafting/blanks.ts';
import { draftWords as words } from '../../../i18n/drafting.ts';
import { slug } from '../../../text/slug.ts';
import { element } from '../../element.ts';
import { type Choice, combobox } from '../combobox.ts';
import { button, framed, idOf, part, said } from '../fields.ts';
import type { Form } from '../form.ts';

export function blanksPart(form: Form): HTMLElement {
  const blanks = blanksOf(form.draft);
  const shared = blanks.filter((blank) => blank.shared);
  const apart = blanks.filter((blank) => !blank.shared);
  const made = part('blanks', words.parts.blanks, said(words.blanksHelp));
  made.hidden = blanks.length === 0;
  const known = new Map(form.template.fields.map((field) => [slug(field.name), field]));
  for (const { label, count } of shared) {
    const path = `blank.${slug(label)}`;
    const field = known.get(slug(label));
    const fill = (value: string) => {
      if (value.trim()) form.rebuild(fillBlank(form.draft, label, value.trim()), 'all', 'blanks');
    };
    const choices = (field?.choices ?? []).map((choice): Choice => ({ value: choice, label: choice }));
    const { root, input } = combobox({ id: idOf(path), choices: () => choices, chosen: fill });
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
