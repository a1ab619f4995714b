/** Every rule, in the order of their ids. One rule a file; nothing else lists them. */
import type { Rule } from './rule.ts';
import { abbrUnknown } from './abbr-unknown.ts';
import { actorVariant } from './actor-variant.ts';
import { agencyEnded } from './agency-ended.ts';
import { agencyUnlisted } from './agency-unlisted.ts';
import { agencyVariant } from './agency-variant.ts';
import { appendixMissing } from './appendix-missing.ts';
import { appendixRefMismatch } from './appendix-ref-mismatch.ts';
import { areaUncovered } from './area-uncovered.ts';
import { copyRecipients } from './copy-recipients.ts';
import { copyScope } from './copy-scope.ts';
import { dateFormat } from './date-format.ts';
import { deadlineBeforeIssue } from './deadline-before-issue.ts';
import { deadlineRoman } from './deadline-roman.ts';
import { deadlineUnread } from './deadline-unread.ts';
import { deadlineWeekend } from './deadline-weekend.ts';
import { dutyDuplicateText } from './duty-duplicate-text.ts';
import { headingDuplicate } from './heading-duplicate.ts';
import { issuerMismatch } from './issuer-mismatch.ts';
import { keyCollision } from './key-collision.ts';
import { metaDateIncomplete } from './meta-date-incomplete.ts';
import { metaIssuerMissing } from './meta-issuer-missing.ts';
import { metaNumberMissing } from './meta-number-missing.ts';
import { metaSignerMissing } from './meta-signer-missing.ts';
import { metricPercent } from './metric-percent.ts';
import { metricRounding } from './metric-rounding.ts';
import { metricSum } from './metric-sum.ts';
import { nd30Case } from './nd30-case.ts';
import { nd30Luu } from './nd30-luu.ts';
import { nd30RecipientsColon } from './nd30-recipients-colon.ts';
import { numberDateOrder } from './number-date-order.ts';
import { numberDuplicate } from './number-duplicate.ts';
import { numberGap } from './number-gap.ts';
import { numberMissingFirst } from './number-missing-first.ts';
import { orgIncomplete } from './org-incomplete.ts';
import { periodConflict } from './period-conflict.ts';
import { placeSpacing } from './place-spacing.ts';
import { privacyPersonalData } from './privacy-personal-data.ts';
import { productGeneric } from './product-generic.ts';
import { productTruncated } from './product-truncated.ts';
import { punct } from './punct.ts';
import { punctUnclosed } from './punct-unclosed.ts';
import { refAlias } from './ref-alias.ts';
import { refCode } from './ref-code.ts';
import { refFormat } from './ref-format.ts';
import { refIncomplete } from './ref-incomplete.ts';
import { refStale } from './ref-stale.ts';
import { refTypeIssuer } from './ref-type-issuer.ts';
import { reportByReference } from './report-by-reference.ts';
import { reportWindowOverlap } from './report-window-overlap.ts';
import { sectionMissing } from './section-missing.ts';
import { signatureMismatch } from './signature-mismatch.ts';
import { spelling } from './spelling.ts';
import { statusConflict } from './status-conflict.ts';
import { styleRepeat } from './style-repeat.ts';
import { symbolMalformed } from './symbol-malformed.ts';
import { tableUnnumberedSubrow } from './table-unnumbered-subrow.ts';
import { targetBundled } from './target-bundled.ts';
import { targetDeadlineMismatch } from './target-deadline-mismatch.ts';
import { targetNone } from './target-none.ts';
import { targetRange } from './target-range.ts';
import { taskDuplicateText } from './task-duplicate-text.ts';
import { taskEmptyCells } from './task-empty-cells.ts';
import { taskLevelMismatch } from './task-level-mismatch.ts';
import { taskNearDuplicate } from './task-near-duplicate.ts';
import { taskNoDeadline } from './task-no-deadline.ts';
import { taskNoLead } from './task-no-lead.ts';
import { taskNoProduct } from './task-no-product.ts';
import { taskSelfCoordination } from './task-self-coordination.ts';
import { termObsolete } from './term-obsolete.ts';
import { textLeftover } from './text-leftover.ts';
import { timeUnitAnachronism } from './time-unit-anachronism.ts';
import { unicodeEth } from './unicode-eth.ts';
import { unicodeNfd } from './unicode-nfd.ts';
import { unicodeTones } from './unicode-tones.ts';
import { unitMissing } from './unit-missing.ts';
import { unitNoTask } from './unit-no-task.ts';

export const RULES: readonly Rule[] = [
  abbrUnknown,
  actorVariant,
  agencyEnded,
  agencyUnlisted,
  agencyVariant,
  appendixMissing,
  appendixRefMismatch,
  areaUncovered,
  copyRecipients,
  copyScope,
  dateFormat,
  deadlineBeforeIssue,
  deadlineRoman,
  deadlineUnread,
  deadlineWeekend,
  dutyDuplicateText,
  headingDuplicate,
  issuerMismatch,
  keyCollision,
  metaDateIncomplete,
  metaIssuerMissing,
  metaNumberMissing,
  metaSignerMissing,
  metricPercent,
  metricRounding,
  metricSum,
  nd30Case,
  nd30Luu,
  nd30RecipientsColon,
  numberDateOrder,
  numberDuplicate,
  numberGap,
  numberMissingFirst,
  orgIncomplete,
  periodConflict,
  placeSpacing,
  privacyPersonalData,
  productGeneric,
  productTruncated,
  punct,
  punctUnclosed,
  refAlias,
  refCode,
  refFormat,
  refIncomplete,
  refStale,
  refTypeIssuer,
  reportByReference,
  reportWindowOverlap,
  sectionMissing,
  signatureMismatch,
  spelling,
  statusConflict,
  styleRepeat,
  symbolMalformed,
  tableUnnumberedSubrow,
  targetBundled,
  targetDeadlineMismatch,
  targetNone,
  targetRange,
  taskDuplicateText,
  taskEmptyCells,
  taskLevelMismatch,
  taskNearDuplicate,
  taskNoDeadline,
  taskNoLead,
  taskNoProduct,
  taskSelfCoordination,
  termObsolete,
  textLeftover,
  timeUnitAnachronism,
  unicodeEth,
  unicodeNfd,
  unicodeTones,
  unitMissing,
  unitNoTask,
];
