/** One wording, read by whichever reader knows it, whole or in parts. */
import type { Context, Deadline } from './kinds.ts';
import { exact, greedy, labelled, labelledBehind, workBehind, JUST_BEHIND, type Labelled } from './readers.ts';
import { several, together } from './several.ts';
import { deadlineSpan } from './extent.ts';
import { isPlainStretch, narrowed } from './narrow.ts';
import { isLunar, tidy, writer } from './wording.ts';

/** "Thường xuyên (hằng tháng)", "Quý I/2026 (ban hành kế hoạch)": in brackets a deadline too, or what it is for. */
function bracketed(text: string, context: Context): Labelled | undefined {
  const match = /^([^()]{3,}?) ?\(([^()]{2,120})\)$/u.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  // "Hàng tháng (trước ngày 25)" is "hàng tháng, trước ngày 25".
  const joined = exact(`${match[1]}, ${match[2]}`, context);
  if (joined?.kind === 'recurring') return joined;
  // "Tháng 3 (tuần cuối)" is the last week of March.
  const within = exact(`${match[2]} ${match[1]}`, context);
  if (within?.kind === 'period') return within;
  const outer = readWhole(match[1], context);
  if (!outer) return undefined;
  // What an exception leaves out, the wording says.
  if (outer.kind === 'recurring' && match[2].startsWith('trừ ')) return outer;
  // The name of a day: "Ngày 10/10 (Ngày Chuyển đổi số quốc gia)".
  if (outer.kind === 'before' && /^(?:ngày|lễ|kỷ niệm|tuần lễ) \p{L}[^\d]+$/u.test(match[2])) return outer;
  const [first, second] = [{ ...outer, raw: match[1] }, match[2]];
  const year = deadlineSpan(first).end?.slice(0, 4);
  const inner = readWhole(second, year && isPlainStretch(first) ? { ...context, year: Number(year) } : context);
  if (inner) {
    const part = { ...inner, raw: second };
    return narrowed(first, part) ?? together([first, part]);
  }
  const told = workBehind(match[2], context, JUST_BEHIND);
  if (told) return together([first, { ...told, raw: second }]);
  return /\d|(?:^| )quý (?:iv|i{1,3})/u.test(match[2]) ? undefined : { of: match[2], ...outer };
}

const exactOrSeveral = (text: string, context: Context) => exact(text, context) ?? several(text, context);

function readWhole(text: string, context: Context): Labelled | undefined {
  return (
    exactOrSeveral(text, context) ??
    labelledBehind(text, context, exactOrSeveral) ??
    bracketed(text, context) ??
    greedy(text, context) ??
    labelled(text, context, exactOrSeveral)
  );
}

/** One deadline, without looking for a list of several products in it. */
export function readOne(raw: string, context: Context): Deadline | undefined {
  const text = tidy(raw);
  const found = text && !isLunar(text) ? readWhole(text, context) : undefined;
  if (!found) return undefined;
  return { ...asWritten(raw, found), raw };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What is read of parts and labels, in the letters of the paper. */
function asWritten(raw: string, found: Labelled): Labelled {
  const said = writer(raw);
  const { of, ...rest } = found;
  const reading =
    rest.kind === 'several'
      ? { ...rest, parts: rest.parts.map((part) => ({ ...asWritten(raw, part), raw: said(part.raw) })) }
      : rest;
  return of === undefined ? reading : { ...reading, of: capital(said(of)) };
}
