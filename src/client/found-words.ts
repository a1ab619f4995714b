/** Marks the words that were searched for on the page that a result opened, with a bar to go on or clear them. */
import { search as words } from '../i18n/search.ts';
import { element } from './element.ts';

type Search = typeof import('../search/query/browser.ts');

/** Marks the phrases of the address (`?tim=a|b`) in the page's main part. */
export async function markFound(wanted: string): Promise<void> {
  // Asked for here and not at the top, so that search has one file.
  const { findMarks, tokens } = await import('../search/query/browser.ts');
  const phrases = wanted
    .split('|')
    .slice(0, 6)
    .map(tokens)
    .filter((phrase) => phrase.length > 0);
  const main = document.querySelector('main');
  if (!main || phrases.length === 0) return;
  const marks = markTexts(main, phrases, findMarks);
  const bar = element('div', { className: 'found-bar', role: 'region', ariaLabel: words.foundRegion });
  const status = element('p', { role: 'status' }, words.found(marks.length));
  const next = element('button', { type: 'button', hidden: marks.length === 0 }, words.foundNext);
  const clear = element('button', { type: 'button' }, words.foundClear);
  bar.append(status, next, clear);
  document.body.append(bar);

  let at = -1;
  const go = (to: number) => {
    marks[at]?.classList.remove('here');
    at = to % Math.max(1, marks.length);
    marks[at]?.classList.add('here');
    marks[at]?.scrollIntoView({ block: 'center' });
  };
  // The result led to a place: going on starts from there.
  const place = placeOf(location.hash);
  const from = place ? marks.findIndex((mark) => place.contains(mark) || place.compareDocumentPosition(mark) & 4) : 0;
  if (!place && marks.length) go(0);
  else at = from - 1;
  next.addEventListener('click', () => go(at + 1));

  const end = () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
    bar.remove();
    removeEventListener('keydown', onKey);
    const url = new URL(location.href);
    url.searchParams.delete('tim');
    history.replaceState(history.state, '', url);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !document.querySelector('dialog[open]')) end();
  };
  clear.addEventListener('click', end);
  addEventListener('keydown', onKey);
}

/** The element that a fragment names; a fragment can be anything. */
function placeOf(hash: string): HTMLElement | null {
  try {
    return hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  } catch {
    return null;
  }
}

function markTexts(main: Element, phrases: string[][], findMarks: Search['findMarks']): HTMLElement[] {
  const made: HTMLElement[] = [];
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (texts.nextNode()) nodes.push(texts.currentNode as Text);
  for (const node of nodes) {
    if (node.parentElement?.closest('script, style, nav, button, select')) continue;
    const places = findMarks(node.data, { phrases, words: [] }).sort((a, b) => a.start - b.start || b.end - a.end);
    let rest = node;
    let cut = 0;
    for (const { start, end } of places) {
      if (start < cut) continue;
      const found = rest.splitText(start - cut);
      rest = found.splitText(end - start);
      cut = end;
      const mark = element('mark', { className: 'found' });
      found.replaceWith(mark);
      mark.append(found);
      made.push(mark);
    }
  }
  return made;
}
