import * as z from 'zod';
import { amount, codeText, oneOf, plainText, whole } from './setting-values.ts';

const milestone = z.strictObject(
  {
    code: codeText,
    title: plainText,
    months: amount(0, 60),
    who: oneOf(['nqsw', 'assessor', 'academy']).default('nqsw'),
    optional: z.boolean('true or false').default(false),
  },
  'a milestone with code, title, months, who and optional',
);

const stage = z.strictObject(
  {
    code: codeText,
    untilDays: whole(1, 1_830).nullable().default(null),
    untilMilestone: codeText.nullable().default(null),
  },
  'a stage with code and, but for the last, untilDays or untilMilestone',
);

const evidence = z.strictObject(
  { code: codeText, title: plainText, count: whole(1, 50) },
  'a kind of evidence with code, title and count',
);

/** One programme of council.yaml; what a changed `asye-12` leaves out stays as it is. */
export const programme = z.strictObject(
  {
    name: plainText.optional(),
    months: whole(1, 60).optional(),
    milestones: z.array(milestone, 'a list of milestones').min(1, 'a list of at least one milestone').optional(),
    stages: z.array(stage, 'a list of stages').optional(),
    evidence: z.array(evidence, 'a list of kinds of evidence').optional(),
    caseloadShares: z
      .array(amount(0, 100), 'a list of shares in per cent, such as [25, 50, 70, 90]')
      .max(12, 'at most 12 shares')
      .optional(),
  },
  'name, months, milestones, stages, evidence, caseloadShares',
);
