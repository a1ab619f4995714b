/** Rows of a table on the clipboard. */

export interface CopiedRows {
  html: string;
  text: string;
  /** The field into which they were pasted, which can still have them as text. */
  field?: HTMLInputElement | HTMLTextAreaElement;
}

export const rowsFrom = (data: DataTransfer | null): CopiedRows => ({
  html: data?.getData('text/html') ?? '',
  text: data?.getData('text/plain') ?? '',
});

/** The rows that are being pasted; `null` for anything that a field can take. */
export function copiedRows({ clipboardData, target }: ClipboardEvent): CopiedRows | null {
  const copied = rowsFrom(clipboardData);
  const { html, text } = copied;
  const isTable = html.split(/<t[dh][\s>]/i).length > 2 || (text.includes('\t') && text.trim().includes('\n'));
  if (!isTable) return null;
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return { ...copied, ...(isField ? { field: target } : {}) };
}
