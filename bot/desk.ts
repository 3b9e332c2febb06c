import { act } from '../dialogs/act.ts';
import type { Acted } from '../dialogs/actions/acted.ts';
import { notUnderstood } from '../dialogs/answers.ts';
import { answerQuestion, converse } from '../dialogs/converse.ts';
import { actionFrom, questionFrom } from '../dialogs/from-outside.ts';
import type { Turn } from '../dialogs/turn.ts';
import { welcome } from '../dialogs/welcome.ts';
import type { Viewer } from '../domain/access.ts';
import type { Change, Instant } from '../domain/action.ts';
import type { Council } from '../domain/council.ts';
import type { PlainDate } from '../domain/dates.ts';
import { type Picture, pictureOf, withChanges } from '../domain/picture.ts';
import type { Place, Question } from '../domain/question.ts';
import { viewFor } from '../domain/view.ts';
import { viewerOf } from '../domain/viewer.ts';
import type { Workforce } from '../domain/workforce.ts';

/** What came in, whichever door it came through; questions and actions as they came, not yet believed. */
export type Words =
  | { text: string }
  | { question: unknown; text?: string }
  | { action: unknown; inputs?: Record<string, unknown> }
  | { event: 'welcome' };

export type Who = { entraObjectId: string } | { upn: string };

/** The pure core with its pictures kept: the same for Teams, the tab and the command line. */
export type Desk = {
  /** Who somebody is on a day; null: nobody. */
  viewer(who: Who, today: PlainDate): Viewer | null;
  turn(viewer: Viewer, at: { place: Place; now: Instant; today: PlainDate; earlier?: Question | undefined }): Turn;
  answer(words: Words, turn: Turn): Acted;
};

export function openDesk(of: {
  current: () => { workforce: Workforce; version: number } | undefined;
  changes: () => readonly Change[];
  council: Council;
  smallGroup: number;
}): Desk {
  let kept: { version: number; today: PlainDate; picture: Picture; viewers: Map<string, Viewer | null> } | undefined;
  const pictureOn = (today: PlainDate) => {
    const current = of.current();
    if (!current) return undefined;
    if (kept?.version !== current.version || kept.today !== today) {
      const settings = { council: of.council, smallGroup: of.smallGroup, today };
      const picture = pictureOf(current.workforce, settings, of.changes());
      kept = { version: current.version, today, picture, viewers: new Map() };
    }
    // Who somebody is does not depend on what was recorded, so the viewers stay.
    kept.picture = withChanges(kept.picture, of.changes());
    return kept;
  };
  return {
    viewer(who, today) {
      const own = pictureOn(today);
      if (!own) return null;
      const key = 'upn' in who ? `upn ${who.upn.toLowerCase()}` : who.entraObjectId.toLowerCase();
      const known = own.viewers.get(key);
      if (known !== undefined) return known;
      const viewer = viewerOf(own.picture, who);
      // Strangers are not remembered: anybody can make up another.
      if (viewer !== null) own.viewers.set(key, viewer);
      return viewer;
    },
    turn(viewer, { place, now, today, earlier }) {
      const own = pictureOn(today);
      if (!own) throw new Error('a turn without a workforce');
      const view = viewFor(viewer, own.picture, place, of.changes());
      // A group never goes on from a question: it may have been somebody's own.
      return { view, now, today, place, ...(earlier && place === 'personal' ? { earlier } : {}) };
    },
    answer(words, turn) {
      if ('event' in words) return { answer: welcome(turn) };
      if ('text' in words && !('question' in words)) return converse(words.text ?? '', turn);
      if ('question' in words) {
        const question = questionFrom(words.question);
        if (question) return answerQuestion(question, turn);
        return words.text === undefined ? { answer: notUnderstood(turn, []) } : converse(words.text, turn);
      }
      if (!('action' in words)) return { answer: notUnderstood(turn, []) };
      const action = actionFrom(words.action, words.inputs);
      return action ? act(action, turn) : { answer: notUnderstood(turn, []) };
    },
  };
}
