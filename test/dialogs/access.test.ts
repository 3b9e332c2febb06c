import assert from 'node:assert/strict';
import { answerCard } from '../../cards/answer-card.ts';
import { answerJson } from '../../cards/answer-json.ts';
import { says } from '../../cards/says.ts';
import { converse } from '../../dialogs/converse.ts';
import { reply } from '../../dialogs/reply.ts';
import type { Turn } from '../../dialogs/turn.ts';
import type { Answer } from '../../domain/answer.ts';
import { topics } from '../../domain/words.ts';
import { isUnlikeAnybodySeen, outOfView } from '../out-of-view.ts';
import { roles, type Sample, sample, today, turnAs, viewerAs } from '../sample.ts';
import { questionsAbout, teamSubjects } from './questions.ts';

/** What anybody at all may know: who manages a team and who leads a service. */
function leaders(of: Sample): ReadonlySet<string> {
  const ids = of.workforce.teams.flatMap((team) => [...team.managers, team.headOfService, team.deputy]);
  return new Set(ids.filter((id) => id !== null));
}

/** Whom somebody knows by their own ASYE: who assesses it, and who oversees it as advanced practitioner. */
function ownAssessors(of: Sample, role: string): readonly string[] {
  const { staffId } = viewerAs(of, role);
  const own = of.workforce.asye.filter((row) => row.staffId === staffId);
  return own.flatMap((row) => [row.assessor, row.advancedPractitioner]).filter((id) => id !== null);
}

function drawn(answer: Answer): string {
  return (
    JSON.stringify(answerJson(answer, { as: '', text: '', says: says(answerCard(answer, { today })) })) + answer.summary
  );
}

describe('what each role sees', function () {
  this.timeout(180_000);

  for (const role of roles) {
    it(`${role}: nobody out of view is named by any answer about any team, service or the council`, async () => {
      const of = await sample();
      const known = new Set([...leaders(of), ...ownAssessors(of, role)]);
      const hidden = outOfView(of, role).filter((id) => !known.has(id));
      const seen = new Set(
        [...of.picture.inPost.keys()].filter((id) => !hidden.includes(id)).map((id) => of.picture.inPost.get(id)?.name),
      );
      const names = hidden.flatMap((id) => of.picture.inPost.get(id)?.name ?? []).filter((name) => !seen.has(name));
      const pattern =
        names.length === 0
          ? null
          : new RegExp(
              `(?<![\\p{L}'-])(${names.map((name) => name.replace(/[^\p{L} ]/gu, '.')).join('|')})(?![\\p{L}'-])`,
              'u',
            );
      for (const place of ['personal', 'group'] as const) {
        const turn = turnAs(of, role, { place });
        for (const subject of [
          ...teamSubjects(of.picture),
          { kind: 'me' as const },
          { kind: 'supervisees' as const },
        ]) {
          for (const question of questionsAbout(subject)) {
            const text = drawn(reply(question, turn));
            const found = pattern?.exec(text)?.[0];
            assert.equal(found, undefined, `${JSON.stringify(question)} names ${found}`);
          }
        }
      }
    });

    it(`${role}: everybody out of view gets the words of a name that nobody has, by name and by a tampered button`, async () => {
      const of = await sample();
      const turn = turnAs(of, role);
      const hidden = outOfView(of, role);
      const words = ["'s caseload", ' agency', ' vacancies', ' supervision'];
      const nobody = words.map((after) => plain(`Xanthippe Quorn${after}`, turn));
      for (const answer of nobody) assert.match(answer, /"outcome":"refused"/);
      for (const id of hidden) {
        const { name = '' } = of.picture.inPost.get(id) ?? {};
        if (isUnlikeAnybodySeen(name, turn.view))
          for (const [i, after] of words.entries()) assert.equal(plain(`${name}${after}`, turn), nobody[i], name);
        for (const topic of topics) {
          const answer = reply({ topic, subject: { kind: 'worker', id } }, turn);
          const none = reply({ topic, subject: { kind: 'worker', id: 'no such id' } }, turn);
          assert.equal(drawn(answer), drawn(none), `${topic} ${id}`);
          assert.equal(answer.outcome, 'refused');
        }
      }
    });
  }

  it('takes as long to refuse somebody out of view as a name that nobody has', async () => {
    const of = await sample();
    const turn = turnAs(of, 'practitioner');
    const hidden = outOfView(of, 'practitioner')
      .flatMap((id) => of.picture.inPost.get(id)?.name ?? [])
      .slice(0, 40);
    // The same names with other letters: as long, and nobody's.
    const nobody = hidden.map((name) =>
      name.replace(/[a-y]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1)),
    );
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < 20; round += 1) {
      for (const [i, name] of hidden.entries()) {
        for (const [own, asked] of [
          [times[0], name],
          [times[1], nobody[i]],
        ] as const) {
          const start = performance.now();
          plain(`${asked}'s caseload`, turn);
          own.push(performance.now() - start);
        }
      }
    }
    const median = (own: number[]) => own.toSorted((a, b) => a - b)[own.length >> 1] ?? 0;
    const ratio = median(times[0]) / median(times[1]);
    assert.ok(ratio > 0.5 && ratio < 2, `ratio of the medians ${ratio}`);
  });

  it('gives somebody who has left nothing', async () => {
    const of = await sample();
    assert.throws(() => viewerAs(of, 'nobody'));
  });

  it("keeps HR from anybody's own caseload and from supervision, and gives it who is away", async () => {
    const of = await sample();
    const turn = turnAs(of, 'hr');
    const id = [...of.picture.inPost.keys()][0] ?? '';
    assert.equal(reply({ topic: 'caseload', subject: { kind: 'worker', id } }, turn).outcome, 'refused');
    assert.equal(reply({ topic: 'supervision', subject: { kind: 'worker', id } }, turn).outcome, 'refused');
    assert.equal(
      reply({ topic: 'establishment', subject: { kind: 'council' }, kind: 'away' }, turn).outcome,
      'answered',
    );
  });

  it('gives an administrator no staff data at all', async () => {
    const of = await sample();
    const turn = turnAs(of, 'admin');
    for (const subject of teamSubjects(of.picture)) {
      for (const topic of ['caseload', 'agency', 'vacancies', 'establishment'] as const) {
        const answer = reply({ topic, subject }, turn);
        assert.equal(answer.outcome, 'refused', topic);
        assert.deepEqual([answer.figures, answer.people], [[], []]);
      }
    }
  });
});

/** What `ask --json` prints, without the text that was typed. */
function plain(text: string, turn: Turn): string {
  return drawn(converse(text, turn).answer);
}
