import type { Answer, Block } from '../../../domain/answer.ts';
import { counted } from '../../../domain/format.ts';
import type { Question } from '../../../domain/question.ts';
import { stageWords } from '../../../domain/supervision-stage.ts';
import { groupNames } from '../../../domain/words.ts';
import { answered } from '../../answers.ts';
import type { Turn } from '../../turn.ts';
import { inDateLine, namesNote, smallPrint, sourceOf } from './notes.ts';
import { actionsStep, nextSteps, overdueStep } from './steps.ts';
import { withTeam } from './table.ts';
import { awayOf, countOf, peopleOf, type Whose, whoseTitle } from './whose.ts';
import { whyInShort } from './why-due.ts';
import { dueCell } from './words.ts';

/** Why supervisions are due when they are: each date with the rule behind it, or the council's policy where no names are open. */
export function whyTheseDates(whose: Whose, turn: Turn): Answer {
  const { question } = whose;
  const all = peopleOf(whose, turn);
  const wanted = all.filter(({ state }) => state !== 'in date');
  const listed = wanted.length > 0 ? wanted : all;
  const overdue = countOf('supervisions-overdue', whose, turn);
  const source = sourceOf(whose, turn);
  return answered(question, {
    subjectName: whose.name,
    title: whoseTitle(
      whose,
      listed.length > 0
        ? `why ${listed.length === 1 ? 'this date is' : `these ${listed.length} dates are`} as ${listed.length === 1 ? 'it is' : 'they are'}`
        : 'supervision is due so many days after the last one',
    ),
    judgement: overdue.value === null ? null : { text: inDateLine(whose, awayOf(whose, turn), turn), status: null },
    body: listed.length > 0 ? [datesTable(whose, listed, turn)] : [policyFacts(turn)],
    notes: [
      'The next is due the interval after the last one. The interval is the one in force on that day, so neither waiting nor booking nor cancelling moves a date.',
      ...(whose.named ? [] : [namesNote]),
    ],
    smallPrint: smallPrint('Last held (else the start in the role) + interval of the policy', source, turn),
    figures: [...overdue.figures, ...listed.map(({ figure }) => figure)],
    people: listed.map(({ id }) => id),
    source,
    next: nextSteps(question, listed, overdue.figures[0], turn, [overdueStep(question), actionsStep(question)]),
  });
}

function datesTable({ question }: { question: Question }, listed: ReturnType<typeof peopleOf>, turn: Turn): Block {
  return {
    kind: 'table',
    columns: [{ title: 'Name', wide: true }, { title: 'Due' }, { title: 'Because' }],
    rows: listed.map((own) => [
      { text: withTeam(own, question, turn) },
      { text: dueCell(own, turn.today) },
      { text: whyInShort(own, turn.today) },
    ]),
    from: question.from ?? 0,
  };
}

/** The council's policy, one line a rule. */
export function policyFacts({ view }: Turn): Block {
  const { supervision, programmes } = view.council;
  const stageName = (code: string) => {
    for (const programme of Object.values(programmes)) {
      const at = programme.stages.findIndex((stage) => stage.code === code);
      if (at >= 0) return stageWords(programme, at);
    }
    return code;
  };
  return {
    kind: 'facts',
    facts: supervision.map(({ group, stage, days, minutes }) => ({
      name:
        group === 'nqsw'
          ? `NQSWs${stage === null ? '' : `, ${stageName(stage)}`}`
          : group === 'everyone'
            ? 'Everyone else'
            : groupNames[group].many,
      value: `every ${days === 'month' ? 'calendar month' : counted(days, 'day', 'days')}, ${counted(minutes, 'minute', 'minutes')}`,
    })),
  };
}
