import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Council } from '../../domain/council.ts';
import { defaultCouncil } from '../../domain/default-council.ts';
import { councilProblemLine, readCouncil } from '../../intake/council.ts';

function councilOf(yaml: string): Council {
  const read = readCouncil(yaml);
  if (read.outcome === 'rejected') throw new Error(JSON.stringify(read.problems));
  return read.council;
}

function lines(yaml: string): string[] {
  const read = readCouncil(yaml);
  return read.outcome === 'rejected' ? read.problems.map((problem) => councilProblemLine('council.yaml', problem)) : [];
}

describe('council.yaml', () => {
  it('may be empty: then every default holds', () => {
    assert.deepEqual(councilOf(''), defaultCouncil);
    assert.deepEqual(councilOf('name:\ncontacts:\n# nothing\n'), defaultCouncil);
  });

  it('of the sample council is read', () => {
    const yaml = readFileSync(new URL('../../council.yaml', import.meta.url), 'utf8');
    assert.notEqual(councilOf(yaml).name, defaultCouncil.name);
  });

  it('may hold every key of the contract', () => {
    const council = councilOf(`
name: Chilternshire
laCode: 825
region: South East
statisticalNeighbours: [Hampshire, Surrey]
contacts: { data: a@b.example, support: the desk }
tolerance: { default: { percent: 10 }, agency-rate: { points: 2.5 }, worker-caseload: { cases: 1 }, Stability of placements: { percent: 3 } }
supervision:
  - { group: everyone, days: month, minutes: 60 }
  - { group: nqsw, stage: weeks-1-6, days: 5 }
graceDays: 2
programmes:
  asye-12: { caseloadShares: [25, 50, 70, 90] }
  induction-24:
    name: Induction
    months: 24
    milestones:
      - { code: start, title: Start, months: 0, who: academy }
      - { code: review-6, title: Review, months: 6, optional: true }
    stages: [{ code: first, untilMilestone: review-6 }, { code: second }]
    evidence: [{ code: report, title: Reports, count: 2 }]
reminders: { caseload-report: { at: "09:15", days: [Mon, Thu] }, asye-milestone: { days: [28, 0] }, census: { off: true } }
thresholds: { turnover: 15, falseAlarmsPerYear: 0.5, staleDays: { caseloads: 9, supervisions.csv: 4 }, notSentAfterDays: 3 }
timeToHireTarget: { permanent: 60, temporary: 20 }
timescaleKinds: [strategy_meeting]
permanentNoticeDays: 56
caps: { social_worker: { paye: 38.5, umbrella: 40.25 }, team_manager: { limited: 50 } }
retention: { auditMonths: 12, followUpMinutes: 10, snapshotMonths: 25, leaverNameMonths: 6, replacedWorkforceDays: 3, asyeMonths: 36 }
`);
    assert.deepEqual([council.laCode, council.contacts.data, council.graceDays], ['825', 'a@b.example', 2]);
    assert.deepEqual(council.tolerance['agency-rate'], { points: 2.5 });
    assert.deepEqual(council.supervision[0], { group: 'everyone', stage: null, days: 'month', minutes: 60 });
    assert.equal(council.supervision.filter(({ stage }) => stage === 'weeks-1-6').length, 1);
    assert.equal(council.supervision.length, 4);
    assert.deepEqual(council.programmes['asye-12']?.caseloadShares, [25, 50, 70, 90]);
    assert.equal(council.programmes['asye-12']?.milestones.length, 13);
    assert.deepEqual(council.programmes['induction-24']?.stages, [
      { code: 'first', untilDays: null, untilMilestone: 'review-6' },
      { code: 'second', untilDays: null, untilMilestone: null },
    ]);
    assert.deepEqual(council.reminders['caseload-report'], { at: '09:15', days: { weekdays: [1, 4] }, off: false });
    assert.deepEqual(council.reminders['asye-milestone'], { at: '08:30', days: { before: [28, 0] }, off: false });
    assert.deepEqual(council.reminders.census, { at: '08:30', days: null, off: true });
    const { staleDays } = council.thresholds;
    assert.deepEqual([staleDays['caseloads.csv'], staleDays['supervisions.csv'], staleDays['workers.csv']], [9, 4, 21]);
    assert.deepEqual(council.timescaleKinds.slice(-2), ['pathway_plan', 'strategy_meeting']);
    assert.deepEqual(council.caps, { social_worker: { paye: 3850, umbrella: 4025 }, team_manager: { limited: 5000 } });
    assert.equal(council.retention.asyeMonths, 36);
  });

  it('runs a programme of 24 months beside asye-12, as docs/import.md shows it', () => {
    const guide = readFileSync(new URL('../../docs/import.md', import.meta.url), 'utf8');
    const council = councilOf(/```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? '');
    assert.deepEqual(council.programmes['asye-12'], defaultCouncil.programmes['asye-12']);
    const own = council.programmes['early-career-24'];
    assert.deepEqual([own?.months, own?.milestones.length, own?.stages.length], [24, 6, 3]);
    const stages = council.supervision.map(({ stage }) => stage);
    for (const stage of ['foundation', 'consolidation', 'weeks-1-6']) assert.ok(stages.includes(stage), stage);
  });

  const cases: [string, string[]][] = [
    ['name: A\nnmae: B\n', ['council.yaml:2: nmae: is not a setting; did you mean name']],
    ['contacts:\n  dat: A\n', ['council.yaml:2: contacts.dat: is not a setting; did you mean data']],
    ['contacts:\n  zebra: A\n', ['council.yaml:2: contacts.zebra: is not a setting; allowed: data, support']],
    [
      '\ngraceDays: soon\nname: 5\n',
      [
        'council.yaml:2: graceDays: "soon" is not allowed; allowed: a whole number from 0 to 28',
        'council.yaml:3: name: "5" is not allowed; allowed: text of 1 to 200 characters',
      ],
    ],
    [
      'supervision:\n  - group: nqsw\n    stage: weeks-1-6\n    days: x\n',
      [
        'council.yaml:4: supervision[0].days: "x" is not allowed; allowed: a whole number of days from 1 to 366, or month',
      ],
    ],
    [
      'supervision:\n  - group: nqsw\n    stage: weeks-9\n    days: 7\n',
      [
        'council.yaml:3: supervision[0].stage: weeks-9 is no stage; allowed: weeks-1-6, to-six-month-review, after-six-month-review',
      ],
    ],
    [
      'tolerance:\n  agency-rates: { percent: 5 }\n',
      ['council.yaml:2: tolerance.agency-rates: is not a measure; did you mean agency-rate'],
    ],
    [
      'tolerance:\n  agency-rate: { percnt: 5 }\n',
      [
        'council.yaml:2: tolerance.agency-rate: holds keys that are not allowed; allowed: one of percent, points and cases with a number from 0 to 100, such as { percent: 5 }',
      ],
    ],
    [
      'thresholds:\n  staleDays:\n    caseload: 5\n',
      ['council.yaml:3: thresholds.staleDays.caseload: is not a setting; did you mean caseloads'],
    ],
    [
      'reminders:\n  census:\n    at: "06:00"\n',
      [
        'council.yaml:3: reminders.census.at: "06:00" is not allowed; allowed: a time from 07:00 to 18:00 in quotation marks, such as "08:30"',
      ],
    ],
    [
      'programmes:\n  new-one:\n    name: A\n',
      ['council.yaml:2: programmes.new-one: lacks months, milestones; allowed: a new programme with all of them'],
    ],
    [
      'caps:\n  social_worker:\n    paye: 38.555\n',
      [
        'council.yaml:3: caps.social_worker.paye: "38.555" is not allowed; allowed: pounds an hour from 0 to 1000 with at most two decimals, such as 38.50',
      ],
    ],
    [
      '- a\n',
      ['council.yaml:1: holds a list that is not allowed; allowed: settings by name, such as name: Chilternshire'],
    ],
    ['name: A\nname: B\n', ['council.yaml:2: not YAML: Map keys must be unique']],
    ['name: "A\n', ['council.yaml:2: not YAML: Missing closing "quote']],
    [
      `a: &a [x, x]\nb: &b [${'*a, '.repeat(9)}*a]\nc: &c [${'*b, '.repeat(9)}*b]\n`,
      ['council.yaml:1: not YAML: Excessive alias count indicates a resource exhaustion attack'],
    ],
  ];
  for (const [yaml, expected] of cases)
    it(`names line, key and what is allowed: ${expected[0]?.slice(0, 60)}`, () => {
      assert.deepEqual(lines(yaml), expected);
    });
});
