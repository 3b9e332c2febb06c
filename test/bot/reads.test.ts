import assert from 'node:assert/strict';
import type { Heard } from '../../bot/assistant-type.ts';
import { openSqlite } from '../../store/sqlite.ts';
import { type Sample, sampleOf } from '../sample.ts';
import { counted } from '../store/counted.ts';
import { cosmosServer } from '../store/places.ts';
import { minutesLater, openCouncil, said } from './council.ts';

/** What people type, and what a card sends back: each costs the same. */
const turns = (of: Sample) => {
  const team = of.workforce.teams.find(({ parent }) => parent === null)?.name ?? '';
  return [
    ['team_manager', { text: 'caseload' }],
    ['team_manager', { text: 'who is over?' }],
    ['director', { text: 'agency by team' }],
    ['director', { text: `caseload for ${team}` }],
    ['director', { text: 'who?' }],
    ['hr', { text: 'who is away' }],
    ['workforce_lead', { text: 'what has been queried' }],
    ['practitioner', { text: 'help' }],
    ['practitioner', { text: 'flibbertigibbet' }],
    ['practitioner', { question: { topic: 'salaries', subject: { kind: 'council' } } }],
    ['practitioner', { text: "Xanthippe Quorn's caseload" }],
    ['practitioner', { text: "what's the weather" }],
    ['head_of_service', { question: { topic: 'caseload', subject: { kind: 'council' }, detail: 'trend' } }],
    [
      'team_manager',
      {
        action: {
          name: 'query-figure',
          step: 'open',
          question: { topic: 'agency', subject: { kind: 'council' } },
        },
      },
    ],
    ['nobody', { text: 'caseload' }],
  ] as const;
};

const places = [
  {
    name: 'SQLite',
    start: async () => ({ open: () => openSqlite(':memory:', 'council'), end: async () => undefined }),
  },
  {
    name: 'Cosmos DB, as @vercel/cosmosdb-server',
    start: async () => {
      const place = await cosmosServer();
      return { open: () => place.open('council'), end: place.end };
    },
  },
];

const snapshots = 2;

for (const workers of [200, 20_000]) {
  describe(`a message in a council of ${workers.toLocaleString('en-GB')} workers`, function () {
    this.timeout(60_000);
    let of: Sample;
    before(async () => {
      of = await sampleOf({ workers, snapshots });
      assert.ok(of.picture.inPost.size >= workers * 0.95, `${of.picture.inPost.size} in post`);
    });

    for (const { name, start } of places) {
      it(`costs at most three point reads and one write on ${name}, whatever is asked`, async () => {
        const place = await start();
        try {
          await costs(of, counted(await place.open()));
        } finally {
          await place.end();
        }
      });
    }
  });
}

async function costs(of: Sample, documents: ReturnType<typeof counted>): Promise<void> {
  const rig = await openCouncil({ of, documents });
  const heard: Heard[] = [];
  try {
    for (const [n, [role, words]] of turns(of).entries()) {
      const oid = rig.oid(role);
      assert.notEqual(oid, '', role);
      documents.reset();
      heard.push(await rig.first.assistant.hear(said(oid, words, { at: minutesLater(n) })));
      const { get, create, replace, remove, range } = documents.counts;
      const what = `${role} ${JSON.stringify(words)}: ${JSON.stringify(documents.counts)}`;
      assert.ok(get >= 1 && get <= 3, what);
      assert.equal(create + replace, 1, what);
      assert.deepEqual([remove, range], [0, 0], what);
    }
  } finally {
    await rig.close();
  }
  const came = new Set(heard.map(({ answer }) => answer?.outcome));
  for (const outcome of ['answered', 'refused', 'declined', 'unknown'] as const) assert.ok(came.has(outcome), outcome);
}
