/** What is chosen above the table, each with a button that takes it back. */
import { FACET_WORDS, taskTable as words, valueName } from '../../i18n/table.ts';
import { FACET_NAMES } from '../../table/facets.ts';
import type { Query } from '../../table/query.ts';
import type { Answered } from './engine.ts';
import { make } from './row-view.ts';

export function chosenChips({ facets }: Answered, { chosen, text, onlyPicked }: Query): Node[] {
  const chips = FACET_NAMES.flatMap((name) =>
    (chosen[name] ?? []).map((id) => {
      const label = valueName(name, id, facets[name].find((value) => value.id === id)?.name ?? '');
      const button = make('button', { type: 'button', name: 'bo', value: `${name}=${id}` }, label);
      button.setAttribute('aria-label', words.without(FACET_WORDS[name], label));
      return make('li', {}, button);
    }),
  );
  if (chips.length || text || onlyPicked) {
    chips.push(make('li', {}, make('button', { type: 'button', name: 'bo', value: '' }, words.clear)));
  }
  return chips;
}
