import { overStore, wrongUsage } from './command.ts';
import { oidsOf, onePerson } from './one-person.ts';

const help = `npm run forget -- <StaffId>

Erases a leaver's personal data everywhere and keeps anonymous counts. A later import that brings the person back is
reported and skips them. Somebody who is in post today is not erased: end their post in workers.csv first.`;

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
    const erased = await store.forget({ staffId, oids: await oidsOf(store, staffId), now });
    await store.audit('operator', [
      { at: now, by: 'operator', via: 'command', topic: null, subject: null, outcome: 'answered', change: 'forget' },
    ]);
    console.log(
      `Erased: ${erased.spells} rows of the staff list, ${erased.changes} records, ${erased.auditLines} audit lines, ${erased.persons} documents. Counts stay, without a name.`,
    );
  });
}
