import assert from 'node:assert/strict';
import { day } from '../../../domain/dates.ts';
import { buttonOf, filledIn, inputsOf, type Office, openOffice, people, sendOf } from './office.ts';

describe('recording a supervision', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  const record = (as: string, ids: readonly string[], inputs: Record<string, string> = {}) =>
    office.send(as, 'record-supervision', { people: ids }, inputs);
  const due = (id: string) => office.turn('helen').view.supervision.of(id)?.nextDue;

  it('opens with today, the minutes of the policy and the one it was opened for', () => {
    const { answer } = office.open('sam', 'record-supervision', { people: ['tom'] });
    assert.deepEqual(filledIn(answer), { people: 'tom', on: '2026-11-24', minutes: '90', owner: 'me' });
    assert.ok(inputsOf(answer).length <= 4);
  });

  it('opens for nobody in particular with the overdue and the due ticked, and nobody out of reach among the choices', () => {
    const { answer } = office.open('sam', 'record-supervision');
    assert.equal(filledIn(answer).people, 'priya,tom');
    const [who] = inputsOf(answer);
    assert.ok(who?.kind === 'choice');
    assert.deepEqual(
      who.choices.map(({ title }) => title),
      ['Priya Shah: 9 days overdue', 'Tom Reilly: due today'],
    );
  });

  it('takes what was said into the form, and records nothing before it is sent', () => {
    const { answer } = office.open('sam', 'record-supervision', {
      people: ['tom'],
      on: day('2026-11-23'),
      minutes: 60,
    });
    assert.equal(filledIn(answer).on, '2026-11-23');
    assert.equal(filledIn(answer).minutes, '60');
    assert.deepEqual(office.changes, []);
  });

  it('moves the due date, uses the booking up and says what it moved', () => {
    const { answer } = record('helen', ['priya']);
    assert.equal(answer.title, "Priya Shah's supervision is recorded, held on Tuesday 24 November");
    assert.equal(answer.judgement?.text, 'In date 60.0% → 80.0%; next due 22 December');
    assert.doesNotMatch(answer.summary, /Priya/);
    assert.equal(due('priya'), '2026-12-22');
    assert.deepEqual(
      answer.next.map(({ text }) => text),
      ['Undo', 'Back to the card', 'Book the next supervision'],
    );
    assert.equal(answer.figures[0]?.shown, '80.0%');
  });

  it('of several people at once is one record and one undo', () => {
    const { answer } = record('sam', ['tom', 'priya']);
    assert.equal(office.changes.length, 1);
    assert.deepEqual([due('tom'), due('priya')], ['2026-12-22', '2026-12-22']);
    office.press('sam', buttonOf(answer, 'Undo'));
    assert.deepEqual([due('tom'), due('priya')], ['2026-11-24', '2026-11-15']);
  });

  it('by a manager is given by the supervisor unless the manager says that it was them', () => {
    record('helen', ['tom']);
    record('helen', ['priya'], { owner: 'me' });
    assert.deepEqual(
      office.changes.map((own) => own.kind === 'supervision-held' && [own.supervisor, own.by]),
      [
        ['sam', 'helen'],
        ['helen', 'helen'],
      ],
    );
  });

  for (const [what, inputs, says] of [
    ['in the future', { on: '2026-11-25' }, "A supervision can't be held in the future: book it instead."],
    ['before they began', { on: '2025-03-02' }, 'Tom Reilly began on 3 March 2025: give a day from then on.'],
    ['on no day', { on: '' }, 'Give the day on which it was held.'],
    ['on a day that does not exist', { on: '2026-02-30' }, 'Give the day on which it was held.'],
    ['on a day in words', { on: 'yesterday' }, 'Give the day on which it was held.'],
    ['for no minutes', { minutes: '' }, 'Give the minutes, a whole number from 1 to 480.'],
    ['for 0 minutes', { minutes: '0' }, 'Give the minutes, a whole number from 1 to 480.'],
    ['for 481 minutes', { minutes: '481' }, 'Give the minutes, a whole number from 1 to 480.'],
    ['for 1e2 minutes', { minutes: '1e2' }, 'Give the minutes, a whole number from 1 to 480.'],
    ['for -90 minutes', { minutes: '-90' }, 'Give the minutes, a whole number from 1 to 480.'],
    ['with nobody', { people: '' }, 'Choose who was seen.'],
    ['given by nobody knows whom', { owner: 'boss' }, 'Choose who gave it.'],
  ] as [string, Record<string, string>, string][]) {
    it(`${what} is asked again, with what was typed and one sentence`, () => {
      const { answer } = record('sam', ['tom'], { minutes: '75', ...inputs });
      assert.equal(answer.judgement?.text, says);
      assert.deepEqual(office.changes, []);
      if (!('minutes' in inputs)) assert.equal(filledIn(answer).minutes, '75');
      const put = office.press('sam', sendOf(answer), { people: 'tom', on: '2026-11-23', minutes: '75', owner: 'me' });
      assert.equal(put.change?.kind, 'supervision-held', 'the same form, put right');
    });
  }

  it('in the future offers to book it, with the day', () => {
    const { answer } = record('sam', ['tom'], { on: '2026-12-01' });
    const book = office.press('sam', buttonOf(answer, 'Book a supervision')).answer;
    assert.equal(book.title, "Book Tom Reilly's supervision");
    assert.equal(filledIn(book).on, '2026-12-01');
  });

  it('from the first day in the post on is taken', () => {
    assert.equal(record('sam', ['tom'], { on: '2025-03-03' }).change?.kind, 'supervision-held');
  });

  for (const [on, first] of [
    ['2026-11-24', 'the same day'],
    ['2026-11-22', 'two days from it'],
  ] as const) {
    it(`that somebody else recorded for ${first} is told, with who did, and not recorded again`, () => {
      record('sam', ['tom']);
      const { answer, change } = record('helen', ['tom'], { on });
      assert.equal(change, undefined);
      assert.match(JSON.stringify(answer.body), /Sam Wood recorded one with Tom Reilly, held on Tuesday 24 November/);
    });
  }

  it('that the file holds within two days is told; three days from it is another', () => {
    const told = record('sam', ['tom'], { on: '2026-10-29' });
    assert.match(JSON.stringify(told.answer.body), /council's records have one with Tom Reilly, held on 27 October/);
    assert.deepEqual(office.changes, []);
    assert.equal(record('sam', ['tom'], { on: '2026-10-30' }).change?.kind, 'supervision-held');
  });

  it('of several of whom one is recorded already leaves that one out and says so', () => {
    record('sam', ['tom']);
    const { answer, change } = record('helen', ['tom', 'priya']);
    assert.ok(change?.kind === 'supervision-held');
    assert.deepEqual(change.people, ['priya']);
    assert.match(answer.notes.join(' '), /Sam Wood recorded one with Tom Reilly/);
  });

  it('without supervisions.csv says that none is loaded, and whom to ask', () => {
    const bare = openOffice({ ...people(), files: {} });
    assert.match(bare.open('sam', 'record-supervision').answer.title, /No supervision data has been loaded/);
  });
});

describe('booking a supervision', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  const book = (as: string, id: string, on?: string) =>
    office.send(as, 'book-supervision', { people: [id] }, on === undefined ? {} : { on });
  const seen = (id: string) => office.turn('helen').view.supervision.of(id);

  it('opens with the due date, or the next working day where that has passed', () => {
    const usual = (id: string) => filledIn(office.open('helen', 'book-supervision', { people: [id] }).answer).on;
    assert.equal(usual('tom'), '2026-11-24');
    assert.equal(usual('priya'), '2026-11-25');
    // Nia's is due on Friday 4 December.
    assert.equal(usual('nia'), '2026-12-04');
  });

  it('shows what is booked, and never moves the due date', () => {
    const { answer } = book('sam', 'priya', '2026-11-30');
    assert.equal(answer.judgement?.text, 'Booked: nothing → Monday 30 November');
    assert.match(answer.notes.join(' '), /15 days after it is due/);
    assert.equal(seen('priya')?.nextDue, '2026-11-15');
    assert.deepEqual(
      seen('priya')?.booked.map(({ on }) => on),
      ['2026-11-30'],
    );
  });

  it('a second day beside one that is booked is said, with a button that cancels the other', () => {
    const { answer } = book('sam', 'tom', '2026-12-03');
    assert.match(answer.notes.join(' '), /also booked for Friday 27 November/);
    const form = office.press('sam', buttonOf(answer, 'Cancel the other supervision')).answer;
    assert.equal(filledIn(form).which, 'tom 2026-11-27');
  });

  it('the same day again, by anybody, records nothing new', () => {
    book('sam', 'priya', '2026-11-30');
    const { answer, change } = book('helen', 'priya', '2026-11-30');
    assert.equal(change, undefined);
    assert.match(answer.title, /booked for Monday 30 November already/);
    assert.match(JSON.stringify(answer.body), /Sam Wood booked it/);
    assert.match(book('sam', 'tom', '2026-11-27').answer.title, /already/, 'the file has it');
  });

  for (const [on, says] of [
    ['2026-11-23', /can't be booked for a day that has passed/],
    ['2027-11-26', /within a year/],
    ['9999-12-31', /within a year/],
    ['2026-13-01', /Give the day/],
    ['', /Give the day/],
  ] as const) {
    it(`for "${on}" is asked again`, () => {
      const { answer } = book('sam', 'priya', on);
      assert.match(answer.judgement?.text ?? '', says);
      assert.deepEqual(office.changes, []);
    });
  }

  it('within two days of one that was held is asked again, since it would count as that one', () => {
    office.send('sam', 'record-supervision', { people: ['priya'] });
    assert.match(book('sam', 'priya', '2026-11-26').answer.judgement?.text ?? '', /counts as that one/);
    assert.equal(book('sam', 'priya', '2026-11-27').change?.kind, 'supervision-booked');
  });

  it('for nobody in particular asks who it is with', () => {
    const form = office.open('sam', 'book-supervision').answer;
    const asked = office.press('sam', sendOf(form), filledIn(form)).answer;
    assert.equal(asked.judgement?.text, 'Choose who it is with.');
    assert.equal(
      office.press('sam', sendOf(form), { people: 'priya', on: '2026-12-01' }).change?.kind,
      'supervision-booked',
    );
  });
});

describe('cancelling a supervision', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  const cancel = (as: string, id: string, inputs: Record<string, string> = {}) =>
    office.send(as, 'cancel-supervision', { people: [id] }, { reason: 'worker_away', ...inputs });

  it('takes the booking away, says why and leaves the due date where it was', () => {
    const { answer } = cancel('sam', 'tom');
    assert.equal(answer.title, "Tom Reilly's supervision on Friday 27 November is cancelled");
    assert.equal(answer.judgement?.text, 'Booked: Friday 27 November → nothing');
    const seen = office.turn('sam').view.supervision.of('tom');
    assert.deepEqual([seen?.booked, seen?.nextDue], [[], '2026-11-24']);
    office.press('sam', buttonOf(answer, 'Undo'));
    assert.equal(office.turn('sam').view.supervision.of('tom')?.booked.length, 1);
  });

  it('needs a reason of the four', () => {
    for (const reason of ['', 'holiday', '__proto__', 'constructor']) {
      assert.equal(cancel('sam', 'tom', { reason }).answer.judgement?.text, 'Choose why it is cancelled.', reason);
    }
    assert.deepEqual(office.changes, []);
  });

  it('of a booking that is gone by now says what is booked instead, and records nothing', () => {
    const form = office.open('sam', 'cancel-supervision', { people: ['tom'] }).answer;
    const inputs = { ...filledIn(form), reason: 'other' };
    cancel('helen', 'tom');
    const late = office.press('sam', sendOf(form), inputs);
    assert.equal(late.change, undefined);
    assert.match(late.answer.title, /Nothing is booked for Tom Reilly/);
    assert.match(late.answer.notes.join(' '), /no longer there/);
    office.send('helen', 'book-supervision', { people: ['tom'] }, { on: '2026-12-03' });
    const other = office.press('sam', sendOf(form), inputs).answer;
    assert.match(other.judgement?.text ?? '', /no longer there. Now booked for Tom Reilly: Thursday 3 December/);
  });

  it('from a card whose booking is gone says so, and chooses none of the others', () => {
    office.send('helen', 'book-supervision', { people: ['tom'] }, { on: '2026-12-03' });
    const about = { people: ['tom'], on: day('2026-11-30') };
    const { answer } = office.open('sam', 'cancel-supervision', about);
    assert.equal(answer.judgement?.text, 'Nothing is booked for Monday 30 November.');
    assert.equal(filledIn(answer).which, undefined);
    const there = office.open('sam', 'cancel-supervision', { people: ['tom'], on: day('2026-12-03') }).answer;
    assert.equal(filledIn(there).which, 'tom 2026-12-03');
  });

  it('where nothing is booked offers to book one', () => {
    const { answer } = office.open('sam', 'cancel-supervision', { people: ['priya'] });
    assert.equal(answer.title, 'Nothing is booked for Priya Shah');
    assert.equal(answer.next[0]?.text, 'Book a supervision');
  });
});

describe('signing a record', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  const sign = (as: string, inputs: Record<string, string> = {}) =>
    office.send(as, 'sign-record', { people: ['priya'] }, inputs);

  it('says how many are left, and is undone', () => {
    const { answer } = sign('sam');
    assert.equal(answer.judgement?.text, 'Records not signed: 1 → 0');
    assert.equal(office.turn('sam').view.supervision.of('priya')?.last?.signedOn, '2026-11-24');
    assert.match(
      office.open('sam', 'sign-record', { people: ['priya'] }).answer.title,
      /Every record of Priya Shah is signed/,
    );
    office.press('sam', buttonOf(answer, 'Undo'));
    assert.equal(office.turn('sam').view.supervision.of('priya')?.last?.signedOn, null);
  });

  for (const [inputs, says] of [
    [{ on: '2026-11-25' }, /can't be signed in the future/],
    [{ on: '2026-10-17' }, /held on 18 October: it can only be signed from then on/],
    [{ on: 'soon' }, /Give the day/],
    [{ which: '' }, /Choose the record/],
    [{ which: 'priya 2026-10-19' }, /No supervision with Priya Shah is recorded as held on that day/],
    [{ which: 'priya' }, /No supervision/],
  ] as [Record<string, string>, RegExp][]) {
    it(`with ${JSON.stringify(inputs)} is asked again`, () => {
      assert.match(sign('sam', inputs).answer.judgement?.text ?? '', says);
      assert.deepEqual(office.changes, []);
    });
  }

  it('that somebody signed meanwhile says when, and is signed once', () => {
    const form = office.open('sam', 'sign-record', { people: ['priya'] }).answer;
    sign('helen');
    const { answer, change } = office.press('sam', sendOf(form), filledIn(form));
    assert.equal(change, undefined);
    assert.match(answer.notes.join(' '), /signed on Tuesday 24 November already/);
  });
});

describe('supervision actions', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  const add = (inputs: Record<string, string> = {}) =>
    office.send('sam', 'add-action', { people: ['tom'], text: 'Visit the school' }, inputs);

  it('are added for the worker, due in 28 days, with what was typed', () => {
    const { answer, change } = add();
    assert.ok(change?.kind === 'action-added');
    assert.deepEqual(
      [change.staffId, change.owner, change.dueOn, change.summary],
      ['tom', 'tom', '2026-12-22', 'Visit the school'],
    );
    assert.equal(answer.judgement?.text, 'Open actions 1 → 2');
    assert.doesNotMatch(answer.summary, /Tom|school/);
    assert.equal(office.turn('tom').view.supervision.actions('mine').length, 2);
    office.press('sam', buttonOf(answer, 'Undo'));
    assert.equal(office.turn('tom').view.supervision.actions('mine').length, 1);
  });

  for (const [inputs, says] of [
    [{ summary: ' \u200b \n ' }, /Say in a few words/],
    [{ summary: 'x'.repeat(201) }, /at most 200 characters; this is 201/],
    [{ owner: 'priya' }, /Choose who does it/],
    [{ owner: '' }, /Choose who does it/],
    [{ on: '2026-11-23' }, /can't have passed/],
    [{ on: '2028-01-01' }, /within a year/],
    [{ on: '31/12/2026' }, /Give the day/],
  ] as [Record<string, string>, RegExp][]) {
    it(`with ${JSON.stringify(inputs).slice(0, 40)} are asked again`, () => {
      assert.match(add(inputs).answer.judgement?.text ?? '', says);
      assert.deepEqual(office.changes, []);
    });
  }

  it('with 200 characters are taken, on one line and without control characters', () => {
    const { change } = add({ summary: `a\u0007b\n${'x'.repeat(196)}` });
    assert.ok(change?.kind === 'action-added');
    assert.equal(change.summary, `a b ${'x'.repeat(196)}`);
  });

  for (const who of ['tom', 'sam']) {
    it(`are closed by ${who === 'tom' ? 'their owner' : 'the supervisor'}`, () => {
      const { answer, change } = office.send(who, 'close-action', { item: 'A1' }, { on: '2026-11-20' });
      assert.ok(change?.kind === 'action-done');
      assert.deepEqual([change.staffId, change.actionId, change.doneOn], ['tom', 'A1', '2026-11-20']);
      assert.equal(answer.judgement?.text, 'Open actions 1 → 0');
    });
  }

  it('are not closed by their worker where they are another’s, nor by the manager who does not supervise', () => {
    assert.equal(office.open('priya', 'close-action', { item: 'A2' }).answer.outcome, 'refused');
    assert.equal(office.open('helen', 'close-action', { item: 'A1' }).answer.outcome, 'refused');
    assert.equal(office.send('sam', 'close-action', { item: 'A2' }).change?.kind, 'action-done');
  });

  it('that are closed already say when, and are not closed again', () => {
    const form = office.open('tom', 'close-action', { item: 'A1' }).answer;
    office.send('sam', 'close-action', { item: 'A1' }, { on: '2026-11-20' });
    const late = office.press('tom', sendOf(form), filledIn(form));
    assert.equal(late.change, undefined);
    assert.match(late.answer.title, /closed already, done on Friday 20 November/);
    assert.match(office.open('sam', 'close-action', { item: 'A1' }).answer.title, /closed already/);
  });

  for (const [on, says] of [
    ['2026-11-25', /can't be done in the future/],
    ['2024-01-01', /within the last year/],
    ['never', /Give the day/],
  ] as const) {
    it(`done "${on}" are asked again`, () => {
      const { answer } = office.send('sam', 'close-action', { item: 'A1' }, { on });
      assert.match(answer.judgement?.text ?? '', says);
      assert.deepEqual(office.changes, []);
    });
  }
});
