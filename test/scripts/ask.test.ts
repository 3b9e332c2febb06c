import assert from 'node:assert/strict';
import { askHelp, askOptions } from '../../scripts/ask-options.ts';
import { type OnDisk, sampleOnDisk } from './council-on-disk.ts';

const helen = 'helen.whitcombe@chilternshire.example';
const tom = 'tom.reilly@chilternshire.example';

/** The keys of contract.md, in its order. */
const keys = [
  ...['as', 'text', 'outcome', 'topic', 'subject', 'measure', 'by', 'only', 'group', 'kind', 'detail', 'period'],
  ...['title', 'says', 'figures', 'people', 'choices', 'next', 'source'],
];
const figureKeys = [
  ...['measure', 'of', 'group', 'value', 'shown', 'date', 'unit', 'numerator', 'denominator', 'outOf', 'target'],
  ...['status', 'asAt', 'why'],
];

describe('npm run ask', function () {
  this.timeout(30_000);
  let council: OnDisk;
  before(async () => {
    council = await sampleOnDisk();
    const before = await council.run('ask.ts', ['--as', helen, 'caseload']);
    assert.equal(before.code, 1);
    assert.match(before.err, /No workforce is loaded.*npm run import/);
    const { code, out } = await council.importFiles();
    assert.equal(code, 0, out);
  });
  after(() => council.end());

  it('prints its help, and ends with 2 where it is used otherwise', async () => {
    const [help, wrong] = await Promise.all([council.run('ask.ts', ['--help']), council.run('ask.ts', ['caseload'])]);
    assert.deepEqual([help.code, help.err, help.out], [0, '', `${askHelp}\n`]);
    assert.deepEqual([wrong.code, wrong.out], [2, '']);
    assert.ok(wrong.err.includes(askHelp));
    for (const option of ['--as', '--today', '--group', '--json', '--reason']) assert.ok(askHelp.includes(option));
    for (const args of [[], ['--as', ' '], ['--as', helen, '--today', '2026-02-30'], ['--as', helen, '--no'], ['--as']])
      assert.ok('wrong' in Object(askOptions(args)), args.join(' '));
  });

  it('answers several questions as one conversation, one JSON object each with the keys of the contract', async () => {
    const texts = ['caseload', 'who?', 'and Children in Care?', "Xanthippe Quorn's caseload", 'the weather'];
    const all = await council.json('ask.ts', ['--as', helen, '--json', ...texts]);
    assert.deepEqual(
      all.map(({ text }) => text),
      texts,
    );
    for (const one of all) assert.deepEqual(Object.keys(one), keys);
    const [first, who, other, refused, declined] = all;
    assert.deepEqual(
      [first.as, first.outcome, first.topic, first.subject],
      [helen, 'answered', 'caseload', { kind: 'team', id: 'T2', name: 'Children in Need' }],
    );
    const [figure] = first.figures;
    assert.deepEqual(Object.keys(figure), figureKeys);
    assert.deepEqual(
      [figure.measure, figure.of, figure.value, figure.shown, figure.numerator, figure.denominator, figure.target],
      ['team-caseload', 'Children in Need', 16, '16.0', 1030, 64.2, 17],
    );
    assert.ok(first.says.startsWith(first.title));
    assert.deepEqual(Object.keys(first.source), ['name', 'asAt', 'warnings']);
    assert.deepEqual([who.detail, who.subject.id], ['who', 'T2']);
    assert.ok(who.people.length > 10);
    assert.equal(other.subject.name, 'Children in Care');
    for (const closed of [refused, declined])
      assert.deepEqual(
        [closed.subject, closed.title, closed.source, closed.detail, closed.figures, closed.people],
        [null, null, null, null, [], []],
      );
    assert.deepEqual([refused.outcome, refused.topic, declined.outcome], ['refused', 'caseload', 'declined']);
  });

  it('takes each line of standard input as a question', async () => {
    const all = await council.json('ask.ts', ['--as', tom, '--json'], 'my caseload\n\nhelp\n');
    assert.deepEqual(
      all.map(({ text, outcome }) => [text, outcome]),
      [
        ['my caseload', 'answered'],
        ['help', 'answered'],
      ],
    );
    assert.equal(all[0].subject.kind, 'me');
  });

  it('answers as in a group, without names and without going on from a question', async () => {
    const texts = ['caseload', 'who is over?', 'what about agency'];
    const all = await council.json('ask.ts', ['--as', helen, '--group', '--json', ...texts]);
    assert.deepEqual(
      all.map(({ people }) => people),
      [[], [], []],
    );
    assert.equal(all[0].outcome, 'answered');
  });

  it('refuses a Upn that nobody has, and one of somebody who has left, with 0', async () => {
    const upns = ['no.one@chilternshire.example', 'rachel.thornton@chilternshire.example'];
    const all = await Promise.all(upns.map((as) => council.json('ask.ts', ['--as', as, '--json', 'caseload'])));
    for (const [n, as] of upns.entries()) {
      const [one] = all[n] ?? [];
      assert.deepEqual([one.as, one.outcome, one.topic, one.next], [as, 'refused', null, []]);
    }
  });

  it('finds a person by EntraObjectId in any case, and answers for the day that it is told', async () => {
    const row = (await council.file('workers.csv')).split('\r\n').find((line) => line.includes(helen));
    const oid = row?.split(',')[3] ?? '';
    const args = ['--as', oid.toUpperCase(), '--json', '--today', '2030-01-01', 'caseload'];
    const [one] = await council.json('ask.ts', args);
    assert.equal(one.as, helen);
    assert.equal(one.figures[0].status, null);
    assert.match(one.source.warnings.join(' '), /days old/);
  });

  it('prints a card as text with its buttons where no JSON is asked for', async () => {
    const { code, out } = await council.run('ask.ts', ['--as', helen, 'caseload']);
    assert.equal(code, 0);
    assert.match(out, /^> caseload\nChildren in Need hold 16\.0 cases per FTE/);
    assert.match(out, /\[This looks wrong\]/);
  });

  it('asks for a reason where the council is a live one', async () => {
    const bot = {
      MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
      MicrosoftAppPassword: 'secret',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: '11111111-2222-4333-8444-666666666666',
    };
    Object.assign(council.env, bot);
    try {
      const { code, err } = await council.run('ask.ts', ['--as', helen, 'caseload']);
      assert.equal(code, 2);
      assert.match(err, /--reason/);
    } finally {
      for (const name of Object.keys(bot)) delete council.env[name];
    }
  });
});
