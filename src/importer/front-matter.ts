/** The values of a front matter that are put together, not read. */
import { formatDate, formatDateInWords } from '../i18n/format.ts';
import { DOCUMENT_TYPES } from '../model/document-types.ts';
import type { AppendixHead } from './appendix-head.ts';
import type { AttachedTo } from './attached.ts';

/** Leaves out what is empty. */
export function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined && item !== '' && !(Array.isArray(item) && item.length === 0))
      .map(([key, item]) => [key, clean(item)]),
  );
}

/** The line under an appendix's title, from what was read of it: `Kèm theo Kế hoạch số 05/KH-UBND ngày 10/01/2027 của …`. */
export function appendixReference({ type, number, symbol, issuedOn, issuer }: AttachedTo): string {
  const name = type ? ` ${DOCUMENT_TYPES[type]}` : '';
  const day =
    issuedOn === undefined
      ? ''
      : issuedOn.length === 10
        ? ` ngày ${formatDate(issuedOn)}`
        : ` ${formatDateInWords(issuedOn)}`;
  const by = issuer ? ` của ${issuer}` : '';
  return `Kèm theo${name} số ${number === undefined ? '…' : String(number).padStart(2, '0')}/${symbol}${day}${by}`;
}

/** What the paper says of its appendix, as the key has it; nothing where it has none. */
export function appendixKey({ title, attachedTo }: Pick<AppendixHead, 'title' | 'attachedTo'>) {
  return attachedTo || title ? { title, reference: attachedTo && appendixReference(attachedTo) } : undefined;
}
