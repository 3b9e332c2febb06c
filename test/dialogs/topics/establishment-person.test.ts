import assert from 'node:assert/strict';
import { type CouncilRig, openCouncil, said } from '../../bot/council.ts';

describe('the post of one person', () => {
  let rig: CouncilRig;
  before(async () => {
    rig = await openCouncil();
  });
  after(() => rig.close());

  const asked = (role: string, text: string) => rig.first.assistant.askJson(said(rig.oid(role), { text })) as never;
  type Json = { outcome: string; title: string; people: string[]; figures: { measure: string; value: number }[] };

  it('is answered about that person, and never about the council', async () => {
    const own = (await asked('practitioner', 'what is my fte')) as Json;
    assert.match(own.title, /^You are employed by the council, [\d.]+ FTE in /);
    assert.deepEqual(
      own.figures.map(({ measure }) => measure),
      ['employed-fte'],
    );
    const spell = rig.of.workforce.spells.findLast(({ staffId }) => staffId === own.people[0]);
    assert.equal(own.figures[0]?.value, (spell?.fte ?? 0) / 10_000);
    const theirs = (await asked('team_manager', `is ${spell?.name} an agency worker`)) as Json;
    assert.match(theirs.title, new RegExp(`^${spell?.name} is employed by the council`));
  });

  it('is refused to a colleague in the words of a name that nobody has', async () => {
    const manager = rig.of.people.find(({ role }) => role === 'team_manager');
    const name = rig.of.workforce.spells.find(({ upn }) => upn === manager?.upn)?.name;
    const hidden = (await asked('practitioner', `is ${name} agency`)) as Json;
    const nobody = (await asked('practitioner', 'is Zebedee Quixote agency')) as Json;
    assert.deepEqual([hidden.outcome, hidden.title], ['refused', nobody.title]);
  });
});
