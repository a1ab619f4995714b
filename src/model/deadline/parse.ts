/** One wording, read by whichever reader knows it, whole or in parts. */
import type { Context, Deadline } from './kinds.ts';
import { exact, greedy, labelled, type Labelled } from './readers.ts';
import { several, together } from './several.ts';
import { tidy, writer } from './wording.ts';

/** "Thường xuyên (hằng tháng)", "Quý I/2026 (ban hành kế hoạch)": in brackets a deadline too, or what it is for. */
function bracketed(text: string, context: Context): Labelled | undefined {
  const match = /^([^()]{3,}?) ?\(([^()]{2,120})\)$/u.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const outer = readWhole(match[1], context);
  if (!outer) return undefined;
  const inner = readWhole(match[2], context);
  if (inner)
    return together([
      { ...outer, raw: match[1] },
      { ...inner, raw: match[2] },
    ]);
  return /\d/u.test(match[2]) ? undefined : { of: match[2], ...outer };
}

const exactOrSeveral = (text: string, context: Context) => exact(text, context) ?? several(text, context);

function readWhole(text: string, context: Context): Labelled | undefined {
  return (
    exactOrSeveral(text, context) ??
    bracketed(text, context) ??
    greedy(text, context) ??
    labelled(text, context, exactOrSeveral)
  );
}

/** One deadline, without looking for a list of several products in it. */
export function readOne(raw: string, context: Context): Deadline | undefined {
  const text = tidy(raw);
  const found = text ? readWhole(text, context) : undefined;
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
