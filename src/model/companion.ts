import { z } from 'zod';
import { COMPANION_KINDS } from './companion-kinds.ts';
import { report } from './report.ts';

/** What the form knows of a paper that goes with a plan: what a report has, but nothing that is only there to be published. */
export const companion = report
  .pick({
    unit: true,
    year: true,
    number: true,
    symbol: true,
    parentBody: true,
    issuer: true,
    place: true,
    issuedOn: true,
    status: true,
    title: true,
    basis: true,
    addressedTo: true,
    recipients: true,
    signer: true,
  })
  .extend({
    kind: z.enum(COMPANION_KINDS).describe('Loại: submission tờ trình; letter công văn; minutes biên bản'),
  })
  .describe('Văn bản đi kèm kế hoạch');
