import assert from 'node:assert/strict';
import { reply } from '../../dialogs/reply.ts';
import type { Question, TeamId } from '../../domain/question.ts';
import type { TotalMeasure } from '../../domain/totals.ts';
import { type StaffGroup, staffGroups } from '../../domain/words.ts';
import { sample, turnAs } from '../sample.ts';

const five: readonly StaffGroup[] = [
  'social_worker',
  'advanced_practitioner',
  'team_manager',
  'iro_cp_chair',
  'senior_manager',
];

/** People in post by team (units included) and group, straight from the files. */
async function heads() {
  const of = await sample();
  const parents = new Map(of.workforce.teams.map((team) => [team.id, team.parent]));
  const count = new Map<string, number>();
  for (const spell of of.picture.inPost.values()) {
    for (let at: TeamId | null | undefined = spell.teamId; at; at = parents.get(at)) {
      const keys = [
        `${at} ${spell.group}`,
        ...(spell.orgRole !== null || five.includes(spell.group) ? [`${at} staff`] : []),
      ];
      for (const key of keys) count.set(key, (count.get(key) ?? 0) + 1);
    }
  }
  return (team: TeamId, column: string) => count.get(`${team} ${column}`) ?? 0;
}

describe('small groups', () => {
  for (const role of ['practitioner', 'unit_manager', 'supervisor', 'academy', 'nqsw'] as const) {
    it(`${role}: no staffing figure is about fewer than five people in a team whose names they may not see`, async () => {
      const of = await sample();
      const turn = turnAs(of, role);
      const people = await heads();
      const measures: TotalMeasure[] = [
        'agency-rate',
        'agency-fte',
        'agency-headcount',
        'employed-fte',
        'employed-headcount',
      ];
      let withheld = 0;
      for (const team of of.picture.tree.teams) {
        const scope = { kind: 'team' as const, id: team.id };
        if (turn.view.seesAll('employment', scope)) continue;
        for (const group of [null, ...staffGroups]) {
          const size = people(team.id, group ?? 'staff');
          for (const measure of measures) {
            const figure = turn.view.total(measure, scope, { group });
            if (size === 0 || size >= 5) continue;
            withheld += 1;
            assert.equal(figure.why, 'fewer than 5 people', `${measure} ${team.name} ${group}`);
            assert.deepEqual(
              [figure.value, figure.numerator, figure.denominator, figure.outOf],
              [null, null, null, null],
            );
          }
        }
      }
      assert.ok(withheld > 20, `${withheld} withheld`);
    });

    it(`${role}: what a comparison withholds does not follow by subtraction`, async () => {
      const of = await sample();
      const turn = turnAs(of, role);
      const people = await heads();
      const parents = of.picture.tree.teams.filter((team) => team.units.length > 0);
      const sets = [
        ...parents.map((team) => ({ subject: { kind: 'team' as const, id: team.id }, parts: team.units })),
        ...of.picture.tree.services.map((name) => ({
          subject: { kind: 'service' as const, name },
          parts: of.picture.tree.roots(name).map((team) => team.id),
        })),
        { subject: { kind: 'council' as const }, parts: of.picture.tree.roots().map((team) => team.id) },
      ];
      for (const { subject, parts } of sets) {
        for (const group of [null, ...staffGroups]) {
          const whole = turn.view.total('employed-headcount', subject, { group });
          if (whole.value === null) continue;
          const figures = parts.map((id) => ({
            id,
            figure: turn.view.total('agency-headcount', { kind: 'team', id }, { group }),
          }));
          const hidden = figures.filter(({ figure }) => figure.why?.startsWith('fewer than 5 people'));
          const behind = hidden.reduce((sum, { id }) => sum + people(id, group ?? 'staff'), 0);
          assert.ok(
            hidden.length !== 1 && (hidden.length === 0 || behind >= 5),
            `${JSON.stringify(subject)} ${group}: ${hidden.length} hidden, ${behind} people`,
          );
        }
      }
    });

    it(`${role}: in a team that shows its total, the groups it withholds do not follow by subtraction`, async () => {
      const of = await sample();
      const turn = turnAs(of, role);
      const people = await heads();
      for (const team of of.picture.tree.teams) {
        const scope = { kind: 'team' as const, id: team.id };
        if (turn.view.total('agency-rate', scope).value === null) continue;
        const hidden = five.filter(
          (group) => people(team.id, group) > 0 && turn.view.total('agency-rate', scope, { group }).value === null,
        );
        const behind = hidden.reduce((sum, group) => sum + people(team.id, group), 0);
        assert.ok(
          hidden.length !== 1 && (hidden.length === 0 || behind >= 5),
          `${team.name}: ${hidden.join(', ')}, ${behind} people`,
        );
      }
    });
  }

  for (const place of ['personal', 'group'] as const) {
    it(`no average beside the groups gives a withheld group's cases away, in ${place}`, async () => {
      const of = await sample();
      const turn = turnAs(of, 'personal_adviser', { place });
      const sums = of.picture.caseloads(of.picture.today).sums;
      let checked = 0;
      for (const scope of [
        ...of.picture.tree.teams.map((team) => ({ kind: 'team' as const, id: team.id })),
        ...of.picture.tree.services.map((name) => ({ kind: 'service' as const, name })),
        { kind: 'council' as const },
      ]) {
        if (turn.view.total('average-caseload', scope).value === null) continue;
        checked += 1;
        const columns = sums.get(
          scope.kind === 'team' ? scope.id : scope.kind === 'service' ? `service:${scope.name}` : 'council',
        );
        const hidden = five.filter((group) =>
          turn.view.total('team-caseload', scope, { group }).why?.startsWith('fewer'),
        );
        const behind = hidden.reduce((sum, group) => sum + (columns?.get(group)?.people ?? 0), 0);
        assert.ok(
          hidden.length !== 1 && (hidden.length === 0 || behind >= 5),
          `${JSON.stringify(scope)}: ${hidden.join(', ')}`,
        );
      }
      assert.ok(checked > 2, `${checked} averages shown`);
    });
  }

  it('posts and vacancies beside a withheld number of people do not give it away', async () => {
    const of = await sample();
    const turn = turnAs(of, 'personal_adviser');
    for (const team of of.picture.tree.teams) {
      const scope = { kind: 'team' as const, id: team.id };
      for (const group of [null, ...staffGroups]) {
        const posts = turn.view.total('posts-fte', scope, { group });
        if (turn.view.total('vacancy-rate', scope, { group }).why?.startsWith('fewer'))
          assert.equal(posts.value, null, team.name);
      }
    }
  });

  it('are shown to whoever may see the names, and withheld from everybody in a group', async () => {
    const of = await sample();
    const question: Question = { topic: 'caseload', subject: { kind: 'team', id: 'T2-01' }, group: 'social_worker' };
    assert.equal(reply(question, turnAs(of, 'director')).figures[0]?.why, null);
    assert.equal(
      reply(question, turnAs(of, 'director', { place: 'group' })).figures[0]?.value,
      (await heads())('T2-01', 'social_worker') >= 5
        ? reply(question, turnAs(of, 'practitioner')).figures[0]?.value
        : null,
    );
  });
});
