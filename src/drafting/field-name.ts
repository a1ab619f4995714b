/** What the form calls the field of a place in a draft. */
import { draftFileWords as words } from '../i18n/drafting.ts';
import type { Path } from './schema.ts';

/** Keys that mean another thing inside a list than at the top. */
const INSIDE: Record<string, Record<string, string>> = {
  tasks: { title: 'taskTitle' },
  directions: { title: 'taskTitle' },
  products: { name: 'productName', deadline: 'productDeadline' },
  targets: { unit: 'measure' },
};

export function fieldName(path: Path): string | undefined {
  const keys = path.filter((step) => typeof step === 'string');
  const [key = '', list = ''] = keys.toReversed();
  return words.fields[INSIDE[list]?.[key] ?? key];
}
