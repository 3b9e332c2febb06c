import assert from 'node:assert/strict';
import { anAnswer } from './fake-assistant.ts';
import { aMessage, openRig, priya, type Rig, tenant } from './service.ts';

describe('a message in Teams', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await openRig();
  });
  afterEach(() => rig.close());

  it('is answered with one card, alone, in reply to it', async () => {
    const message = aMessage(rig);
    assert.equal((await rig.post(message)).status, 200);
    assert.equal(rig.connector.arrived.length, 1);
    const [arrived] = rig.connector.arrived;
    assert.equal(arrived?.path, `/v3/conversations/a%3Apersonal/activities/${message.id}`);
    assert.equal(arrived?.authorization, undefined);
    assert.equal(arrived?.activity.attachments.length, 1);
    assert.equal(arrived?.activity.text, undefined);
    assert.equal(arrived?.activity.summary, 'You hold 15 cases');
    assert.equal(arrived?.activity.recipient.id, '29:priya');
  });

  it('tells the assistant who says what, where they can be written to, and their time zone', async () => {
    const message = aMessage(rig, {
      from: { id: '29:priya', aadObjectId: priya.toUpperCase() },
      entities: [{ type: 'clientInfo', timezone: 'America/New_York' }],
    });
    await rig.post(message);
    const { at, ...said } = rig.assistant.heard[0] ?? assert.fail('nothing was heard');
    assert.match(at, /^\d{4}-\d\d-\d\dT.*Z$/);
    assert.deepEqual(said, {
      who: { entraObjectId: priya, tenantId: tenant },
      conversationId: 'a:personal',
      place: 'personal',
      activityId: message.id,
      via: 'teams',
      address: {
        serviceUrl: rig.connector.url,
        conversationId: 'a:personal',
        userId: '29:priya',
        botId: '28:bot',
        timeZone: 'America/New_York',
      },
      text: 'caseload',
    });
  });

  for (const conversation of [
    { id: '19:g', conversationType: 'groupChat', isGroup: true },
    { id: '19:c;messageid=1', conversationType: 'channel', isGroup: true },
    { id: '19:c', conversationType: 'something new' },
    { id: '19:c', isGroup: true },
    { id: '19:c@thread.v2' },
  ]) {
    it(`counts as said in a group where the conversation is ${JSON.stringify(conversation)}`, async () => {
      const mention = { type: 'mention', text: '<at>Workforce</at>', mentioned: { id: '28:bot' } };
      await rig.post(aMessage(rig, { conversation, text: '<at>Workforce</at> caseload', entities: [mention] }));
      const said = rig.assistant.heard[0];
      assert.equal(said?.place, 'group');
      assert.equal(said?.address, undefined);
      assert.ok(said && 'text' in said && said.text === 'caseload');
    });
  }

  it('is answered once where Teams delivers it again', async () => {
    const message = aMessage(rig);
    await rig.post(message);
    assert.equal((await rig.post(message)).status, 200);
    assert.equal(rig.connector.messages().length, 1);
  });

  it('is answered in two posts, not more, where the first came back with a 504', async () => {
    rig.connector.next(504);
    await rig.post(aMessage(rig));
    assert.equal(rig.connector.messages().length, 2);
  });

  it('is not answered twice where the connection was lost after the answer left', async () => {
    rig.connector.next('cut');
    assert.equal((await rig.post(aMessage(rig))).status, 200);
    assert.equal(rig.connector.messages().length, 1);
    assert.match(rig.logged.join(''), /"outcome":"in-doubt","reason":"ECONNRESET"/);
  });

  it('is answered in the same response where the channel expects replies', async () => {
    const response = await rig.post(aMessage(rig, { deliveryMode: 'expectReplies' }));
    assert.equal(response.status, 200);
    const { activities } = (await response.json()) as { activities: { summary: string }[] };
    assert.deepEqual(
      activities.map(({ summary }) => summary),
      ['You hold 15 cases'],
    );
    assert.equal(rig.connector.arrived.length, 0);
  });

  it('shows that somebody is typing only where the answer takes longer than a second', async () => {
    const takes = (ms: number) =>
      rig.assistant.answers(
        () => new Promise((resolve) => setTimeout(() => resolve({ answer: anAnswer(), replace: false }), ms)),
      );
    const sent = () => rig.connector.arrived.map(({ activity }) => activity.type);
    takes(200);
    await rig.post(aMessage(rig));
    assert.deepEqual(sent(), ['message']);
    takes(1_200);
    await rig.post(aMessage(rig));
    assert.deepEqual(sent(), ['message', 'typing', 'message']);
  });

  it('that makes the assistant fail is answered with what to do next, and logged by the same reference', async () => {
    rig.assistant.answers(() => {
      throw new Error('Priya Shah was not found');
    });
    assert.equal((await rig.post(aMessage(rig))).status, 200);
    const card = JSON.stringify(rig.connector.messages()[0]?.activity);
    assert.match(card, /Something went wrong/);
    assert.match(card, /try again/);
    const [reference] = /[\da-f]{8}-[\da-f-]{27}/.exec(card.slice(card.indexOf('reference'))) ?? [];
    assert.ok(reference !== undefined && rig.logged.some((line) => line.includes(reference)));
    assert.doesNotMatch(rig.logged.join(''), /Priya|caseload"?,"text/);
    assert.doesNotMatch(card, /not found|at .*\.ts/);
  });

  it('never gets a name or a word of it into the log', async () => {
    await rig.post(aMessage(rig, { text: 'caseload of Tom Reilly' }));
    assert.ok(rig.logged.length > 0);
    assert.doesNotMatch(rig.logged.join(''), /Priya|Reilly/);
  });

  it('from nobody that Teams names gets a polite answer, and the assistant hears nothing', async () => {
    await rig.post(aMessage(rig, { from: { id: '29:x', name: 'x' } }));
    await rig.post(aMessage(rig, { from: { id: '29:x', aadObjectId: '../../people' } }));
    assert.equal(rig.assistant.heard.length, 0);
    assert.equal(rig.connector.messages().length, 2);
    assert.match(JSON.stringify(rig.connector.messages()[0]?.activity), /I can't help you here/);
  });

  it('of hundreds of kinds that we do not know is taken without an answer', async () => {
    for (const type of ['messageReaction', 'event', 'typing', 'endOfConversation', 'messageUpdate', 'x']) {
      assert.equal((await rig.post(aMessage(rig, { type }))).status, 200);
    }
    assert.equal(rig.connector.arrived.length, 0);
  });

  it('in right-to-left script and emoji is heard as it is', async () => {
    await rig.post(aMessage(rig, { text: '‏كم عدد الحالات؟ \u{1F469}‍\u{1F469}‍\u{1F466}' }));
    const said = rig.assistant.heard[0];
    assert.ok(said && 'text' in said && said.text.includes('كم عدد الحالات؟') && said.text.includes('\u{1F466}'));
  });
});

describe('the assistant being installed', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await openRig();
  });
  afterEach(() => rig.close());
  const members = [{ id: '28:bot' }];

  it('is welcomed once, whichever of the two activities comes first', async () => {
    const installation = (given: object) => aMessage(rig, { type: 'installationUpdate', action: 'add', ...given });
    const update = (given: object) => aMessage(rig, { type: 'conversationUpdate', membersAdded: members, ...given });
    const first = { conversation: { id: 'a:1', conversationType: 'personal' } };
    const second = { conversation: { id: 'a:2', conversationType: 'personal' } };
    await Promise.all([rig.post(installation(first)), rig.post(update(first))]);
    await rig.post(update(second));
    await rig.post(installation(second));
    assert.equal(rig.connector.messages().length, 2);
    assert.deepEqual(
      rig.assistant.heard.map((said) => ('event' in said ? said.event : '')),
      ['welcome', 'welcome'],
    );
  });

  it('is welcomed again after it was removed, and a removal is told and not answered', async () => {
    const post = (given: Record<string, unknown>) => rig.post(aMessage(rig, { type: 'installationUpdate', ...given }));
    await post({ action: 'add' });
    await post({ action: 'remove' });
    await rig.post(aMessage(rig, { type: 'conversationUpdate', membersRemoved: members }));
    await post({ action: 'add' });
    assert.deepEqual(
      rig.assistant.heard.map((said) => ('event' in said ? said.event : '')),
      ['welcome', 'removed', 'welcome'],
    );
    assert.equal(rig.connector.messages().length, 2);
  });

  it('is not welcomed to other people joining, nor to an update of the app', async () => {
    await rig.post(aMessage(rig, { type: 'conversationUpdate', membersAdded: [{ id: '29:tom' }] }));
    await rig.post(aMessage(rig, { type: 'installationUpdate', action: 'add-upgrade' }));
    await rig.post(aMessage(rig, { type: 'installationUpdate', action: 'remove-upgrade' }));
    assert.equal(rig.assistant.heard.length, 0);
  });
});
