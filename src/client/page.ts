/** What every page has: light or dark by choice, a letter about a fault, and on paper the address and the day. */

export {};

/** A day in Vietnam. The site's own words for days would be half of what a page loads. */
const dayOf = (date: Date) =>
  date.toLocaleDateString('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });

/** The address with its letters; as it is, where it has a `%` that stands for none. */
function readableAddress(): string {
  try {
    return decodeURI(location.href);
  } catch {
    return location.href;
  }
}

const root = document.documentElement;
const system = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
const shown = () => root.dataset['theme'] ?? system();
const button = document.querySelector('.theme');
const say = () => button?.setAttribute('aria-pressed', String(shown() === 'dark'));

say();
button?.addEventListener('click', () => {
  const next = shown() === 'dark' ? 'light' : 'dark';
  try {
    // What the system has anyway need not be kept: it may change.
    if (next === system()) localStorage.removeItem('nen');
    else localStorage.setItem('nen', next);
  } catch {
    // Kept for this page alone, where nothing may be kept.
  }
  root.dataset['theme'] = next;
  say();
});

const report = document.querySelector<HTMLAnchorElement>('.report[href^="mailto:"]');
const letter = report?.href ?? '';
report?.addEventListener('click', () => {
  const place = document.querySelector('[data-place]')?.textContent;
  const lines = [
    `${report.dataset['at'] ?? ''} ${readableAddress()}${place ? ` (${place})` : ''}`,
    // Of the file on the server: which release the reader has before them.
    `${report.dataset['on'] ?? ''} ${dayOf(new Date(document.lastModified))}`,
  ];
  report.href = letter + encodeURIComponent(`\r\n\r\n${lines.join('\r\n')}`);
});

addEventListener('beforeprint', () => {
  const stamp = document.querySelector<HTMLElement>('.print-stamp');
  if (!stamp) return;
  const [address, day] = stamp.querySelectorAll('span');
  if (address) address.textContent = readableAddress();
  if (day) day.textContent = ` · ${stamp.dataset['on'] ?? ''} ${dayOf(new Date())}`;
});
