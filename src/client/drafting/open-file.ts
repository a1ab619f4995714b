/** A file of the reader's own: read in a worker, asked what it is for, and told what was changed. Sent nowhere. */
import { identityOf, tasksOf } from '../../drafting/draft.ts';
import type { Change } from '../../drafting/next-year.ts';
import { isOwnPaper } from '../../drafting/own-paper.ts';
import { knownWith } from '../../drafting/own-units.ts';
import { openWords as words } from '../../i18n/open-file.ts';
import type { Finding } from '../../importer/account.ts';
import type { Unit } from '../../model/unit.ts';
import { element } from '../element.ts';
import { button, part, said } from './fields.ts';
import type { Form } from './form.ts';
import { likelyYear } from './likely-year.ts';
import type { OpenedPaper } from './reader-worker.ts';
import { newReader, type Reader } from './reader.ts';
import { placesAddress, unitField } from './unit-field.ts';

const MAX_BYTES = 20_000_000;
const MAX_SECONDS = 60;
/** Changes and lines that are listed at once. */
const SHOWN = 200;
const LONGEST_TITLE = 160;

type Way = 'next' | 'take' | 'whole';

/** Opens a file; the draft that is open stays as it is until the reader says what the file is for. */
export async function openFile(form: Form, file: File, refuse: (problems: readonly string[]) => void): Promise<void> {
  const { panel } = form;
  if (file.size > MAX_BYTES) {
    refuse([words.tooLarge(MAX_BYTES / 1_000_000)]);
    return;
  }
  const names = Object.keys(words.steps);
  const bar = element('progress', { max: names.length, value: 0 });
  bar.setAttribute('aria-label', words.reading(file.name));
  const step = said('');
  step.setAttribute('role', 'status');
  const reader = newReader(form, (name) => {
    bar.value = names.indexOf(name) + 0.5;
    step.textContent = `${words.steps[name as keyof typeof words.steps]}…`;
  });
  const stopped = new AbortController();
  const stop = () => {
    stopped.abort();
    reader.stop();
    panel.replaceChildren();
  };
  const giveUp = window.setTimeout(() => {
    stop();
    refuse([words.tooLong]);
  }, MAX_SECONDS * 1000);
  const stopNow = button(words.stop, () => {
    clearTimeout(giveUp);
    stop();
    form.say(words.stopped);
  });
  panel.replaceChildren(part('opening', words.reading(file.name), bar, step, stopNow));
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const paper = await reader.ask({
      do: 'open',
      name: file.name,
      bytes,
      asOf: new Date().toISOString().slice(0, 10),
      units: [...(form.draft.units ?? [])],
      places: placesAddress(form),
    });
    if (stopped.signal.aborted) return;
    panel.replaceChildren();
    if ('problems' in paper) {
      reader.stop();
      refuse(paper.problems);
    } else if (paper.isDraft) {
      form.begin(paper.draft);
      form.say(words.opened(file.name));
      if ((theirsOf(form, paper).year ?? likelyYear()) < likelyYear()) ask(form, file.name, paper, reader);
      else reader.stop();
    } else ask(form, file.name, paper, reader);
  } catch (error) {
    if (stopped.signal.aborted) return;
    stop();
    refuse([error instanceof Error && error.message !== '' ? error.message : words.broken]);
  } finally {
    clearTimeout(giveUp);
  }
}

/** Whose paper it is and of which year; its unit may be one that the site does not have. */
const theirsOf = ({ known }: Form, { draft }: OpenedPaper) => identityOf(draft, knownWith(known, draft));

/** For which year a paper of an earlier one is drafted anew. */
function yearAfter(form: Form, paper: OpenedPaper): number {
  const old = theirsOf(form, paper).year;
  const own = identityOf(form.draft, form.known).year;
  return own !== null && own > (old ?? 0) ? own : Math.max(likelyYear(), old === null ? 0 : old + 1);
}

/** What a file most likely is for. */
function likelyWay(form: Form, paper: OpenedPaper): Way {
  const own = identityOf(form.draft, form.known);
  const theirs = theirsOf(form, paper);
  if (paper.isDraft) return 'whole';
  if (!isOwnPaper(paper.draft, own.unit, knownWith(form.known, paper.draft))) return 'take';
  // A table alone is no paper.
  if (paper.draft.sections.length === 0) return 'take';
  return theirs.year !== null && theirs.year >= (own.year ?? likelyYear()) ? 'whole' : 'next';
}

function ask(form: Form, name: string, paper: OpenedPaper, reader: Reader): void {
  const { panel } = form;
  const year = yearAfter(form, paper);
  const own = () => identityOf(form.draft, form.known);
  const theirs = theirsOf(form, paper);
  const { title = '', basis = [], issuer } = paper.draft.data;
  const likely = likelyWay(form, paper);
  const box = (way: Way) => {
    const input = element('input', { type: 'radio', name: 'open-way', value: way, checked: way === likely });
    const label = way === 'next' ? words.ways.next(String(year)) : words.ways[way];
    return element('label', { className: 'check' }, input, ` ${label}`, element('small', {}, words.wayHelp[way]));
  };
  const instead = element('input', { type: 'checkbox', checked: true });
  const drop = element('label', { className: 'check' }, instead, ` ${words.instead}`);
  const need = said(words.unitNeeded, 'problem');
  let whose: { unit: string; units: readonly Unit[] } | undefined;
  const whom = unitField(form, {
    path: 'opened-unit',
    label: words.unitOf,
    help: words.unitOfHelp,
    value: '',
    levels: form.template.levels,
    chosen: (unit, units) => {
      whose = { unit: unit.id, units };
      need.hidden = true;
    },
  });
  const choices = element(
    'fieldset',
    { className: 'levels ways' },
    element('legend', {}, words.ask),
    ...(['next', 'take', 'whole'] as const).map(box),
  );
  const chosen = () => choices.querySelector<HTMLInputElement>('input:checked')?.value as Way;
  const use = button(words.use, () => void act(), { className: '' });
  /** Whose the draft of another year is: nothing where that must be asked. */
  const nextUnit = () => {
    const id = own().unit?.id ?? theirs.unit?.id;
    return id === undefined ? whose : { unit: id, units: form.draft.units ?? [] };
  };
  const show = () => {
    drop.hidden = chosen() !== 'take';
    whom.hidden = chosen() !== 'next' || (own().unit ?? theirs.unit) !== null;
    need.hidden = true;
  };
  /** Whether it is known for whom and for which year it is, as far as that is needed. */
  const isReady = () => {
    if (chosen() === 'next') return nextUnit() !== undefined;
    return chosen() !== 'take' || (own().unit !== null && own().year !== null);
  };
  choices.addEventListener('change', show);
  show();
  const act = async () => {
    if (!isReady()) {
      need.hidden = false;
      if (!whom.hidden) whom.querySelector('input')?.focus();
      return;
    }
    use.disabled = true;
    const way = chosen();
    try {
      if (way === 'next') {
        const { unit = null, units = [] } = nextUnit() ?? {};
        const { draft, changes } = await reader.ask({ do: 'next', paper: paper.draft, unit, units: [...units], year });
        form.begin(draft);
        form.say(words.done(name));
        tell(form, name, changes, paper.left);
      } else if (way === 'take') {
        const next = await reader.ask({ do: 'take', draft: form.draft, paper: paper.draft, instead: instead.checked });
        form.rebuild(next.draft, 'all');
        form.say(words.taken(next.taken));
        tell(form, name, next.changes, [...paper.left, ...next.left]);
      } else {
        if (!paper.isDraft) form.begin(paper.draft);
        form.say(words.opened(name));
        tell(form, name, [], paper.left);
      }
      reader.stop();
    } catch {
      use.disabled = false;
      form.say(words.broken);
    }
  };
  const cancel = button(words.cancel, () => {
    reader.stop();
    panel.replaceChildren();
    form.say(words.cancelled);
  });
  const named = title.length > LONGEST_TITLE ? `${title.slice(0, title.lastIndexOf(' ', LONGEST_TITLE))} …` : title;
  const what = [theirs.unit?.name ?? issuer ?? '', named, theirs.year === null ? '' : String(theirs.year)]
    .filter(Boolean)
    .join(', ');
  const counts = words.found(
    tasksOf(paper.draft).length,
    basis.length + paper.draft.ownBases.length,
    paper.draft.sections.length,
  );
  panel.replaceChildren(
    part(
      'opened',
      words.title(name),
      said([...(what ? [words.of(what)] : []), counts].join(' ')),
      choices,
      drop,
      whom,
      need,
      element('div', { className: 'item-tools' }, use, cancel),
    ),
  );
  (likely === 'whole' && paper.isDraft ? cancel : use).focus();
}

/** Letters around the words that differ. */
const AROUND = 40;

/** A change as the words that differ, with a few around them. */
function changeItem({ where, was, is }: Change): HTMLElement {
  const name = element('b', {}, `${where}: `);
  if (is === '') return element('li', {}, name, `${words.removed} `, element('del', {}, was));
  if (was === '') return element('li', {}, name, is);
  let from = 0;
  while (from < Math.min(was.length, is.length) && was[from] === is[from]) from += 1;
  let end = 0;
  while (end < Math.min(was.length, is.length) - from && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  // Whole words are easier to read than the letters that differ.
  from = was.lastIndexOf(' ', from - 1) + 1;
  end = was.length - (was + ' ').indexOf(' ', was.length - end);
  const before = was.slice(0, from);
  const after = was.slice(was.length - end);
  return element(
    'li',
    {},
    name,
    before.length > AROUND ? `…${before.slice(before.indexOf(' ', before.length - AROUND) + 1)}` : before,
    element('del', {}, was.slice(from, was.length - end)),
    ' ',
    element('ins', {}, is.slice(from, is.length - end)),
    after.length > AROUND ? `${after.slice(0, after.lastIndexOf(' ', AROUND))} …` : after,
  );
}

/** Lines as a list that is folded when it is long. */
export function foldedList(title: string, items: readonly HTMLElement[], open: boolean): HTMLElement {
  const list = element('ul', { className: 'found', tabIndex: 0, ariaLabel: title }, ...items.slice(0, SHOWN));
  return element('details', { open }, element('summary', {}, title), list);
}

export const findingItem = ({ place, text }: Finding): HTMLElement =>
  element('li', {}, ...(place ? [element('b', {}, `${place}: `)] : []), text);

/** Says what was taken out or moved on, and what found no place. */
function tell(form: Form, name: string, changes: readonly Change[], left: readonly Finding[]): void {
  const { panel } = form;
  const close = button(words.close, () => panel.replaceChildren());
  panel.replaceChildren(
    part(
      'opened',
      words.title(name),
      changes.length ? foldedList(words.changes(changes.length), changes.map(changeItem), true) : said(words.noChanges),
      ...(left.length
        ? [foldedList(words.left(left.length), left.map(findingItem), true), said(words.leftHelp)]
        : [said(words.nothingLeft)]),
      close,
    ),
  );
  panel.scrollIntoView({ block: 'nearest' });
  close.focus({ preventScroll: true });
}
