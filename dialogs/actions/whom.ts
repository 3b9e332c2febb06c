import type { About } from '../../domain/action.ts';
import type { StaffId } from '../../domain/question.ts';
import type { Named, SupervisionSeen } from '../../domain/supervision-lens.ts';
import type { View } from '../../domain/view.ts';
import type { Filled } from './deed.ts';
import { peopleIn } from './filled-in.ts';

/** Those who were named, each of whom must be among the `able`, or else all of these. Null: the viewer may not. */
export function candidates(about: About, able: readonly Named[]): readonly Named[] | null {
  const given = [...new Set(about.people)];
  const found = given.length === 0 ? able : given.flatMap((id) => able.find((own) => own.id === id) ?? []);
  return found.length === 0 || found.length < given.length ? null : found;
}

/** The one of them whom a form is about; 'nobody' where that is still to be chosen, null for somebody else. */
export function chosen(among: readonly Named[], filled: Filled): Named | 'nobody' | null {
  const [id, ...more] = peopleIn(filled);
  if (id === undefined) return among.length === 1 ? (among[0] ?? null) : 'nobody';
  return more.length > 0 ? null : (among.find((own) => own.id === id) ?? null);
}

/** Who gives somebody supervision: the viewer where it is theirs to give, else whoever does today. */
export function giverOf(view: View, id: StaffId): StaffId | null {
  if (view.supervision.supervises(id)) return view.viewer.staffId;
  const by = view.supervision.of(id)?.by;
  return by?.givers[0]?.id ?? by?.recorded?.id ?? null;
}

export function nameIn(view: View, id: StaffId): string {
  return view.supervision.of(id)?.name ?? view.nameOf(id) ?? 'Somebody';
}

/** "Tom Reilly's", "James'". */
export function whose(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}

/** Those who need it first: by due date. */
export function byDue(view: View, people: readonly Named[]): readonly { own: Named; seen: SupervisionSeen }[] {
  return people
    .flatMap((own) => {
      const seen = view.supervision.of(own.id);
      return seen ? [{ own, seen }] : [];
    })
    .sort((a, b) => a.seen.nextDue.localeCompare(b.seen.nextDue));
}
