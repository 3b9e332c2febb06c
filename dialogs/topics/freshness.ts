import type { Answer } from '../../domain/answer.ts';
import type { PlainDate } from '../../domain/dates.ts';
import { definitions } from '../../domain/definitions.ts';
import { distance, people, shownDate } from '../../domain/format.ts';
import type { Question } from '../../domain/question.ts';
import { sourceNames } from '../../domain/sources.ts';
import { fileNames } from '../../domain/workforce.ts';
import { answered, ask, moreRows, refused } from '../answers.ts';
import { capital } from '../subjects.ts';
import { suggestions } from '../suggestions.ts';
import type { TopicFile } from '../topic.ts';
import type { Turn } from '../turn.ts';

/** How old each of the council's files is, whom to ask about data, and what has been queried. */
export const freshness: TopicFile = {
  topic: 'freshness',
  examples: ['How old is this data?', 'What has been queried?'],
  offers: 'How old the data is, and which figures have been queried',
  reply(question, turn) {
    if (question.kind === 'queried') return whatHasBeenQueried(question, turn);
    const { view, today } = turn;
    const loaded = fileNames.flatMap((file) => {
      const own = view.files[file];
      return own ? [{ file, asAt: own.asAt, stale: view.staleWarning(file, own.asAt) !== null }] : [];
    });
    // An access list is a setting: it has no age that matters to a figure.
    const dated = loaded.filter((own) => own.file !== 'access.csv');
    const missing = fileNames.filter((file) => !view.files[file] && file !== 'access.csv');
    const stale = dated.filter((own) => own.stale);
    const counts = dated.find((own) => own.file === 'caseloads.csv') ?? dated[0];
    return answered(question, {
      subjectName: view.councilName,
      title: counts
        ? `The newest ${sourceNames[counts.file]} is of ${shownDate(counts.asAt, today)}`
        : 'No data has been loaded yet',
      judgement: {
        text:
          stale.length === 0
            ? 'Nothing is older than it may be'
            : `${people(stale.length, 'file is', 'files are')} older than they may be`,
        status: null,
      },
      body: [
        {
          kind: 'table',
          columns: [{ title: 'File', wide: true }, { title: 'As at' }, { title: 'Age' }],
          rows: dated.map((own) => [
            { text: capital(sourceNames[own.file]) },
            { text: shownDate(own.asAt, today) },
            { text: `${distance(own.asAt, today)}${own.stale ? ', too old' : ''}` },
          ]),
        },
      ],
      notes: [
        ...(missing.length > 0 ? [`Not loaded: ${missing.map((file) => sourceNames[file]).join(', ')}.`] : []),
        `Questions about the data: ${view.council.contacts.data}.`,
      ],
      source: counts ? { name: sourceNames[counts.file], asAt: counts.asAt, warnings: [] } : null,
      next: [
        ...(turn.place === 'group'
          ? []
          : [ask('What has been queried?', { topic: 'freshness', subject: { kind: 'council' }, kind: 'queried' })]),
        ...suggestions(turn, 2).filter((step) => !('question' in step) || step.question.topic !== 'freshness'),
      ],
    });
  },
};

function whatHasBeenQueried(question: Question, turn: Turn): Answer {
  const { view, today } = turn;
  if (turn.place === 'group') return refused(turn, question);
  const rows = view.queried.toReversed();
  const all = view.viewer.workforceLead || view.viewer.upn === view.council.contacts.data.toLowerCase();
  return answered(question, {
    subjectName: view.councilName,
    title:
      rows.length === 0
        ? all
          ? 'No figure has been queried'
          : 'You have queried no figure'
        : `${people(rows.length, 'figure has', 'figures have')} been queried${all ? '' : ' by you'}`,
    body:
      rows.length === 0
        ? []
        : [
            {
              kind: 'table',
              columns: [
                { title: 'Figure', wide: true },
                { title: 'What is wrong', wide: true },
                { title: 'When and who' },
              ],
              rows: rows.map(({ change, by }) => [
                { text: `${definitions[change.measure]?.name ?? change.measure}, ${change.of}: ${change.shown}` },
                {
                  text: [change.wrong, change.shouldBe === '' ? '' : `Should be: ${change.shouldBe}`]
                    .filter(Boolean)
                    .join(' · '),
                },
                { text: [shownDate(change.at.slice(0, 10) as PlainDate, today), by ?? ''].filter(Boolean).join(', ') },
              ]),
              from: question.from ?? 0,
            },
          ],
    notes: all ? [] : [`They are seen by ${view.council.contacts.data} too.`],
    next: [
      ...moreRows(question, rows.length),
      ask('How old is this data?', { topic: 'freshness', subject: { kind: 'council' } }),
      ...suggestions(turn, 2).filter((step) => !('question' in step) || step.question.topic !== 'freshness'),
    ],
  });
}
