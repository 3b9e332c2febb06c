import assert from 'node:assert/strict';
import { act } from '../../../dialogs/act.ts';
import { actionFrom } from '../../../dialogs/from-outside.ts';
import type { Turn } from '../../../dialogs/turn.ts';
import type { About, Action, Change, PracticeActionName } from '../../../domain/action.ts';
import type { Answer, Input } from '../../../domain/answer.ts';
import { day, type PlainDate } from '../../../domain/dates.ts';
import { withChanges } from '../../../domain/picture.ts';
import type { Place, Question } from '../../../domain/question.ts';
import { viewFor } from '../../../domain/view.ts';
import { viewerOf } from '../../../domain/viewer.ts';
import type { AccessRole, Workforce } from '../../../domain/workforce.ts';
import { action, booked, held, nqsw, pause, picture, spell, team, today } from '../../domain/supervision-people.ts';

export const now = '2026-11-24T10:00:00.000Z';
export const team1: Question = { topic: 'supervision', subject: { kind: 'team', id: 'T1' } };
export const asyeOf = (id: string): Question => ({ topic: 'asye', subject: { kind: 'worker', id } });

const grant = (entraObjectId: string, role: AccessRole, service: string | null = null) => ({
  entraObjectId,
  upn: `${entraObjectId}@c.example`,
  role,
  service,
});
const file = { asAt: today, importedOn: today, rows: 1 };

/** Sam supervises Tom and Priya and assesses Nia; Helen manages their team; Omar works elsewhere; Lee has left. */
export function people(): Partial<Workforce> {
  return {
    files: {
      'supervisions.csv': file,
      'supervision-actions.csv': file,
      'asye.csv': file,
      'asye-milestones.csv': file,
      'asye-pauses.csv': file,
    },
    teams: [team('T1', { managers: ['helen'], name: 'First Response' }), team('T2', { name: 'Children in Care' })],
    spells: [
      spell('helen', { name: 'Helen Whitcombe', group: 'team_manager' }),
      spell('sam', { name: 'Sam Wood', supervisor: 'helen' }),
      spell('tom', { name: 'Tom Reilly', supervisor: 'sam', start: day('2025-03-03') }),
      spell('priya', { name: 'Priya Shah', supervisor: 'sam' }),
      spell('nia', { name: 'Nia Evans', supervisor: 'helen', start: day('2026-06-04') }),
      spell('ada', { name: 'Ada Price', group: 'advanced_practitioner', teamId: 'T2' }),
      spell('omar', { name: 'Omar Khan', teamId: 'T2', supervisor: 'ada' }),
      spell('lee', { name: 'Lee Gone', supervisor: 'sam', end: day('2026-10-30') }),
      spell('hr', { name: 'Hana Ray', teamId: 'T2', group: 'other' }),
      spell('academy', { name: 'Amy Dean', teamId: 'T2', group: 'other' }),
      spell('director', { name: 'Dora Inman', teamId: 'T2', group: 'senior_manager' }),
      spell('reviewer', { name: 'Rex View', teamId: 'T2', group: 'senior_manager' }),
    ],
    access: [
      grant('hr', 'hr'),
      grant('academy', 'academy'),
      grant('director', 'director'),
      grant('reviewer', 'reviewer', 'Help'),
      grant('admin', 'admin'),
    ],
    supervisions: [
      held('tom', '2026-10-27', { supervisor: 'sam', recordSignedOn: day('2026-10-28') }),
      held('priya', '2026-10-18', { supervisor: 'sam' }),
      held('sam', '2026-11-10', { supervisor: 'helen' }),
      held('nia', '2026-11-20', { supervisor: 'helen' }),
      booked('tom', '2026-11-27'),
    ],
    supervisionActions: [
      action('A1', 'tom', '2026-11-10', { summary: 'Book the training course' }),
      action('A2', 'priya', '2026-12-04', { owner: 'sam', summary: 'Ask about the laptop' }),
    ],
    asye: [nqsw('nia', '2026-06-04', { assessor: 'sam', advancedPractitioner: 'ada' })],
    asyeMilestones: [{ staffId: 'nia', milestone: 'support-agreement', dueOn: null, doneOn: day('2026-07-01') }],
    asyePauses: [pause('nia', '2026-08-01', '2026-08-31')],
  };
}

type Pressed = { answer: Answer; change?: Change };

/** A council in which buttons are pressed and forms are sent, each from outside, and what is recorded stays. */
export function openOffice(parts: Partial<Workforce> = people()) {
  const changes: Change[] = [];
  const turn = (as: string, more: { at?: string; place?: Place; on?: PlainDate } = {}): Turn => {
    const at = more.at ?? now;
    const on = more.on ?? (at.slice(0, 10) as PlainDate);
    const own = withChanges(picture(parts, { on }), [...changes]);
    const viewer = viewerOf(own, { entraObjectId: as });
    assert.ok(viewer, `${as} is nobody`);
    const place = more.place ?? 'personal';
    return { view: viewFor(viewer, own, place), today: on, now: at, place };
  };
  /** Presses a button with what it carries as a card does, over JSON, and keeps what is recorded. */
  function press(as: string, given: unknown, inputs: object = {}, more: Parameters<typeof turn>[1] = {}): Pressed {
    const heard = actionFrom(JSON.parse(JSON.stringify(given)), JSON.parse(JSON.stringify(inputs)));
    assert.ok(heard, `no action: ${JSON.stringify(given)}`);
    const acted = act(heard, turn(as, more));
    if (acted.change) changes.push(JSON.parse(JSON.stringify(acted.change)));
    return acted;
  }
  const open = (
    as: string,
    name: PracticeActionName,
    about: About = {},
    question = team1,
    more: Parameters<typeof turn>[1] = {},
  ) => press(as, { name, step: 'open', about, question }, {}, more);
  /** Opens a form and sends it as it is prefilled, but for what is given. */
  function send(
    as: string,
    name: PracticeActionName,
    about: About,
    inputs: Record<string, string> = {},
    more: Parameters<typeof turn>[1] & { question?: Question } = {},
  ) {
    const form = open(as, name, about, more.question ?? team1, more).answer;
    return press(as, sendOf(form), { ...filledIn(form), ...inputs }, more);
  }
  return { changes, turn, press, open, send };
}

export type Office = ReturnType<typeof openOffice>;

/** The action of the button that sends a form. */
export function sendOf(answer: Answer): Extract<Action, { step: 'send' }> {
  for (const step of answer.next) {
    if ('action' in step && 'step' in step.action && step.action.step === 'send') return step.action;
  }
  throw new assert.AssertionError({ message: `"${answer.title}" sends nothing` });
}

export function inputsOf(answer: Answer): readonly Input[] {
  return answer.body.flatMap((block) => (block.kind === 'form' ? block.inputs : []));
}

/** What a form holds as it is shown, as a client would send it. */
export function filledIn(answer: Answer): Record<string, string> {
  return Object.fromEntries(
    inputsOf(answer).flatMap(({ id, value }) => (value === undefined ? [] : [[id, String(value)]])),
  );
}

export function buttonOf(answer: Answer, text: string): Action {
  const step = answer.next.find((own) => own.text === text);
  assert.ok(step && 'action' in step, `no button "${text}" among ${answer.next.map((own) => own.text).join(', ')}`);
  return step.action;
}
