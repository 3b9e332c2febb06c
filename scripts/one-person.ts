import { parseArgs } from 'node:util';
import type { StaffId } from '../domain/question.ts';
import type { HeldAbout } from '../store/held.ts';
import type { Store } from '../store/store.ts';

export type OnePerson = { staffId: StaffId; json: boolean };

/** The arguments of a command about one person. */
export function onePerson(args: readonly string[]): OnePerson | 'help' | { wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return 'help';
    const [staffId, ...more] = positionals;
    if (!staffId || more.length > 0) return { wrong: 'Give one StaffId.' };
    return { staffId, json: values.json ?? false };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

/** The Entra object ids and UPNs that a person has or had by the current workforce. */
export async function oidsOf(store: Store, staffId: StaffId): Promise<readonly string[]> {
  const current = await store.current();
  const own = current?.workforce.spells.filter((spell) => spell.staffId === staffId) ?? [];
  return [...new Set(own.flatMap(({ entraObjectId, upn }) => [entraObjectId ?? [], upn ?? []].flat()))];
}

/** The Entra object ids and UPNs in all rows of a person that are kept, those of replaced workforces included. */
export function oidsHeld({ workforce, replacedWorkforces }: HeldAbout): readonly string[] {
  const spells = [workforce, ...replacedWorkforces].flatMap((one) => one?.spells ?? []);
  return [...new Set(spells.flatMap(({ entraObjectId, upn }) => [entraObjectId ?? [], upn ?? []].flat()))];
}

/**
 * Whether anything but an operator's own look-up knows a person: a command is written down under the id that was
 * typed, whether or not anybody has it.
 */
export function isKnown({ workforce, replacedWorkforces, persons, audit, changes, reminders }: HeldAbout): boolean {
  const asked = audit.filter(({ via }) => via !== 'command');
  return (
    workforce !== null || [replacedWorkforces, persons, asked, changes, reminders].some(({ length }) => length > 0)
  );
}
