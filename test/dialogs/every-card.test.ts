import assert from 'node:assert/strict';
import { answerCard } from '../../cards/answer-card.ts';
import { act } from '../../dialogs/act.ts';
import { converse } from '../../dialogs/converse.ts';
import { questionFrom } from '../../dialogs/from-outside.ts';
import { reply } from '../../dialogs/reply.ts';
import type { Turn } from '../../dialogs/turn.ts';
import type { Answer, Step } from '../../domain/answer.ts';
import type { Subject } from '../../domain/question.ts';
import { problemsOf } from '../cards/conformance.ts';
import { roles, sample, today, turnAs } from '../sample.ts';
import { questionsAbout, teamSubjects } from './questions.ts';

// One team of each kind stands for all: their cards have the same parts.
const kinds = /^T[12578]$|^T2-(01|04|14)$/;
// The same card comes up for many viewers, and checking one takes longer than making it.
const sound = new Set<string>();

describe('every card of every topic', function () {
  this.timeout(240_000);

  for (const role of roles) {
    it(`${role}: is sound, and each of its buttons is answered, pressed or typed`, async () => {
      const of = await sample();
      const ids = [...of.picture.inPost.keys()];
      const tried = new Set<string>();
      for (const place of ['personal', 'group'] as const) {
        const turn = turnAs(of, role, { place });
        const alone = turnAs(of, role, { place });
        const own: Subject[] = [
          { kind: 'me' },
          { kind: 'supervisees' },
          { kind: 'worker', id: turn.view.viewer.staffId ?? '' },
        ];
        const teams = teamSubjects(of.picture).filter((subject) => subject.kind !== 'team' || kinds.test(subject.id));
        for (const subject of [...teams, ...own]) {
          for (const question of questionsAbout(subject)) {
            const answer = reply(question, turn);
            check(answer, `${JSON.stringify(question)} in ${place}`, ids);
            for (const step of [...answer.next, ...answer.choices]) {
              const key = `${place} ${JSON.stringify(step)}`;
              if (tried.has(key)) continue;
              tried.add(key);
              const earlier =
                answer.outcome === 'answered' && answer.question && place === 'personal'
                  ? { earlier: answer.question }
                  : {};
              answers(
                step,
                `"${step.text}" on ${JSON.stringify(answer.question)} in ${place}`,
                turnAs(of, role, { place, ...earlier }),
                alone,
              );
            }
          }
        }
      }
      assert.ok(tried.size > 5, `${tried.size} buttons`);
    });
  }
});

/** A button is answered when it is pressed, when its text is typed after its card, and when it is typed alone. */
function answers(step: Step, where: string, after: Turn, alone: Turn): void {
  if ('action' in step) assert.equal(act(step.action, after).answer.outcome, 'answered', where);
  else {
    assert.deepEqual(questionFrom(JSON.parse(JSON.stringify(step.question))), step.question, where);
    assert.equal(reply(step.question, after).outcome, 'answered', where);
  }
  assert.equal(converse(step.text, after).answer.outcome, 'answered', `${where}, typed next`);
  assert.equal(converse(step.text, alone).answer.outcome, 'answered', `${where}, typed alone`);
}

function check(answer: Answer, where: string, ids: readonly string[]): void {
  assert.ok(answer.next.length + answer.choices.length > 0, `a way forward: ${where}`);
  const card = answerCard(answer, { today });
  const key = JSON.stringify(card);
  if (sound.has(key)) return;
  assert.deepEqual(problemsOf(card, ids), [], where);
  sound.add(key);
}
