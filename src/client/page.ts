/** What every page has: light or dark by choice, and on paper the address and the day. */
import { formatDate } from '../i18n/format.ts';
import { todayInVietnam } from '../table/today.ts';

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

addEventListener('beforeprint', () => {
  const stamp = document.querySelector<HTMLElement>('.print-stamp');
  if (!stamp) return;
  const [address, day] = stamp.querySelectorAll('span');
  if (address) address.textContent = decodeURI(location.href);
  if (day) day.textContent = ` · ${stamp.dataset['on'] ?? ''} ${formatDate(todayInVietnam(new Date()))}`;
});
