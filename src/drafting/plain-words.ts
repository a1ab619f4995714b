/** What rules say to whoever edits files, for somebody who fills in a form: without keys and without files. */

/** Keys stand in brackets behind the plain words; what is to be done in other files is nothing for a form. */
export const plainHint = (hint: string): string =>
  hint
    .replace(/ \((?=[a-z])[\x20-\x7e]*?\)/g, '')
    .split(/(?<=[.?])\s+/)
    .map((sentence) => (sentence.includes('content/') ? sentence.replace(/,? hoặc thêm .*$/u, '.') : sentence))
    .filter((sentence) => !sentence.includes('content/'))
    .join(' ');

/** Of an agency that no register has, the entry for the register is left out. */
export const plainMessage = (message: string): string => message.replace(/; mục để dán: .*$/u, '');
