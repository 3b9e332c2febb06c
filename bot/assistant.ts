import { answerCard } from '../cards/answer-card.ts';
import { answerJson } from '../cards/answer-json.ts';
import { says } from '../cards/says.ts';
import { nothingLoaded, notServed } from '../dialogs/answers.ts';
import type { Viewer } from '../domain/access.ts';
import type { Instant } from '../domain/action.ts';
import type { Council } from '../domain/council.ts';
import { dayAt, daysBetween, type PlainDate } from '../domain/dates.ts';
import type { AuditLine } from '../store/audit.ts';
import type { Live } from '../store/live.ts';
import type { Person } from '../store/person.ts';
import type { Store } from '../store/store.ts';
import type { AskJson, Assistant, Heard, Said } from './assistant-type.ts';
import type { Desk, Words } from './desk.ts';
import {
  auditLine,
  earlierIn,
  isWelcomed,
  newPerson,
  type Turned,
  withAddress,
  withoutAddress,
  withTurn,
} from './person.ts';

export type AssistantParts = {
  store: Pick<Store, 'person' | 'savePerson'>;
  live: Live;
  desk: Desk;
  council: Council;
  timeZone: string;
  now: () => Instant;
};

/**
 * A person's document that others write at once (a button pressed again and again) is read again at most so often: each
 * time somebody else's turn got done, so more than this many came at once.
 */
const mostTries = 100;

/**
 * What happens to everything that arrives: who asks, what was asked before, the answer, and one conditional write of
 * the person's document. Two point reads and one write a message, whatever the size of the workforce; a change that is
 * recorded is one write more.
 */
export function openAssistant(parts: AssistantParts): Assistant & { askJson: AskJson } {
  const { store, live, desk, council, now } = parts;
  const today = (at: Instant): PlainDate => dayAt(at, parts.timeZone);

  async function turned(said: Said, person: Person, viewer: Viewer | null): Promise<Turned> {
    if (!live.current()) return { acted: { answer: nothingLoaded(council.contacts.data) }, question: null };
    if (!viewer) return { acted: { answer: notServed(council.contacts.support) }, question: null };
    const earlier = earlierIn(person, said, council.retention.followUpMinutes);
    for (;;) {
      const seen = live.changes();
      const turn = desk.turn(viewer, { place: said.place, now: said.at, today: today(said.at), earlier });
      const acted = desk.answer(said as Words, turn);
      // The change comes first: a turn that dies between the two writes is delivered again and finds it done. Where
      // somebody else recorded something meanwhile, it is decided again, on what they did.
      if (acted.change && !(await live.record(acted.change, seen))) continue;
      return { acted, question: acted.answer.outcome === 'answered' ? acted.answer.question : null };
    }
  }

  async function hear(said: Said): Promise<Heard> {
    await live.catchUp();
    const replace = 'action' in said;
    const viewer = desk.viewer(whoIs(said), today(said.at));
    const oid = viewer?.entraObjectId ?? said.who.entraObjectId.toLowerCase();
    let recorded: Turned | undefined;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const kept = await store.person(oid);
      const person = kept?.person ?? newPerson(oid, said.who.tenantId);
      const save = (next: Person, line?: AuditLine) => store.savePerson(next, kept?.etag ?? null, said.at, line);
      if (said.activityId !== null && person.seenActivities.some((seen) => seen.id === said.activityId)) {
        return { answer: null, replace: false };
      }
      if ('event' in said) {
        const next = said.event === 'removed' ? withoutAddress(person, said) : withAddress(person, said);
        const silent = said.event === 'removed' || isWelcomed(person, said);
        // Whom we never knew needs no document to say that they are gone.
        const nothing = said.event === 'removed' && !kept;
        if (!nothing && !(await save(next))) continue;
        return { answer: silent ? null : (await turned(said, person, viewer)).acted.answer, replace: false };
      }
      // A change is made once, however often its turn is read again: so is what was said of it.
      const turn = recorded ?? (await turned(said, person, viewer));
      if (turn.acted.change) recorded = turn;
      const done = { ...turn, viewer };
      if (await save(withTurn(person, said, done), auditLine(said, done)))
        return { answer: turn.acted.answer, replace };
    }
    throw new Error('the person document kept changing under this turn');
  }

  return {
    hear,
    async askJson(said) {
      const { answer } = await hear(said);
      const text = 'text' in said ? (said.text ?? '') : '';
      const drawn = answer ?? notServed(council.contacts.support);
      const card = answerCard(drawn, { today: today(said.at) });
      const who = desk.viewer(whoIs(said), today(said.at));
      return answerJson(drawn, { as: who?.upn ?? said.who.entraObjectId, text, says: says(card) });
    },
    ready() {
      if (live.problem() !== undefined) return { ready: false, why: 'The store does not answer.' };
      return live.current()
        ? { ready: true }
        : { ready: false, why: 'No workforce is loaded: run npm run import -- <folder>.' };
    },
    dataAgeDays() {
      const files = live.current()?.workforce.files ?? {};
      const day = today(now());
      return Object.fromEntries(Object.entries(files).map(([file, own]) => [file, daysBetween(own.asAt, day)]));
    },
  };
}

/** On loopback a development identity may be a UPN. */
function whoIs(said: Said): { entraObjectId: string } | { upn: string } {
  const { entraObjectId } = said.who;
  return entraObjectId.includes('@') ? { upn: entraObjectId } : { entraObjectId };
}
