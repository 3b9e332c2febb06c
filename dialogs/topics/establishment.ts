import type { Scope } from '../../domain/access.ts';
import type { Answer } from '../../domain/answer.ts';
import { people, shownDate } from '../../domain/format.ts';
import type { Question } from '../../domain/question.ts';
import { groupNames } from '../../domain/words.ts';
import { answered, ask, howWorkedOut, looksWrong, refused } from '../answers.ts';
import { capital, dayAsked, scopeOf, subjectName } from '../subjects.ts';
import type { TopicFile } from '../topic.ts';
import type { Turn } from '../turn.ts';
import { whoIsAway } from './establishment/away.ts';
import { staffByTeam } from './establishment/by-team.ts';
import { whoLeads } from './establishment/leaders.ts';
import { ofPerson } from './establishment/person.ts';
import { whoIsThere } from './establishment/staff.ts';
import { staffTable } from './establishment/table.ts';
import { ofTeams } from './teams.ts';

/** People in post and funded posts, who manages whom, and who is away. */
export const establishment: TopicFile = {
  topic: 'establishment',
  splits: ['team', 'group'],
  examples: ['How many social workers are in post?', 'Establishment', 'Who manages First Response?', 'Who is away?'],
  offers: 'People in post and posts: FTE and heads, by group, who manages a team, who is away',
  reply(question, turn) {
    if (question.kind === 'managers') return whoLeads(question, turn);
    const onePerson = question.subject.kind === 'worker' || question.subject.kind === 'me';
    if (onePerson && question.kind !== 'away') return ofPerson(question, turn);
    if (!turn.view.totals) return refused(turn, question);
    if (question.kind === 'away') return whoIsAway(question, turn);
    if (question.kind === 'registration' || question.detail === 'who') return whoIsThere(question, turn);
    const asked = ofTeams(question);
    const several = asked.subject.kind === 'team' && asked.subject.also !== undefined;
    return asked.by === 'team' || several ? staffByTeam(asked, turn) : inPost(asked, turn);
  },
};

function inPost(question: Question, turn: Turn): Answer {
  const { view, today } = turn;
  const scope = scopeOf(question.subject) as Scope;
  const narrow = { group: question.group ?? null, at: dayAsked(question, turn) };
  const fte = view.total('employed-fte', scope, narrow);
  const heads = view.total('employed-headcount', scope, narrow);
  const agencyFte = view.total('agency-fte', scope, narrow);
  const agencyHeads = view.total('agency-headcount', scope, narrow);
  const posts = view.total('posts-fte', scope, narrow);
  const vacant = view.total('vacancy-fte', scope, narrow);
  const measured = [fte, heads, posts].find((figure) => figure.measure === question.measure);
  const headline = measured ?? fte;
  const whose = question.group ? groupNames[question.group].many : 'social work staff';
  const source = view.source('staff', scope, narrow);
  const postsSource = view.source('posts', scope, narrow);
  const where = subjectName(question.subject, view) ?? '';
  const rows = question.group
    ? []
    : view.staffGroups(scope).map((group) => ({
        name: capital(groupNames[group].many),
        fte: view.total('employed-fte', scope, { ...narrow, group }),
        heads: view.total('employed-headcount', scope, { ...narrow, group }),
        agency: view.total('agency-fte', scope, { ...narrow, group }),
      }));
  return answered(question, {
    subjectName: where,
    title:
      headline.value === null
        ? `${capital(whose)} in ${where}: ${headline.why}`
        : headline === posts
          ? `${posts.shown} FTE of ${question.group ? groupNames[question.group].one : 'social work'} posts are funded in ${where}`
          : heads.value === 0 && rows.length > 0
            ? `Nobody in ${where} is social work staff; others in post stand below`
            : `${fte.shown} FTE of ${whose} are employed in ${where}, ${people(heads.value ?? 0)}`,
    judgement:
      agencyFte.value === null || agencyHeads.value === null
        ? null
        : { text: `And ${agencyFte.shown} FTE of agency workers, ${people(agencyHeads.value)}`, status: null },
    body: rows.length === 0 || (rows.length === 1 && (heads.value ?? 0) > 0) ? [] : [staffTable('Group', rows)],
    notes:
      posts.value === null || vacant.value === null
        ? []
        : [`Funded: ${posts.shown} FTE of posts; ${vacant.shown} FTE vacant (as at ${shownDate(posts.asAt, today)}).`],
    smallPrint: [`Employed: paid by the council · as at ${shownDate(source.asAt, today)} · ${source.name}`],
    figures: [
      headline,
      ...[fte, heads, agencyFte, agencyHeads, posts, vacant].filter(
        (figure) => figure !== headline && figure.value !== null,
      ),
      ...rows.flatMap((row) => [row.fte, row.heads]).filter((figure) => figure.value !== null),
    ],
    source: { ...source, warnings: [...source.warnings, ...(posts.value === null ? [] : postsSource.warnings)] },
    next: [
      ask('Vacancies', { topic: 'vacancies', subject: question.subject }),
      ask('Agency ratio', { topic: 'agency', subject: question.subject }),
      howWorkedOut(question, headline),
      looksWrong(question),
    ],
  });
}
