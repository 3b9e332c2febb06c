import assert from 'node:assert/strict';
import { answerCard } from '../../../cards/answer-card.ts';
import { act } from '../../../dialogs/act.ts';
import { practiceActions } from '../../../domain/action.ts';
import { problemsOf } from '../../cards/conformance.ts';
import { roles, sample, today, turnAs } from '../../sample.ts';

describe('every form over the sample council', () => {
  for (const role of roles) {
    it(`${role}: is a sound card, about anybody and about one person`, async () => {
      const of = await sample();
      const turn = turnAs(of, role);
      const ids = [...of.picture.inPost.keys()];
      const { supervision, asye } = turn.view;
      const one = [supervision.recordable()[0]?.id, asye.mine[0]?.id].filter((id) => id !== undefined);
      for (const name of practiceActions) {
        for (const people of [[], ...one.map((id) => [id])]) {
          const about = people.length === 0 ? {} : { people };
          const question = { topic: 'supervision', subject: { kind: 'me' } } as const;
          const { answer, change } = act({ name, step: 'open', about, question }, turn);
          assert.equal(change, undefined);
          assert.ok(answer.next.length > 0);
          assert.deepEqual(problemsOf(answerCard(answer, { today }), ids), [], `${name} about ${people.join()}`);
        }
      }
    });
  }
});
