import { z } from 'zod';
import { isVisible } from '../text/hidden.ts';

/** An identifier that is also a piece of an address and a file name: lower case, digits, hyphens. */
export const slugId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'mã chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ huyen-cu-lao-dung',
  })
  .max(100);

/** One line of visible text. */
export const line = z
  .string()
  .trim()
  .min(1, { error: 'không được để trống', abort: true })
  .max(2000)
  .refine(isVisible, { error: 'không được để trống' });

/** The rule that a note or a problem speaks of: `number.gap`. */
export const ruleId = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, {
  error: 'mã quy tắc gồm chữ thường và dấu chấm, ví dụ number.gap',
});
