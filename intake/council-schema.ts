import * as z from 'zod';
import { engagements, laterFiles, reminderKinds, roleTypes } from '../domain/council.ts';
import { staffGroups } from '../domain/words.ts';
import { fileNames } from '../domain/workforce.ts';
import { programme } from './council-programme.ts';
import { holdsControl } from './problems.ts';
import { amount, codeText, oneOf, pence, plainText, whole } from './setting-values.ts';

/**
 * council.yaml as a person writes it: every key may be left out. Each schema's message says what is allowed there.
 */
const tolerance = z.union(
  [
    z.strictObject({ percent: amount(0, 100) }),
    z.strictObject({ points: amount(0, 100) }),
    z.strictObject({ cases: amount(0, 100) }),
  ],
  'one of percent, points and cases with a number from 0 to 100, such as { percent: 5 }',
);

const supervisionRule = z.strictObject({
  group: oneOf([...staffGroups, 'nqsw', 'everyone']),
  stage: codeText.nullable().default(null),
  days: z.union([whole(1, 366), z.literal('month')], 'a whole number of days from 1 to 366, or month'),
  minutes: whole(1, 480).default(90),
});

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const daysAllowed = 'weekdays such as [Mon, Thu], or whole numbers of days before the date such as [28, 7, 0]';
const weekday = z.enum(weekdays).transform((name) => weekdays.indexOf(name) + 1);
const reminder = z.strictObject({
  at: z
    .string('a time from 07:00 to 18:00 in quotation marks, such as "08:30"')
    .regex(/^(0[7-9]|1[0-7]):[0-5]\d$|^18:00$/, 'a time from 07:00 to 18:00 in quotation marks, such as "08:30"')
    .optional(),
  days: z
    .union(
      [
        z.union([weekday.transform((one) => [one]), z.array(weekday).min(1)]).transform((list) => ({ weekdays: list })),
        z
          .union([whole(0, 366).transform((one) => [one]), z.array(whole(0, 366)).min(1)])
          .transform((list) => ({ before: list })),
      ],
      daysAllowed,
    )
    .optional(),
  off: z.boolean('true or false').optional(),
});

const fileKeys = [...fileNames, ...laterFiles];
const staleDays = z.strictObject(
  Object.fromEntries(
    // With or without .csv at the end.
    fileKeys.flatMap((name) => [name, name.replace('.csv', '')]).map((name) => [name, whole(1, 10_000).optional()]),
  ),
  'files with whole numbers of days from 1 to 10000, such as { caseloads: 5 }',
);

const section = (of: string) => `keys below it: ${of}`;

export const councilSchema = z.strictObject(
  {
    name: plainText.optional(),
    laCode: z
      .union([z.string(), z.number().transform(String)], 'a code such as 825 or E06000060')
      .refine((text) => /^[A-Za-z0-9]{1,12}$/.test(text), 'a code such as 825 or E06000060')
      .optional(),
    region: plainText.optional(),
    statisticalNeighbours: z.array(plainText, 'a list of names of councils').optional(),
    contacts: z
      .strictObject({ data: plainText.optional(), support: plainText.optional() }, section('data, support'))
      .optional(),
    tolerance: z
      .record(
        z.string().refine((name) => name.trim() !== '' && !holdsControl(name), 'a measure'),
        tolerance,
        section('measures, each with percent, points or cases'),
      )
      .optional(),
    supervision: z
      .array(supervisionRule, 'a list of rules, each with group, stage (for nqsw), days and minutes')
      .optional(),
    graceDays: whole(0, 28).optional(),
    programmes: z.record(codeText, programme, section("programmes' codes, such as asye-12")).optional(),
    reminders: z
      .strictObject(
        Object.fromEntries(reminderKinds.map((kind) => [kind, reminder.optional()])),
        section(reminderKinds.join(', ')),
      )
      .optional(),
    thresholds: z
      .strictObject(
        {
          turnover: amount(0, 100).optional(),
          falseAlarmsPerYear: amount(0.01, 52).optional(),
          staleDays: staleDays.optional(),
          notSentAfterDays: whole(1, 60).optional(),
        },
        section('turnover, falseAlarmsPerYear, staleDays, notSentAfterDays'),
      )
      .optional(),
    timeToHireTarget: z
      .strictObject(
        { permanent: whole(1, 1_000).optional(), temporary: whole(1, 1_000).optional() },
        section('permanent, temporary'),
      )
      .optional(),
    timescaleKinds: z.array(codeText, 'a list of codes, such as [cp_visit]').optional(),
    permanentNoticeDays: whole(1, 366).optional(),
    caps: z
      .strictObject(
        Object.fromEntries(
          roleTypes.map((role) => [
            role,
            z
              .strictObject(
                Object.fromEntries(engagements.map((way) => [way, pence.optional()])),
                section(engagements.join(', ')),
              )
              .optional(),
          ]),
        ),
        section(roleTypes.join(', ')),
      )
      .optional(),
    retention: z
      .strictObject(
        {
          auditMonths: whole(1, 120).optional(),
          followUpMinutes: whole(1, 1_440).optional(),
          snapshotMonths: whole(1, 120).optional(),
          leaverNameMonths: whole(0, 120).optional(),
          replacedWorkforceDays: whole(1, 366).optional(),
          asyeMonths: whole(1, 120).optional(),
        },
        section('auditMonths, followUpMinutes, snapshotMonths, leaverNameMonths, replacedWorkforceDays, asyeMonths'),
      )
      .optional(),
  },
  'settings by name, such as name: Chilternshire',
);

export type CouncilFile = z.infer<typeof councilSchema>;
