import { z } from 'zod';
import { LEVELS } from './levels.ts';

/** For which units the form offers an entry of a register; nobody is kept from writing it. */
export const offeredTo = z
  .array(z.enum(LEVELS))
  .min(1)
  .describe('Cấp của đơn vị được gợi ý mục này khi soạn văn bản; không ghi thì mọi cấp');
