import { addDays, type PlainDate } from '../domain/dates.ts';
import type { Practice } from './practice.ts';
import { between, pick, type Random } from './random.ts';
import { inPost, type Sample } from './sample.ts';

const summaries = [
  'Update the chronology before the next visit',
  'Complete the assessment and send it for sign-off',
  'Book safeguarding refresher training',
  'Bring one case to group supervision',
  'Share the reflective log with the assessor',
  'Write up the last two visits',
  'Shadow a strategy meeting',
  'Agree annual leave cover with the team',
  'Read the new practice guidance on neglect',
  'Arrange a joint visit with health',
  'Close the cases that have had their last review',
  'Ask for a workload review',
];

type Action = Practice['actions'][number];

/** What was agreed in supervision: about every third person has some, most done or still to come, some overdue. */
export function agree({ people, plan, today }: Omit<Sample, 'practice'>, random: Random): Action[] {
  const actions: Action[] = [];
  people.forEach((person, index) => {
    const spell = person.spells.find((one) => inPost(one, today));
    const told = plan.seats[index]?.agreed;
    if (!spell) return;
    const owned = (bySupervisor: boolean) => (bySupervisor ? spell.supervisor : null);
    for (const { summary, due, done, owner } of told ?? [])
      add(
        summary,
        addDays(today, -due),
        done === undefined ? null : addDays(today, -done),
        owned(owner === 'supervisor'),
      );
    if (told || random() > 0.38) return;
    for (let left = between(random, 1, 4); left > 0; left -= 1) {
      const due = addDays(today, between(random, -35, 30));
      const isDone = due < today ? random() < 0.72 : random() < 0.15;
      const doneOn = addDays(due < today ? due : today, -between(random, 0, 9));
      add(pick(random, summaries), due, isDone ? doneOn : null, owned(random() < 0.22));
    }

    function add(summary: string, dueOn: PlainDate, doneOn: PlainDate | null, owner: string | null): void {
      const id = `A${String(actions.length + 1).padStart(5, '0')}`;
      actions.push({ id, staffId: person.id, owner, summary, dueOn, doneOn });
    }
  });
  return actions;
}
