import type { Scope } from '../../domain/access.ts';
import type { Answer } from '../../domain/answer.ts';
import { counted, shownDate } from '../../domain/format.ts';
import type { Question } from '../../domain/question.ts';
import { answered, ask, looksWrong, moreRows, noData, refused } from '../answers.ts';
import { scopeOf } from '../subjects.ts';
import { suggestions } from '../suggestions.ts';
import type { TopicFile } from '../topic.ts';
import type { Turn } from '../turn.ts';
import { defaultSubject } from '../understand/default-subject.ts';
import { comparedScopes } from './teams.ts';
import { teamsWeek } from './week/by-team.ts';
import { type Line, type Looked, weekEnd } from './week/line.ts';
import { actionsLine, asyeLine, casesLine, ownCasesLine, peopleLine } from './week/lines.ts';
import { ownSupervisionLine, supervisionLine, unsignedLine } from './week/supervision-line.ts';

/** What needs somebody this week, from all that is loaded: lines only where there is something. */
export const week: TopicFile = {
  topic: 'week',
  anyPeriod: true,
  examples: ['What needs me this week?', 'My week'],
  offers: 'Your week: supervision, cases, the ASYE, actions and people that need you',
  reply(question, turn) {
    const { view, place } = turn;
    const { subject } = question;
    if (!view.totals) return refused(turn, question);
    const mine = subject.kind === 'me' || subject.kind === 'supervisees' || isOneself(question, turn);
    if (place === 'group' && (mine || subject.kind === 'worker')) return refused(turn, question);
    if (subject.kind === 'worker' && !mine) return refused(turn, question);
    const { files, supervision } = view;
    if (!supervision.loaded && !supervision.actionsLoaded && !files['caseloads.csv'] && !files['asye.csv'])
      return noData(question, turn, 'supervision or caseload');
    return weekOf(question, turn, mine);
  },
};

function isOneself({ subject }: Question, { view }: Turn): boolean {
  return subject.kind === 'worker' && subject.id === view.viewer.staffId;
}

function weekOf(question: Question, turn: Turn, mine: boolean): Answer {
  const { view, today } = turn;
  const about = mine ? defaultSubject(view, null) : question.subject;
  const led = about.kind === 'service' || about.kind === 'council' || (about.kind === 'team' && !mine);
  const teamIds = about.kind === 'team' ? [about.id, ...(about.also ?? [])] : [];
  const scope = scopeOf(about);
  const scopes: readonly Scope[] =
    about.kind === 'team' ? teamIds.map((id) => ({ kind: 'team', id })) : led && scope ? [scope] : [];
  const named = scopes.every((one) => view.seesAll('supervision', one));
  // Who leads a service or the council sees it as totals; what they supervise themselves by name.
  const byName = about.kind === 'team' && named;
  const looked: Looked = {
    question,
    turn,
    scopes: byName ? scopes : [],
    named: byName,
    own: mine,
    until: weekEnd(today),
  };
  const lines: readonly Line[] = [
    ...supervisionLine(looked),
    ...(mine ? ownSupervisionLine(looked) : []),
    ...(mine ? ownCasesLine(looked) : []),
    ...casesLine(looked),
    ...asyeLine(looked),
    ...actionsLine(looked),
    ...unsignedLine(looked),
    ...peopleLine(looked),
  ];
  const teams =
    led && !byName ? teamsWeek(comparedScopes({ ...question, subject: about }, view), question, turn) : null;
  const steps = lines.flatMap((line) => line.steps);
  const acting = steps.filter((step) => 'action' in step);
  const asking = steps.filter((step) => 'question' in step);
  const figures = [...lines.flatMap((line) => line.figures), ...(teams?.figures ?? [])];
  const sources = lines.flatMap((line) => line.source ?? []);
  const source = sources[0] ?? view.supervision.source(scopes[0] ?? { kind: 'supervisees' });
  const top = teams?.teams[0];
  const next = [
    ...acting,
    ...moreRows(question, teams?.teams.length ?? 0),
    ...asking,
    ...(top
      ? [ask(`Supervision in ${top.name}`, { topic: 'supervision', subject: { kind: 'team', id: top.id } })]
      : []),
  ];
  return answered(question, {
    subjectName: mine ? 'you' : scopeName(question, turn),
    title: titleOf(lines.length, teams?.teams.length ?? null, mine, scopeName(question, turn)),
    judgement: null,
    body: [
      ...(lines.length > 0
        ? [{ kind: 'facts' as const, facts: lines.map(({ name, text }) => ({ name, value: text })) }]
        : []),
      ...(teams?.blocks ?? []),
    ],
    smallPrint: [`To ${shownDate(looked.until, today)} · as at ${shownDate(today, today)}`],
    figures,
    people: [...new Set(lines.flatMap((line) => line.people))],
    source: { ...source, warnings: [...new Set(sources.flatMap(({ warnings }) => warnings))] },
    next: [...(next.length > 0 ? next : suggestions(turn, 3)), ...(figures.length > 0 ? [looksWrong(question)] : [])],
  });
}

function scopeName({ subject }: Question, { view }: Turn): string {
  if (subject.kind === 'team') return view.team(subject.id)?.name ?? '';
  return subject.kind === 'service' ? subject.name : view.councilName;
}

function titleOf(lines: number, teams: number | null, mine: boolean, name: string): string {
  const things = `${counted(lines, 'thing needs', 'things need')}`;
  const some = teams === null || teams === 0 ? null : counted(teams, 'team needs', 'teams need');
  if (!mine) {
    if (some) return `${name}: ${some} looking at this week`;
    return lines > 0 ? `${name}: ${things} looking at this week` : `${name}: nothing is overdue or due this week`;
  }
  if (lines > 0) return some ? `${things} you this week, and ${some} looking at` : `${things} you this week`;
  return some ? `${some} looking at this week` : 'Nothing needs you this week';
}
