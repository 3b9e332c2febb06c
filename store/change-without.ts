import type { Change, PracticeChange } from '../domain/action.ts';
import type { Question, StaffId } from '../domain/question.ts';
import type { Gone } from './anonymise.ts';

/** What a card says in place of a name that was erased. */
const somebody = 'somebody who has left';

/** The record with what points to the person blanked: that they made it, that it is about them, their name in its text. */
export function changeWithout(change: Change, gone: Gone): Change {
  const theirs = change.by === gone.staffId || gone.oids.has(change.byOid.toLowerCase());
  const by = theirs
    ? { by: null, byOid: '', id: idWithout(change.id, gone) }
    : { by: change.by, byOid: change.byOid, id: change.id };
  if (change.kind === 'undone') return theirs ? { ...change, ...by, change: idWithout(change.change, gone) } : change;
  const next: Change = { ...(change.kind === 'figure-queried' ? queried(change, theirs) : practised(change)), ...by };
  return JSON.stringify(next) === JSON.stringify(change) ? change : next;

  function queried(query: Extract<Change, { kind: 'figure-queried' }>, own: boolean): Change {
    const about = isAbout(query.question, gone) || [...gone.names].some((name) => query.of.includes(name));
    const blank = (text: string) => (own || about || names(text, gone) ? '' : text);
    const { subject } = query.question;
    return {
      ...query,
      wrong: blank(query.wrong),
      shouldBe: blank(query.shouldBe),
      of: about || (own && subject.kind === 'me') ? somebody : query.of,
      question:
        subject.kind === 'worker' && subject.id === gone.staffId
          ? { ...query.question, subject: { ...subject, id: gone.standIn } }
          : query.question,
    };
  }

  function practised(done: PracticeChange): PracticeChange {
    const id = (staffId: StaffId) => idFor(staffId, gone);
    const idOrNull = (staffId: StaffId | null) => (staffId === null ? null : id(staffId));
    if (done.kind === 'supervision-held')
      return { ...done, people: done.people.map(id), supervisor: idOrNull(done.supervisor) };
    const about = done.staffId === gone.staffId;
    const staffId = id(done.staffId);
    switch (done.kind) {
      case 'supervision-booked':
        return { ...done, staffId, supervisor: idOrNull(done.supervisor) };
      case 'supervision-cancelled':
        return { ...done, staffId, reason: about ? 'other' : done.reason };
      case 'action-added': {
        const blank = about || done.owner === gone.staffId || names(done.summary, gone);
        const actionId = idWithout(done.actionId, gone);
        return { ...done, staffId, actionId, owner: id(done.owner), summary: blank ? '' : done.summary };
      }
      case 'action-done':
        return { ...done, staffId, actionId: idWithout(done.actionId, gone) };
      case 'asye-paused':
        return { ...done, staffId, reason: about ? null : done.reason };
      case 'record-signed':
      case 'milestone-done':
      case 'evidence-done':
      case 'asye-ready':
      case 'asye-resumed':
        return { ...done, staffId };
    }
  }
}

/**
 * The id of a change, without who opened its form. The same text each time, since what takes a change back names its
 * id and may be rewritten by a later try.
 */
export function idWithout(id: string, { oids }: Gone): string {
  return [...oids].reduce((text, oid) => text.replaceAll(oid, 'forgotten'), id);
}

export function isAbout({ subject }: Question, { staffId }: Pick<Gone, 'staffId'>): boolean {
  return subject.kind === 'worker' && subject.id === staffId;
}

/** The id, or what stands for it where it is that of whoever is erased. */
export function idFor(staffId: StaffId, gone: Gone): StaffId {
  return staffId === gone.staffId ? gone.standIn : staffId;
}

/** Whether text has one of the person's names in it, whatever its case. */
export function names(text: string, gone: Gone): boolean {
  const lower = text.toLowerCase();
  return [...gone.names].some((name) => lower.includes(name.toLowerCase()));
}
