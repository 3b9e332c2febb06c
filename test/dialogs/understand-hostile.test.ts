import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lexicon } from '../../dialogs/understand/lexicon.ts';
import { understand } from '../../dialogs/understand/understand.ts';
import { pictureOf } from '../../domain/picture.ts';
import { defaultCouncil } from '../../intake/council.ts';
import { crowd, smallWorkforce, today, turnOf, viewOf } from './small-council.ts';

const askers = ['team_manager', 'practitioner', 'director', 'admin'];

/** The shortest of several runs, in milliseconds: what it takes when nothing else disturbs it. */
function shortest(times: number, run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('understanding hostile and odd text', () => {
  it('gives an outcome for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), fc.constantFrom(...askers), (text, role) => {
        assert.ok(understand(text, turnOf(role)).outcome);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives an outcome for any words of its own in any order, with and without a question before', () => {
    const words = [...lexicon().stems, 'tom', 'priya', 'cin', 'unit', '3', 'may', 'xanthippe', 'not', ',', '?', "'s"];
    const earlier = { topic: 'caseload', subject: { kind: 'council' } } as const;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 14 }),
        fc.constantFrom(...askers),
        fc.boolean(),
        (said, role, after) => {
          assert.ok(understand(said.join(' '), turnOf(role, after ? earlier : undefined)).outcome);
        },
      ),
      { numRuns: 3000 },
    );
  });

  for (const [name, text] of [
    ['nothing', ''],
    ['blanks', '  \n\t '],
    ['numbers', '12345 678 90'],
    ['emoji', '👍👍🏽👩‍👩‍👧‍👦'],
    ['right-to-left text', 'שלום עולם مرحبا'],
    ['control characters', '\u0000\u0007\u202e\ufeff'],
    ['lone surrogates', '\ud800\udc00\ud800'],
    ['stacked marks', `a${'\u0301'.repeat(400)}`],
    ['1 MB of one letter', 'a'.repeat(1_000_000)],
    ['1 MB of words', 'blah '.repeat(200_000)],
    ['1 MB of digits and slashes', '7/'.repeat(500_000)],
    ['1 MB of apostrophes', "a'".repeat(500_000)],
    ['letters that grow when folded', '\ufdfa'.repeat(100_000)],
  ] as const) {
    it(`does not understand ${name}, and is quick about it`, () => {
      const turn = turnOf('team_manager');
      assert.ok(['unknown', 'refused'].includes(understand(text, turn).outcome));
      assert.ok(shortest(5, () => understand(text, turn)) < 25);
    });
  }

  it('takes words that every JavaScript object has for words', () => {
    for (const word of ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__proto__'])
      assert.ok(understand(`${word} caseload`, turnOf('team_manager')).outcome, word);
  });

  it('understands what stands at the beginning of a very long text', () => {
    const understood = understand(`caseload in first response. ${'thank you '.repeat(100_000)}`, turnOf('director'));
    assert.equal(understood.outcome, 'question');
  });

  it('takes well under a millisecond for a sentence, with 20,000 names too', () => {
    const sentences = [
      'caseload',
      'who is over target in unit 4',
      'supervsion overdue',
      'caseload for bartholomew grimshaw',
      'pryia shah caseload',
      'agency rate by team last quarter',
      'caseload as at 1 October',
    ];
    const many = pictureOf(smallWorkforce(crowd(20_000)), { council: defaultCouncil, smallGroup: 5, today });
    const large = viewOf('workforce_lead', many);
    assert.ok(large.nameWords().length > 15_000, `${large.nameWords().length} words`);
    for (const turn of [turnOf('workforce_lead'), { ...turnOf('workforce_lead'), view: large }]) {
      for (const sentence of sentences) {
        for (let i = 0; i < 200; i += 1) understand(sentence, turn);
        const took = shortest(50, () => understand(sentence, turn));
        assert.ok(took < 1, `${sentence}: ${took} ms`);
      }
    }
  });
});
