import type { Answer, Cell } from '../../../domain/answer.ts';
import { list, people } from '../../../domain/format.ts';
import { answered, ask, looksWrong, moreRows } from '../../answers.ts';
import type { Turn } from '../../turn.ts';
import { attentionList } from './list.ts';
import { flagNotes, inDateLine, smallPrint, sourceOf, standInNote } from './notes.ts';
import { recordSteps } from './steps.ts';
import { withTeam } from './table.ts';
import { awayOf, countOf, peopleOf, type Whose, whoseTitle } from './whose.ts';
import { dueCell, supervisorWords } from './words.ts';

/** Who supervises whom, or for whom no supervisor is recorded: names, so only for whoever may see them all. */
export function whoSupervisesWhom(whose: Whose, turn: Turn): Answer {
  if (!whose.named) return attentionList(whose, turn);
  const { question } = whose;
  const missing = question.kind === 'no-supervisor';
  const all = peopleOf(whose, turn);
  const listed = missing ? all.filter(({ flags }) => flags.includes('no supervisor recorded')) : all;
  const mine = whose.scopes.some(({ kind }) => kind === 'supervisees');
  const source = sourceOf(whose, turn);
  const standIn = standInNote(whose, turn);
  const away = awayOf(whose, turn);
  const awayNames = whose.scopes.flatMap((scope) => turn.view.supervision.awayPeople(scope));
  const rows = listed.map((own): Cell[] => [
    { text: withTeam(own, question, turn) },
    ...(mine ? [] : [{ text: supervisorWords(own.by) }]),
    { text: dueCell(own, turn.today) },
  ]);
  const count = people(listed.length);
  return answered(question, {
    subjectName: whose.name,
    title: missing
      ? whoseTitle(
          whose,
          listed.length === 0
            ? 'everybody has a supervisor recorded'
            : `${count} ${listed.length === 1 ? 'has' : 'have'} no supervisor recorded`,
        )
      : mine
        ? `You supervise ${people(listed.length + awayNames.length)}`
        : whoseTitle(whose, `${count}, and who supervises them`),
    judgement: { text: inDateLine(whose, away, turn), status: null },
    body:
      rows.length === 0
        ? []
        : [
            {
              kind: 'table',
              columns: [
                { title: 'Name', wide: true },
                ...(mine ? [] : [{ title: 'Supervisor' }]),
                { title: 'Next due' },
              ],
              rows,
              from: question.from ?? 0,
            },
          ],
    notes: [
      ...(awayNames.length > 0 && !missing ? [`Away: ${list(awayNames.map(({ name }) => name))}.`] : []),
      ...flagNotes(listed).filter((note) => !missing || !note.startsWith('No supervisor')),
      ...standIn.notes,
    ],
    smallPrint: smallPrint('Supervisors by the staff list', source, turn),
    figures: [...countOf('supervisions-overdue', whose, turn).figures, ...listed.map(({ figure }) => figure)],
    people: [...new Set([...listed, ...(missing ? [] : awayNames), ...standIn.people].map(({ id }) => id))],
    source,
    next: [
      ...recordSteps(question, listed, turn),
      ...moreRows(question, rows.length),
      ask('Whose supervision is overdue?', {
        topic: 'supervision',
        subject: question.subject,
        only: 'overdue',
        detail: 'who',
      }),
      ask('Caseloads', { topic: 'caseload', subject: question.subject, detail: 'who' }),
      looksWrong(question),
    ],
  });
}
