import assert from 'node:assert/strict';
import { type Understood, understand } from '../../dialogs/understand/understand.ts';
import { pictureOf } from '../../domain/picture.ts';
import { defaultCouncil } from '../../intake/council.ts';
import { roles, sample, turnAs } from '../sample.ts';
import { smallWorkforce, today, turnOf, viewOf } from './small-council.ts';

function brief(understood: Understood): string {
  switch (understood.outcome) {
    case 'question': {
      const { subject, period } = understood.question;
      const id = subject.kind === 'worker' || subject.kind === 'team' ? ` ${subject.id}` : '';
      return `${subject.kind}${id}${period ? ` ${period.from}..${period.to}` : ''}`;
    }
    case 'choice':
      return `choice of ${understood.of}`;
    default:
      return understood.outcome;
  }
}

const march = '2026-03-01..2026-03-31';
const april = '2026-04-01..2026-04-30';
const may = '2026-05-01..2026-05-31';

describe('names and dates', () => {
  for (const [role, text, expected] of [
    ['workforce_lead', 'caseload for will may', 'worker will'],
    ['workforce_lead', 'will may caseload', 'worker will'],
    ['workforce_lead', "will's caseload", 'worker will'],
    ['workforce_lead', 'wills caseload', 'worker will'],
    ['workforce_lead', 'is will over', 'worker will'],
    ['workforce_lead', 'will caseload go up', 'council'],
    ['workforce_lead', 'how may i see caseloads', 'council'],
    ['workforce_lead', 'caseload since april', 'council 2026-04-01..2026-11-24'],
    ['workforce_lead', 'caseload in april', `council ${april}`],
    ['workforce_lead', 'caseload april', 'worker april'],
    ['workforce_lead', 'caseload for april', 'worker april'],
    ['workforce_lead', 'april summers caseload', 'worker april'],
    ['workforce_lead', 'caseload in march', `council ${march}`],
    ['workforce_lead', 'march caseload', 'worker tomMarch'],
    ['workforce_lead', 'tom march caseload', 'worker tomMarch'],
    ['workforce_lead', 'caseload may 2026', `council ${may}`],
    ['workforce_lead', 'leavers in may', `council ${may}`],
    ['workforce_lead', 'grace mark caseload', 'worker grace'],
    ['workforce_lead', 'mark caseload', 'choice of person'],
    ['workforce_lead', 'rose caseload', 'worker rose'],
    ['workforce_lead', 'joan day caseload', 'worker joan'],
    ['workforce_lead', 'days lost', 'council'],
    ['workforce_lead', 'mr reilly caseload', 'worker tom'],
    ['workforce_lead', 't reilly caseload', 'worker tom'],
    ['workforce_lead', 'tom r caseload', 'worker tom'],
    ['workforce_lead', 'caseload tom', 'choice of person'],
    ['workforce_lead', 'ZOE OKAFOR caseload', 'worker zoe'],
    ['workforce_lead', "o'brien caseload", 'worker sian'],
    ['workforce_lead', 'o brien caseload', 'worker sian'],
    ['workforce_lead', 'Siân O’Brien-Smith’s caseload', 'worker sian'],
    ['workforce_lead', 'kathy jones caseload', 'worker kate'],
    ['workforce_lead', 'mohammed ali caseload', 'worker mo'],
    ['workforce_lead', 'pryia caseload', 'choice of person'],
    ['workforce_lead', 'pryia shah caseload', 'choice of person'],
    ['workforce_lead', 'priya shha caseload', 'choice of person'],
    ['workforce_lead', 'tom in first response caseload', 'refused'],
    ['workforce_lead', 'tom in cin caseload', 'worker tom'],
    ['workforce_lead', 'Sarah Khan (First Response) caseload', 'worker sarah3'],
    ['workforce_lead', 'sarah khan caseload', 'choice of person'],
    ['team_manager', 'tom march caseload', 'refused'],
    ['team_manager', 'does tom march have room', 'refused'],
    ['team_manager', 'tom smith caseload', 'refused'],
    ['team_manager', 'priya reilly caseload', 'refused'],
    ['team_manager', 'caseload for wood', 'worker supervisor'],
    ['team_manager', 'caseload for young', 'refused'],
    ['team_manager', 'green caseload', 'refused'],
    ['team_manager', 'steele caseload', 'refused'],
    ['team_manager', 'cases held by okonkwo', 'refused'],
    ['team_manager', 'caseload for grace and narnia', 'refused'],
    ['team_manager', 'caseload for narnia team', 'choice of team'],
    ['team_manager', 'caseload in narnia', 'choice of team'],
    ['team_manager', 'caseload for unit 99', 'choice of team'],
    ['team_manager', 'march caseload', `team T2 ${march}`],
    ['team_manager', 'caseload figures lately please', 'team T2'],
    ['team_manager', 'caseload for planning', 'team T2'],
    ['team_manager', 'caseload for ofsted', 'team T2'],
    ['team_manager', 'curent caseload', 'team T2'],
  ] as const) {
    it(`${role}: ${text} → ${expected}`, () => {
      assert.equal(brief(understand(text, turnOf(role))), expected);
    });
  }

  it('says the same of somebody out of sight as of a name that nobody has', () => {
    for (const form of [
      'X caseload',
      "X's caseload",
      'caseload for X',
      'does X have room',
      'when did X last have supervision',
      'X',
      'how is X doing',
      'and X?',
    ]) {
      const said = ['rose hill', 'mark bell', 'zoe okafor', 'xanthippe quorn'].map((name) =>
        understand(form.replace('X', name), turnOf('practitioner')),
      );
      for (const other of said.slice(1)) assert.deepEqual(other, said[0], form);
    }
  });

  it('offers choices whose words, typed as they stand, give their question', () => {
    for (const [role, text] of [
      ['workforce_lead', 'sarah khan caseload'],
      ['workforce_lead', 'sarah supervision'],
      ['workforce_lead', 'pryia overdue actions'],
      ['team_manager', 'priya shah'],
      ['team_manager', 'show me CIN'],
      ['team_manager', 'my team'],
      ['supervisor', 'my lot'],
      ['head_of_service', 'show me first response'],
      ['team_manager', 'caseload for narnia team'],
      ['team_manager', 'vacancies in unit 99'],
      ['director', 'teams not over target'],
    ] as const) {
      const understood = understand(text, turnOf(role));
      assert.equal(understood.outcome, 'choice', text);
      if (understood.outcome !== 'choice') return;
      assert.ok(understood.choices.length > 0, text);
      for (const { text: words, question } of understood.choices) {
        const again = understand(words, turnOf(role));
        assert.equal(again.outcome, 'question', words);
        if (again.outcome !== 'question') return;
        assert.deepEqual([again.question.topic, again.question.subject], [question.topic, question.subject], words);
      }
    }
  });

  it('tells two people of one name in one team apart', () => {
    const [first] = smallWorkforce().spells.filter(({ staffId }) => staffId === 'sarah4');
    assert.ok(first);
    const twin = { ...first, staffId: 'sarah5', upn: 'sarah5@example.org', entraObjectId: 'sarah5' };
    const of = pictureOf(smallWorkforce([twin]), { council: defaultCouncil, smallGroup: 5, today });
    const turn = { ...turnOf('workforce_lead'), view: viewOf('workforce_lead', of) };
    for (const text of ['sarah khan caseload', 'sarah khan in CWD caseload', 'sarah supervision']) {
      const understood = understand(text, turn);
      assert.equal(understood.outcome, 'choice', text);
      if (understood.outcome !== 'choice') return;
      const words = understood.choices.map((choice) => choice.text);
      assert.equal(new Set(words).size, words.length);
      assert.ok(
        words.some((own) => own.endsWith('(Children with Disabilities, 2 of 2)')),
        words.join(),
      );
      for (const choice of understood.choices) {
        const again = understand(choice.text, turn);
        assert.deepEqual(again.outcome === 'question' && again.question.subject, choice.question.subject, choice.text);
      }
    }
  });

  it('offers questions that are understood where nothing is', () => {
    for (const role of ['team_manager', 'practitioner', 'supervisor', 'director', 'admin']) {
      const understood = understand('purple monkey dishwasher', turnOf(role));
      assert.equal(understood.outcome, 'unknown');
      if (understood.outcome !== 'unknown') return;
      assert.ok(understood.nearest.length > 0);
      for (const { text } of understood.nearest) assert.equal(understand(text, turnOf(role)).outcome, 'question', text);
    }
  });

  it('never answers about the asker, a team or another person when somebody out of sight is named', async function () {
    this.timeout(120_000);
    const of = await sample();
    // A month is a date to those who see nobody of that name.
    const months = /\b(april|may|march)\b/i;
    const forms = [
      'X caseload',
      "X's caseload",
      'caseload for X',
      'does X have room',
      'how many cases does X have',
      'when did X last have supervision',
      'is X over target',
      'who supervises X',
      "what's X holding",
      'agency X',
    ];
    let tried = 0;
    for (const role of roles) {
      const turn = turnAs(of, role);
      for (const [id, { name }] of of.picture.inPost) {
        if (turn.view.nameOf(id) !== null) continue;
        const last = name.split(' ').at(-1) ?? name;
        for (const typed of [name, last]) {
          if (typed === last && months.test(last)) continue;
          const seen = typed
            .toLowerCase()
            .split(/[ -]/)
            .some((word) => turn.view.withNameWord(word.normalize('NFD').replace(/[\p{M}']/gu, '')).length > 0);
          if (seen) continue;
          for (const form of forms) {
            const understood = understand(form.replace('X', typed), turn);
            // "Rose" may be what Rosie is called.
            const another =
              understood.outcome === 'question' &&
              ['worker', 'me'].includes(understood.question.subject.kind) &&
              typed === last;
            assert.ok(understood.outcome !== 'question' || another, `${role}: ${form.replace('X', typed)}`);
            tried += 1;
          }
        }
      }
    }
    assert.ok(tried > 10_000, String(tried));
  });

  it('knows everybody in sight by full name, whatever the case', async function () {
    this.timeout(120_000);
    const of = await sample();
    for (const role of ['workforce_lead', 'team_manager', 'unit_manager', 'supervisor'] as const) {
      const turn = turnAs(of, role);
      for (const [id, { name }] of of.picture.inPost) {
        if (turn.view.nameOf(id) === null || id === turn.view.viewer.staffId) continue;
        for (const typed of [name, name.toUpperCase(), name.toLowerCase()]) {
          const understood = understand(`${typed} caseload`, turn);
          const people =
            understood.outcome === 'question'
              ? [understood.question.subject]
              : understood.outcome === 'choice'
                ? understood.choices.map((choice) => choice.question.subject)
                : [];
          assert.ok(
            people.some((subject) => subject.kind === 'worker' && subject.id === id),
            `${role}: ${typed}: ${understood.outcome}`,
          );
        }
      }
    }
  });
});
