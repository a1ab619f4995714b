import { z } from 'zod';
import { isPartialDate } from './days.ts';

export * from './days.ts';

/** A day, or a month or a year where the paper leaves the rest blank. YAML may hold a bare year as a number. */
export const partialDate = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().refine(isPartialDate, {
    error: 'không phải ngày có thật; viết như 2027-01-15, để trống ngày thì 2027-01, chỉ có năm thì 2027',
  }),
);

/** A whole day. */
export const day = z.string().refine((text) => text.length === 10 && isPartialDate(text), {
  error: 'không phải ngày có thật; viết đủ năm, tháng, ngày, ví dụ 2023-01-04',
});
