import type { Turn } from '../turn.ts';
import { finished, type Verb } from '../vocabulary/doing.ts';
import type { How } from './doing.ts';
import type { Heard } from './heard.ts';
import { evidenceIn, milestoneIn } from './programme-words.ts';
import type { Doing } from './said.ts';
import { pronounFor } from './subjects.ts';
import type { Token } from './tokens.ts';

/** What is done, from the verb and what it is done to; null where the two do not make one of the actions. */
export function actionOf(how: How, tokens: readonly Token[], heard: Heard, turn: Turn): Doing | null {
  const { verb } = how;
  const said = (...words: readonly string[]) => tokens.some(({ word }) => words.includes(word));
  const { programmes } = turn.view.council;
  const milestone = milestoneIn(tokens, programmes) !== undefined;
  const evidence = !milestone && evidenceIn(tokens, programmes) !== undefined;
  const person = heard.people.some(({ to }) => to <= tokens.length) || pronounFor(heard, turn.earlier) !== null;
  const supervision = said('supervision') || oneToOne(tokens);
  const dated = heard.period !== null;
  if (verb === 'ready') return milestone || said('observed', 'observation') ? 'ready' : null;
  if (how.bare && !person && !milestone && !evidence && !said('action', 'my')) return null;
  if (heard.topics.some(({ topic, rank }) => rank === 4 && topic !== 'definitions')) return null;
  if (said('action')) return onAction(verb, tokens[how.at]?.word ?? '');
  switch (verb) {
    case 'pause':
      return person || said('asye', 'programme', 'my') ? 'pause' : null;
    case 'resume':
      return person || said('asye', 'programme', 'my') ? 'resume' : null;
    case 'end':
      return said('pause') && (person || said('asye', 'my')) ? 'resume' : null;
    case 'sign':
      if (milestone) return 'milestone-done';
      return said('record', 'note') || supervision || (person && said('off', 'notes', 'records'))
        ? 'sign-record'
        : null;
    case 'cancel':
      return supervision || person ? 'cancel-supervision' : null;
    case 'book':
      return supervision || person ? 'book-supervision' : null;
    case 'put':
      if (said('hold', 'pause') && (person || said('asye'))) return 'pause';
      return person && dated ? 'book-supervision' : null;
    case 'move':
      return (supervision || person) && dated ? 'book-supervision' : null;
    case 'mark':
      if (milestone) return 'milestone-done';
      if (!tokens.some(({ word }) => finished.has(word) || word === 'off')) return null;
      return supervision ? 'record-supervision' : evidence ? 'evidence-done' : null;
    case 'held':
    case 'log':
    case 'add':
    case 'close':
    case 'finished':
      if (said('pause')) return 'resume';
      if (milestone) return 'milestone-done';
      if (supervision) return how.bare && !person ? null : 'record-supervision';
      if (evidence) return 'evidence-done';
      if (unnumbered(tokens, heard)) return 'milestone-done';
      return person && dated && ['met', 'saw', 'seen', 'supervised'].includes(tokens[how.at]?.word ?? '')
        ? 'record-supervision'
        : null;
    default:
      return null;
  }
}

/** "my self assessment is done": a milestone, though not which. */
function unnumbered(tokens: readonly Token[], { topics }: Heard): boolean {
  if (
    !topics.some(({ topic }) => topic === 'asye') ||
    topics.some(({ topic, rank }) => topic === 'timescales' && rank > 2)
  )
    return false;
  return tokens.some(
    ({ word }, index) =>
      word === 'review' || word === 'milestone' || (word === 'assessment' && tokens[index - 1]?.word === 'self'),
  );
}

function onAction(verb: Verb | string, word: string): Doing | null {
  if (verb === 'add' || verb === 'log') return 'add-action';
  return ['close', 'mark', 'finished', 'held'].includes(verb) && word !== 'had' ? 'close-action' : null;
}

function oneToOne(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ word }, index) => word === 'one' && tokens[index + 1]?.word === 'to' && tokens[index + 2]?.word === 'one',
  );
}
