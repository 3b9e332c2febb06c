import { overStore, wrongUsage } from './command.ts';
import { oidsOf, onePerson } from './one-person.ts';

const help = `npm run person -- <StaffId> [--json]

Everything that is held about one person: for a subject access request. Recorded in the audit log.`;

const options = onePerson(process.argv.slice(2));
if (options === 'help') console.log(help);
else if ('wrong' in options) wrongUsage(options.wrong, help);
else {
  await overStore(async ({ store, now }) => {
    const { staffId, json } = options;
    const held = await store.held(staffId, await oidsOf(store, staffId));
    await store.audit('operator', [
      {
        at: now,
        by: 'operator',
        via: 'command',
        topic: null,
        subject: { kind: 'worker', id: staffId },
        outcome: 'answered',
        change: 'person',
      },
    ]);
    console.log(json ? JSON.stringify(held) : JSON.stringify(held, null, 2));
  });
}
