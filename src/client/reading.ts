/** While a paper is read: where the reader is in it, and what a link leads to is open. */
/** What a fragment names; nothing where it cannot be read. */
function named(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents li a')];
const places = links.flatMap((link) => {
  const heading = named(link.hash);
  return heading ? [{ link, heading }] : [];
});
const contents = document.querySelector<HTMLElement>('.contents');
const shown = document.querySelector('[data-place]');
/** A heading counts once it has come this far up, in pixels. */
const REACHED = 140;

let current: HTMLAnchorElement | undefined;
function mark(): void {
  const next = places.findLast(({ heading }) => heading.getBoundingClientRect().top < REACHED)?.link;
  if (next === current) return;
  current?.removeAttribute('aria-current');
  current = next;
  current?.setAttribute('aria-current', 'true');
  if (contents && current) contents.scrollTop = current.offsetTop - contents.clientHeight / 2;
  if (shown) shown.textContent = current?.textContent ?? '';
}

/** Opens what is folded around the place that the address names. */
function open(): void {
  const target = named(location.hash);
  const folded = target?.closest('details');
  if (folded && !folded.open) {
    folded.open = true;
    target?.scrollIntoView();
  }
}

let waiting = false;
addEventListener(
  'scroll',
  () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  },
  { passive: true },
);
addEventListener('hashchange', open);
open();
mark();
document.querySelector('.contents-close')?.addEventListener('click', (event) => {
  event.preventDefault();
  history.back();
});
