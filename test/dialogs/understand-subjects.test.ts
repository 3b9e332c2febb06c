import assert from 'node:assert/strict';
import { type Understood, understand } from '../../dialogs/understand/understand.ts';
import { pictureOf } from '../../domain/picture.ts';
import type { Question } from '../../domain/question.ts';
import { defaultCouncil } from '../../intake/council.ts';
import { smallWorkforce, today, turnOf, viewOf } from './small-council.ts';

function asked(text: string, role: string, earlier?: Question): Question {
  const understood = understand(text, turnOf(role, earlier));
  assert.equal(understood.outcome, 'question', text);
  return (understood as { question: Question }).question;
}

const outcome = (text: string, role: string): Understood['outcome'] => understand(text, turnOf(role)).outcome;
const tom = { kind: 'worker', id: 'tom' } as const;

describe('whose figure a sentence asks for', () => {
  it('never drops somebody who is named, whatever the topic', () => {
    for (const [text, topic] of [
      ["what's tom reilly's FTE", 'establishment'],
      ['is tom reilly agency', 'establishment'],
      ['tom reilly vacancies', 'establishment'],
      ['tom reilly turnover', 'leaving'],
      ['how does tom reilly compare with england on caseload', 'caseload'],
      ['which team is tom reilly in', 'establishment'],
    ] as const) {
      const { topic: made, subject } = asked(text, 'director');
      assert.deepEqual([made, subject], [topic, tom], text);
    }
    assert.equal(outcome("tom reilly's sickness", 'director'), 'refused');
    assert.equal(outcome('everything about tom reilly', 'director'), 'choice');
    const due = understand('what has tom reilly got outstanding', turnOf('director'));
    assert.ok(due.outcome === 'choice' && due.choices.every(({ question }) => question.subject.kind === 'worker'));
  });

  it('asks which team is meant where the council has none of that name', () => {
    for (const text of [
      'caseload for the fostering team',
      'how many cases does the adoption team have',
      'vacancies in youth justice',
      'fostering team vacancies',
      'caseload in unit 99',
      'agency in edge of care',
    ])
      assert.equal(outcome(text, 'team_manager'), 'choice', text);
    for (const text of ['my team', 'the whole team', 'best performing team', 'my own team', 'a bigger team'])
      assert.equal(asked(`caseload of ${text}`, 'team_manager').subject.kind, 'team', text);
  });

  it('takes "unit 14 and 15" for two units, the first answered and the second offered', () => {
    const understood = understand('caseload in unit 14 and 15', turnOf('team_manager'));
    assert.ok(understood.outcome === 'question');
    assert.deepEqual(understood.question.subject, { kind: 'team', id: 'T2-14' });
    assert.deepEqual(understood.then?.subject, { kind: 'team', id: 'T2-15' });
  });

  it('takes the name of a team before a word or a first name of that name, and a full name before both', () => {
    const workforce = smallWorkforce();
    const [first] = workforce.teams;
    assert.ok(first);
    const more = ['Amber', 'Grace', 'Jade'].map((name, index) => ({ ...first, id: `N${index}`, name, aliases: [] }));
    const of = pictureOf(
      { ...workforce, teams: [...workforce.teams, ...more] },
      { council: defaultCouncil, smallGroup: 5, today },
    );
    const turn = { ...turnOf('workforce_lead'), view: viewOf('workforce_lead', of) };
    for (const [text, kind, id] of [
      ['amber caseload', 'team', 'N0'],
      ['caseload in amber', 'team', 'N0'],
      ['is amber over target', 'team', 'N0'],
      ['grace caseload', 'team', 'N1'],
      ['vacancies in jade', 'team', 'N2'],
      ['grace mark caseload', 'worker', 'grace'],
      ['which measures are amber', 'council', undefined],
    ] as const) {
      const understood = understand(text, turn);
      assert.ok(understood.outcome === 'question', text);
      const { subject } = understood.question;
      assert.deepEqual([subject.kind, 'id' in subject ? subject.id : undefined], [kind, id], text);
    }
  });

  it('takes several words that belong together for no name', () => {
    assert.equal(outcome('our agency bill', 'director'), 'declined');
    assert.equal(asked('what reminders will i get', 'nqsw').topic, 'reminders');
  });

  it('explains to a practitioner their own caseload', () => {
    assert.deepEqual(asked('how is my caseload worked out', 'practitioner'), {
      topic: 'definitions',
      subject: { kind: 'me' },
      measure: 'worker-caseload',
    });
  });

  it('means the NQSW themselves in the ASYE', () => {
    assert.deepEqual(asked('asye progress', 'nqsw').subject, { kind: 'me' });
    assert.deepEqual(asked('when do i leave the academy and join my team', 'nqsw').subject, { kind: 'me' });
  });

  it('asks back where something narrows and no figure is kept for it', () => {
    for (const text of [
      'turnover of managers',
      'how many nqsws started this year',
      'who has over 20 cases',
      'who has 0 cases',
      'caseload on 31/02/2026',
      'how many part time staff do we have',
      'nqsws by assessor',
      'average age of social workers',
      'predicted caseload',
    ])
      assert.equal(outcome(text, 'director'), 'choice', text);
  });

  it('lets no gap in a phrase swallow a "not"', () => {
    assert.equal(asked('vacancies that are not filled by agency', 'director').measure, 'uncovered-vacancies');
    assert.notEqual(outcome('agency workers not covering a vacancy', 'director'), 'question');
  });

  it('narrows a question before by "for nqsws", "managers only" and "mine"', () => {
    const before: Question = { topic: 'supervision-actions', subject: { kind: 'team', id: 'T2' } };
    assert.deepEqual(asked('for nqsws', 'team_manager', before), { ...before, only: 'nqsw' });
    const caseload: Question = { topic: 'caseload', subject: { kind: 'team', id: 'T2' } };
    assert.deepEqual(asked('managers only', 'team_manager', caseload), { ...caseload, group: 'team_manager' });
    assert.deepEqual(asked('and mine', 'practitioner', caseload), { topic: 'caseload', subject: { kind: 'me' } });
  });

  it('keeps what was answered when it is asked why', () => {
    const next: Question = { topic: 'supervision', subject: tom, measure: 'supervision-next-due' };
    assert.deepEqual(asked('why is it due then', 'supervisor', next), { ...next, detail: 'why' });
  });
});
