import assert from 'node:assert/strict';
import type { CardOutcome } from '../../../domain/reminder.ts';
import { keyOf, matter, partsOf } from '../../../domain/reminders/keys.ts';
import type { Said } from '../../../domain/reminders/said.ts';
import type { Workforce } from '../../../domain/workforce.ts';
import { held, spell, team } from '../supervision-people.ts';
import { cardsOf, date, itemsOf, planOn, remember, saidAs, toldOn, wellSupervised } from './told.ts';

const worker = (id: string) => spell(id, { supervisor: 'SUE' });
// Due 15, 23, 24 and 25 November.
const rows = [held('A', '2026-10-18'), held('B', '2026-10-26'), held('C', '2026-10-27'), held('D', '2026-10-28')];
const of: Partial<Workforce> = {
  teams: [team('T1', { headOfService: 'HOS' })],
  spells: [spell('SUE'), spell('HOS'), ...['A', 'B', 'C', 'D'].map(worker)],
  supervisions: [...rows.map((own) => ({ ...own, recordSignedOn: own.heldOn })), ...wellSupervised(['SUE', 'HOS'])],
};
const kinds = ['supervision-due'] as const;
/** What SUE is told on a day after the cards of the days before ended so. */
function toldAfter(days: Readonly<Record<string, CardOutcome | null>>, on: string, parts = of, cameBackAt?: string) {
  const said: Said[] = [];
  for (const [day, outcome] of Object.entries(days)) {
    const plan = planOn(parts, day, { said: { sue: said } });
    for (const card of plan.cards.filter(({ to }) => to.staffId === 'SUE')) said.push(saidAs(card, outcome));
  }
  return toldOn(parts, on, 'SUE', kinds, {
    said: { sue: said },
    ...(cameBackAt ? { cameBackAt: { sue: cameBackAt } } : {}),
  });
}

describe('what was missed', () => {
  const outage: [string, Record<string, CardOutcome | null>, string, string[]][] = [
    ['is nothing where Monday’s card arrived', { '2026-11-23': 'sent' }, '2026-11-24', ['B:overdue', 'C:due']],
    [
      'stands in the next card',
      { '2026-11-23': 'missed' },
      '2026-11-24',
      ['A:overdue', 'B:overdue', 'C:due', 'D:due-soon'],
    ],
    [
      'stands there if it may have arrived',
      { '2026-11-23': 'in-doubt' },
      '2026-11-24',
      ['A:overdue', 'B:overdue', 'C:due', 'D:due-soon'],
    ],
    [
      'stands there if somebody died at it',
      { '2026-11-23': null },
      '2026-11-24',
      ['A:overdue', 'B:overdue', 'C:due', 'D:due-soon'],
    ],
    [
      'is said after three days by its latest stage only',
      { '2026-11-23': 'missed', '2026-11-24': 'missed', '2026-11-25': 'missed' },
      '2026-11-26',
      ['A:overdue', 'B:overdue', 'C:overdue', 'D:overdue'],
    ],
    [
      'is not said again once a later card brought it',
      { '2026-11-23': 'missed', '2026-11-24': 'sent', '2026-11-25': 'sent' },
      '2026-11-26',
      ['D:overdue'],
    ],
    [
      'is not said twice where the next card is a Monday’s',
      { '2026-11-26': 'missed' },
      '2026-11-30',
      ['A:overdue', 'B:overdue', 'C:overdue', 'D:overdue'],
    ],
    ['is no matter for whoever opted out', { '2026-11-23': 'opted-out' }, '2026-11-24', ['B:overdue', 'C:due']],
    ['waits until the person can be reached', { '2026-11-23': 'unreachable' }, '2026-11-24', ['B:overdue', 'C:due']],
  ];
  for (const [what, days, on, keys] of outage) it(what, () => assert.deepEqual(toldAfter(days, on), keys));

  it('is said to whoever installed the app since', () => {
    const all = ['A:overdue', 'B:overdue', 'C:due', 'D:due-soon'];
    assert.deepEqual(toldAfter({ '2026-11-23': 'unreachable' }, '2026-11-24', of, '2026-11-23T10:00:00.000Z'), all);
    assert.deepEqual(toldAfter({ '2026-11-23': 'unreachable' }, '2026-11-24', of, '2026-11-22T10:00:00.000Z'), [
      'B:overdue',
      'C:due',
    ]);
  });

  it('is dropped where it stands no longer', () => {
    const held23 = {
      ...of,
      supervisions: [...(of.supervisions ?? []), held('A', '2026-11-23', { recordSignedOn: date('2026-11-23') })],
    };
    const said: Said[] = planOn(of, '2026-11-23')
      .cards.filter(({ to }) => to.staffId === 'SUE')
      .map((own) => saidAs(own, 'missed'));
    assert.deepEqual(toldOn(held23, '2026-11-24', 'SUE', kinds, { said: { sue: said } }), [
      'B:overdue',
      'C:due',
      'D:due-soon',
    ]);
  });

  it('keeps the day for which it was asked in its key', () => {
    const said: Said[] = planOn(of, '2026-11-23')
      .cards.filter(({ to }) => to.staffId === 'SUE')
      .map((own) => saidAs(own, 'missed'));
    const card = planOn(of, '2026-11-24', { said: { sue: said } }).cards.find(({ to }) => to.staffId === 'SUE');
    assert.deepEqual(
      card?.items.map(({ key }) => key),
      [
        'supervision-due:2026-11-23:A:overdue',
        'supervision-due:2026-11-24:B:overdue',
        'supervision-due:2026-11-24:C:due',
        'supervision-due:2026-11-23:D:due-soon',
      ],
    );
  });

  it('is said of an escalation in the next card of escalations', () => {
    const late = { ...of, supervisions: [held('A', '2026-10-05'), ...wellSupervised(['SUE', 'HOS', 'B', 'C', 'D'])] };
    const said: Record<string, Said[]> = {};
    remember(
      said,
      planOn(late, '2026-11-17').cards.filter(({ slot }) => slot === 'escalation'),
      'missed',
    );
    assert.deepEqual(toldOn(late, '2026-11-18', 'HOS', ['escalation']), []);
    assert.deepEqual(toldOn(late, '2026-11-18', 'HOS', ['escalation'], { said }), ['A:overdue']);
  });
});

describe('a day on which a card was dealt with', () => {
  for (const outcome of ['sent', 'failed', 'in-doubt', 'unreachable'] as const) {
    it(`brings no other once it was ${outcome}, whatever an import changes`, () => {
      const said: Record<string, Said[]> = {};
      remember(said, planOn(of, '2026-11-23').cards, outcome);
      const more = {
        ...of,
        spells: [...(of.spells ?? []), worker('E')],
        supervisions: [...(of.supervisions ?? []), held('E', '2026-10-01')],
      };
      assert.deepEqual(itemsOf(planOn(more, '2026-11-23', { said }).cards, 'SUE', kinds), []);
    });
  }
  it('is planned again while somebody is at it, where it was released, and where a clock put back makes it no miss', () => {
    for (const outcome of [null, 'throttled', 'missed'] as const) {
      const said = { sue: planOn(of, '2026-11-23').cards.map((own) => saidAs(own, outcome)) };
      assert.equal(itemsOf(planOn(of, '2026-11-23', { said }).cards, 'SUE', kinds).length, 4);
    }
  });
  it('is planned again on the same day for whoever installed the app since', () => {
    const said = { sue: planOn(of, '2026-11-23').cards.map((own) => saidAs(own, 'unreachable')) };
    assert.equal(
      cardsOf(planOn(of, '2026-11-23', { said, cameBackAt: { sue: '2026-11-23T11:00:00.000Z' } }), 'SUE').length,
      1,
    );
  });
});

describe('a key', () => {
  it('holds the kind, the day, the facts and the stage, and gives the matter back', () => {
    const own = matter('supervision-due', 'S0001');
    assert.equal(keyOf(own, date('2026-11-24'), 'overdue'), 'supervision-due:2026-11-24:S0001:overdue');
    for (const stage of ['due-soon', 'due', 'overdue', null] as const) {
      const odd = matter('actions-due', 'a:due');
      assert.deepEqual(partsOf(keyOf(odd, date('2026-11-24'), stage)), { matter: odd, on: '2026-11-24' });
    }
    assert.equal(partsOf('nothing of ours'), undefined);
  });
});
