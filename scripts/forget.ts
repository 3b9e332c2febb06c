import { overStore, wrongUsage } from './command.ts';
import { isKnown, oidsHeld, oidsOf, onePerson } from './one-person.ts';

const help = `npm run forget -- <StaffId>

Erases a leaver's personal data everywhere and keeps anonymous counts. A later import that brings the person back is
reported and skips them. Somebody who is in post today is not erased: end their post in workers.csv first. An id that
nobody has had is refused, since a later starter may get it.`;

const options = onePerson(process.argv.slice(2));
if (options === 'help') console.log(help);
else if ('wrong' in options) wrongUsage(options.wrong, help);
else {
  await overStore(async ({ store, now, today }) => {
    const { staffId } = options;
    const current = await store.current();
    const own = current?.workforce.spells.filter((spell) => spell.staffId === staffId) ?? [];
    if (own.some((spell) => spell.end === null || spell.end >= today)) {
      console.error(
        `${staffId} is in post, or will be. Nothing has been changed: end their post in workers.csv first.`,
      );
      process.exitCode = 1;
      return;
    }
    const held = await store.held(staffId, await oidsOf(store, staffId));
    const again = (await store.forgottenIds())(staffId);
    if (!again && !isKnown(held)) {
      console.error(`Nothing is known of ${staffId}. Nothing has been changed: check the StaffId, its case included.`);
      process.exitCode = 1;
      return;
    }
    const erased = await store.forget({ staffId, oids: oidsHeld(held), now });
    await store.audit('operator', [
      { at: now, by: 'operator', via: 'command', topic: null, subject: null, outcome: 'answered', change: 'forget' },
    ]);
    const numbers = [
      counted(erased.spells, 'row of the staff list', 'rows of the staff list'),
      counted(erased.changes, 'record'),
      counted(erased.auditLines, 'audit line'),
      counted(erased.persons, 'document'),
      counted(erased.cards, 'reminder'),
    ];
    console.log(`Erased: ${numbers.join(', ')}. Counts stay, without a name.`);
  });
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
