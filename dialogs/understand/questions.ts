import type { Question, Subject } from '../../domain/question.ts';
import type { Topic } from '../../domain/words.ts';
import type { Turn } from '../turn.ts';
import type { Narrowing } from '../vocabulary/entry.ts';
import { aboutPerson } from './about-person.ts';
import { changed, moved, standing } from './follow-up.ts';
import { type Heard, narrowingFor, subjectWord } from './heard.ts';
import { joined, type Matters } from './matters.ts';
import { objectMeasure, shaped } from './shape.ts';
import { askingOf, type Named, namesEverybody, pronounFor, usualSubject, whose } from './subjects.ts';

/** The topic where none is named: comparing and going up are about caseloads. */
export function fallbackTopic(heard: Heard): Topic | null {
  const { by, detail, group, counts } = narrowingFor(heard, null, null, 0, Number.POSITIVE_INFINITY);
  if (group && (counts || by)) return 'establishment';
  if (counts && (heard.people.length > 0 || subjectWord(heard) === 'me')) return 'caseload';
  if (heard.matches.some(({ topic, entry }) => topic === 'caseload' && entry.measure === 'average-caseload'))
    return 'caseload';
  if (by === 'programme') return 'asye';
  if (by === 'reason' || by === 'destination') return 'turnover';
  return by === 'team' || by === 'supervisor' || detail === 'trend' || (detail === 'why' && heard.teams.length > 0)
    ? 'caseload'
    : null;
}

/** Whose it is: the first subject named, else the one that the words mean, else the usual one. */
export function subjectFor(heard: Heard, matters: Matters, turn: Turn, said: Named | null): Subject {
  const narrowing = narrowingFor(heard, matters.topic, matters.object, 0, Number.POSITIVE_INFINITY);
  return (
    said?.subjects[0] ??
    whose(heard, askingOf(heard, matters.topic, narrowing), turn.view) ??
    usualSubject(turn.view, matters.topic)
  );
}

/** The Question of a sentence, about the subject that it names or the one that is meant. */
export function question(heard: Heard, matters: Matters, turn: Turn, subject?: Subject): Question {
  return aboutPerson(asMeant(heard, matters, turn, subject));
}

function asMeant(heard: Heard, matters: Matters, turn: Turn, subject?: Subject): Question {
  const { earlier, view, today } = turn;
  const stands = standing(heard, matters, earlier);
  const end = matters.second ? matters.second.at : Number.POSITIVE_INFINITY;
  const topic = matters.topic ?? (stands === 'changes' ? null : (fallbackTopic(heard) ?? 'caseload'));
  const narrowing = withNames(
    heard,
    stands === 'changes' && earlier
      ? narrowingFor(heard, earlier.topic, topic, 0, end)
      : narrowingFor(heard, topic ?? earlier?.topic ?? null, matters.rank === 4 ? matters.object : null, 0, end),
    topic,
  );
  // "how is my caseload worked out": one's own, as the caseload itself would be.
  const explained = topic === 'definitions' ? (matters.object ?? topic) : topic;
  const asking = askingOf(heard, explained ?? earlier?.topic ?? null, narrowing);
  const meant = subject ?? pronounFor(heard, earlier) ?? whose(heard, asking, view);
  if (stands === 'changes' && earlier) return changed(earlier, meant, narrowing, heard.period, today);
  const about = topic ?? 'caseload';
  const over = matters.rank === 4 ? objectMeasure(about, matters.object, narrowing, meant) : undefined;
  const { measure: _, only: __, ...bare } = narrowing;
  const own =
    matters.rank === 4 && about !== 'deliveries'
      ? over
        ? { ...bare, measure: over }
        : bare
      : besides(narrowing, matters);
  const kept = stands === 'moves' ? earlier?.subject : undefined;
  const made = shaped(about, meant ?? kept ?? usualSubject(view, about, asking), own, heard.period, today);
  return stands === 'moves' && earlier ? moved(earlier, made, meant !== null, about) : made;
}

/** "teams over target", "any units with vacancies": the plural, where it is not "my team's" without its apostrophe. */
function teamsApart({ tokens }: Heard): boolean {
  return tokens.some(({ word, possessive }, index) => {
    if ((word !== 'teams' && word !== 'units') || possessive || tokens[index - 1]?.word === 'permanent') return false;
    if (['which', 'any'].includes(tokens[index - 3]?.word ?? '') && tokens[index - 2]?.word === 'of') return true;
    if (['are', 'do', 'have', 'can'].includes(tokens[index - 2]?.word ?? '')) return true;
    return !['my', 'our', 'your', 'the', 'this', 'that'].includes(tokens[index - 1]?.word ?? '');
  });
}

/** "which records have I not signed", "any milestones due", "everyone's caseload": names are asked for. */
function withNames(heard: Heard, narrowing: Narrowing, topic: Topic | null): Narrowing {
  if (narrowing.by === undefined && teamsApart(heard)) {
    const { detail: _, ...apart } = narrowing;
    return { ...apart, by: 'team' };
  }
  if (narrowing.detail) return narrowing;
  const some = heard.tokens.some(({ word }) => word === 'which' || (word === 'any' && topic === 'asye'));
  const listed = some && narrowing.only !== undefined && topic !== 'measures' && narrowing.by === undefined;
  return listed || namesEverybody(heard) ? { ...narrowing, detail: 'who' } : narrowing;
}

/** "asye caseloads": the caseloads of those on the ASYE. */
function besides(narrowing: Narrowing, { topic, object }: Matters): Narrowing {
  const nqsws =
    object === 'asye' && ['caseload', 'supervision', 'supervision-actions', 'timescales'].includes(topic ?? '');
  return nqsws && !narrowing.only ? { ...narrowing, only: 'nqsw' } : narrowing;
}

/** The second topic, the second subject, or the second thing that narrows ("who is over and who has room"). */
export function secondMatter(
  heard: Heard,
  matters: Matters,
  turn: Turn,
  said: Named | null,
  made: Question,
): Question | null {
  const second = secondAsked(heard, matters, turn, said, made);
  return second && aboutPerson(second);
}

function secondAsked(heard: Heard, matters: Matters, turn: Turn, said: Named | null, made: Question): Question | null {
  const all = Number.POSITIVE_INFINITY;
  if (matters.second) {
    const { topic, at } = matters.second;
    const narrowing = narrowingFor(heard, topic, null, at, all);
    const subject =
      said?.subjects[0] ?? whose(heard, askingOf(heard, topic, narrowing), turn.view) ?? usualSubject(turn.view, topic);
    return shaped(topic, subject, narrowing, heard.period, turn.today);
  }
  const another = said?.subjects[1];
  if (another) return { ...made, subject: another };
  const firstOnly = heard.matches.find(({ entry }) => entry.only !== undefined && entry.only === made.only);
  const other = heard.matches.find(
    ({ entry, topic, at }) =>
      firstOnly &&
      entry.only !== undefined &&
      entry.only !== made.only &&
      topic === made.topic &&
      joined(heard, firstOnly.at[0] ?? 0, at[0] ?? 0),
  );
  if (other?.entry.only) {
    const { measure: _, ...rest } = made;
    return { ...rest, only: other.entry.only, ...(other.entry.measure ? { measure: other.entry.measure } : {}) };
  }
  return null;
}
