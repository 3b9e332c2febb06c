import type { Answer, Block, Step } from '../../domain/answer.ts';
import { day } from '../../domain/dates.ts';
import type { Question } from '../../domain/question.ts';

export const today = day('2026-11-24');

const question: Question = { topic: 'caseload', subject: { kind: 'team', id: 'T1' } };

export const ask = (text: string): Step => ({ text, question });
export const looksWrong: Step = {
  text: 'This looks wrong',
  action: { name: 'query-figure', step: 'open', question },
};

/** An answer with the given parts and nothing else. */
export function answerWith(parts: Partial<Answer>): Answer {
  return {
    outcome: 'answered',
    question,
    subjectName: 'Children in Need',
    title: 'Children in Need hold 16.0 cases per FTE',
    summary: 'Children in Need hold 16.0 cases per FTE',
    judgement: null,
    body: [],
    notes: [],
    smallPrint: [],
    figures: [],
    people: [],
    source: null,
    next: [],
    choices: [],
    ...parts,
  };
}

const asAt = day('2026-11-24');
const source = { name: 'caseload return', asAt, warnings: [] };

export const bands: Block = {
  kind: 'bars',
  title: 'People by cases held',
  unit: 'people',
  alt: 'Most people hold between 15 and 17 cases.',
  bars: [
    { label: '0 to 9', value: 6, shown: '6 people', status: 'on target' },
    { label: '10 to 14', value: 15, shown: '15 people', status: 'on target' },
    { label: '15 to 17', value: 34, shown: '34 people', status: 'on target' },
    { label: 'Up to 2 over', value: 5, shown: '5 people', status: 'within tolerance' },
    { label: 'More than 2 over', value: 4, shown: '4 people', status: 'off target' },
  ],
};

export const caseload = answerWith({
  judgement: {
    text: 'On target (17) · up 0.4 since 10 November · 17.6 per FTE at work (5.8 FTE away)',
    status: 'on target',
  },
  body: [bands],
  notes: [
    '9 people are over their own target; 3 have room. Not allocated: 4.',
    'Team managers 2.1 (target 0: 31 cases held) · C&F workers 6.8 (Over target 5)',
  ],
  smallPrint: ['1,030 cases ÷ 64.2 FTE in post · as at 24 November · caseload return'],
  source,
  next: [ask('Who is over?'), ask('Who has room?'), ask('Compare units'), ask('How is this worked out?'), looksWrong],
});

export const people = answerWith({
  title: 'Unit 4 holds 17.2 cases per FTE',
  judgement: { text: 'Within 5% of target (17)', status: 'within tolerance' },
  body: [
    {
      kind: 'bars',
      title: 'Cases of each worker',
      unit: 'cases',
      alt: 'Priya Shah holds the most, 24.',
      bars: [
        { label: 'Priya Shah', value: 24, shown: '24', status: 'off target' },
        { label: 'Tom Reilly', value: 18, shown: '18', status: 'within tolerance' },
        { label: 'Ana Ortega-Whitcombe', value: 9, shown: '9', status: 'on target' },
        { label: 'Sam Wood', value: null, shown: 'not recorded', status: null },
      ],
    },
  ],
  source,
  next: [ask('Who has room?'), looksWrong],
});

export const compared = answerWith({
  title: 'First Response hold the most, 19.8 cases per FTE',
  judgement: { text: '2 of 4 teams are over target', status: 'off target' },
  body: [
    {
      kind: 'table',
      columns: [
        { title: 'Team', wide: true },
        { title: 'Caseload', numeric: true },
        { title: 'Target', numeric: true },
        { title: 'Status' },
        { title: 'People over', numeric: true },
        { title: 'Agency', numeric: true },
        { title: 'Change', numeric: true },
      ],
      rows: [
        ['First Response', '19.8', '25', 'On target', '4', '31.0%', 'up 1.2'],
        ['Children in Need', '16.0', '17', 'On target', '9', '23.2%', 'up 0.4'],
        ['Children with Disabilities', '21.3', '17', 'Over target', '7', '8.1%', 'down 0.2'],
        ['Children in Care', '17.4', '17', 'Within 5% of target', '3', '0.0%', 'unchanged'],
      ].map(([team = '', caseload = '', target = '', status = '', over = '', agency = '', change = '']) => [
        { text: team },
        { text: caseload },
        { text: target },
        {
          text: status,
          status: status === 'On target' ? 'on target' : status === 'Over target' ? 'off target' : 'within tolerance',
        },
        { text: over },
        { text: agency },
        { text: change },
      ]),
    },
  ],
  source: {
    ...source,
    warnings: [
      'Cases were counted on 1 October, FTE on 8 October.',
      'The caseload return is 9 days old; colours are left out for it.',
    ],
  },
  smallPrint: ['As at 8 October · caseload return'],
  next: [ask('Who is over?'), ask('Agency by team'), looksWrong],
});

export const trend = answerWith({
  title: 'Average caseload is 15.6, up from 15.1 a year ago',
  judgement: { text: 'Above England (15.2)', status: null },
  body: [
    {
      kind: 'line',
      title: 'Average caseload',
      unit: 'cases per FTE',
      alt: 'The average rose slowly over the year, with a peak of 16.4 in August.',
      points: Array.from({ length: 13 }, (_, month) => {
        const date = day(new Date(Date.UTC(2025, 10 + month, 24)).toISOString().slice(0, 10));
        const value = month === 5 ? null : Math.round((15.1 + Math.sin(month / 3)) * 10) / 10;
        return { date, value, shown: value === null ? 'not recorded' : value.toFixed(1) };
      }),
    },
  ],
  source,
});

export const form = answerWith({
  title: 'What looks wrong?',
  summary: 'What looks wrong?',
  body: [
    { kind: 'facts', facts: [{ name: 'Figure', value: 'Children in Need: 16.0 cases per FTE' }] },
    {
      kind: 'form',
      inputs: [
        {
          kind: 'choice',
          id: 'wrong',
          label: 'What is wrong?',
          required: true,
          choices: [
            { title: 'The number of cases', value: 'cases' },
            { title: 'Somebody is missing', value: 'missing' },
          ],
        },
        { kind: 'text', id: 'shouldBe', label: 'What should it be?', required: false, maxLength: 200, lines: true },
      ],
    },
  ],
  next: [{ text: 'Send', action: { name: 'query-figure', step: 'send', question, id: 'q1' } }, ask('Leave it')],
});

export const practiceForm = answerWith({
  title: 'Record a supervision',
  summary: 'Record a supervision',
  judgement: { text: "A supervision can't be held in the future: book it instead.", status: null },
  body: [
    {
      kind: 'form',
      inputs: [
        {
          kind: 'choice',
          id: 'people',
          label: 'Who was seen?',
          required: true,
          several: true,
          choices: [
            { title: 'Priya Shah: 9 days overdue', value: 'S1' },
            { title: 'Tom Reilly: due today', value: 'S2' },
            { title: 'Ana Ortega-Whitcombe: due 4 December', value: 'S3' },
          ],
          value: 'S1,S2',
        },
        { kind: 'date', id: 'on', label: 'Held on', required: true, value: today, max: today },
        { kind: 'number', id: 'minutes', label: 'Minutes', required: true, min: 1, max: 480, value: 90 },
      ],
    },
  ],
  next: [
    {
      text: 'Record',
      action: { name: 'record-supervision', step: 'send', id: 'f1', about: {}, question, filled: {} },
    },
    ask('Back to the card'),
  ],
});

export const refused = answerWith({
  outcome: 'refused',
  question: null,
  title: "I can't show you that.",
  summary: "I can't show you that.",
  body: [{ kind: 'text', text: 'You can ask me about what your role lets you see, such as:' }],
  next: [ask('My caseload'), ask('Team caseload'), ask('Help')],
});

export const whichOne = answerWith({
  outcome: 'choice',
  title: 'Which team do you mean?',
  summary: 'Which team do you mean?',
  choices: Array.from({ length: 9 }, (_, index) => ask(`Caseload of Unit ${index + 1}`)),
});

const uglyNames = [
  'Wilhelmina-Alexandrina Featherstonehaugh-Cholmondeley of York',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochab',
  'محمد عبد الله الحسيني',
  'שרה כהן-לוי',
  '👩🏽‍💻 Zoë 👨‍👩‍👧‍👦 Ngũgĩ',
  '[Click here](https://example.org)',
  '**bold** _slanted_ `code` ~~gone~~',
  '<script>alert(1)</script> <at>Everybody</at> &lt;b&gt;',
  '# Heading',
  '- item',
  '1. first',
  '> quoted',
  '---',
  'back\\slash \\[x\\] \\*y\\*',
  'O’Brien\u202Egnp.exe',
  'line\none\ttwo\u0007',
  '{{DATE(2026-11-24T00:00:00Z, SHORT)}}',
];

export const ugly = answerWith({
  title: `${uglyNames[5]} hold 16.0 *cases* per FTE`,
  judgement: { text: `Over target (17) · see ${uglyNames[5]}`, status: 'off target' },
  body: [
    { kind: 'text', text: uglyNames.join('\n') },
    { kind: 'facts', facts: uglyNames.map((name) => ({ name, value: name })) },
    {
      kind: 'bars',
      title: uglyNames[6] ?? '',
      unit: 'cases',
      alt: `How much each holds, ${uglyNames[5]} the most.`,
      bars: uglyNames.map((label, index) => ({
        label,
        value: index % 4 === 3 ? null : index * 1.5,
        shown: index % 4 === 3 ? 'not recorded' : (index * 1.5).toFixed(1),
        status: index % 2 === 0 ? 'off target' : null,
      })),
    },
  ],
  notes: uglyNames.slice(5, 8),
  source: { name: uglyNames[6] ?? '', asAt, warnings: [`Nobody has checked ${uglyNames[5]}.`] },
  next: [ask(uglyNames[5] ?? ''), ask(uglyNames[2] ?? ''), ask(uglyNames[4] ?? '')],
});

/** 200 people in six columns, names of 60 characters, each character three bytes. */
export const long = answerWith({
  title: '200 people are over their own target',
  body: [
    {
      kind: 'table',
      columns: ['Name', 'Team', 'Cases', 'Target', 'Over', 'Since'].map((title) => ({ title })),
      rows: Array.from({ length: 200 }, (_, index) => [
        { text: `${'語'.repeat(57)}${String(index).padStart(3, '0')}` },
        { text: '部'.repeat(60) },
        { text: '24', status: 'off target' as const },
        { text: '17' },
        { text: '7' },
        { text: '部'.repeat(60) },
      ]),
    },
    {
      kind: 'bars',
      title: 'Cases of each worker',
      unit: 'cases',
      alt: 'All hold 24.',
      bars: Array.from({ length: 200 }, (_, index) => ({
        label: `${'語'.repeat(57)}${String(index).padStart(3, '0')}`,
        value: 24,
        shown: '24',
        status: 'off target' as const,
      })),
    },
  ],
  source,
  next: [ask('Who has room?'), looksWrong],
});

export const noValue = answerWith({
  title: 'Children in Care: no FTE in post',
  summary: 'Children in Care: no FTE in post',
  body: [
    {
      kind: 'bars',
      title: 'Cases',
      unit: 'cases',
      alt: 'Nothing is known.',
      bars: [{ label: 'Unit 1', value: null, shown: 'no caseload recorded' }],
    },
    {
      kind: 'line',
      title: 'Caseload',
      unit: 'cases per FTE',
      alt: 'There is one point only.',
      points: [{ date: asAt, value: 16, shown: '16.0' }],
    },
    { kind: 'table', columns: [{ title: 'Nobody' }], rows: [] },
  ],
  source,
});

export const all: Readonly<Record<string, Answer>> = {
  caseload,
  people,
  compared,
  trend,
  form,
  practiceForm,
  refused,
  whichOne,
  ugly,
  long,
  noValue,
};
