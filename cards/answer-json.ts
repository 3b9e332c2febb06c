import type { Answer, Step } from '../domain/answer.ts';
import type { Subject } from '../domain/question.ts';

/**
 * An answer as contract.md fixes `ask --json`: the Question as understood, the card's whole text in `says`, and all
 * figures and people that answer. `topicName` null where the topic was not typed in a refusal.
 */
export function answerJson(answer: Answer, said: { as: string; text: string; says: string }): object {
  const { question, outcome } = answer;
  const closed = outcome === 'refused' || outcome === 'declined' || outcome === 'unknown';
  const open = closed ? null : question;
  // Success measures and demand are called by their own names, which are no closed list.
  const ownMeasures = open !== null && (open.topic === 'measures' || open.topic === 'demand');
  return {
    as: said.as,
    text: said.text,
    outcome,
    topic: question?.topic ?? null,
    subject: open === null ? null : subjectJson(open.subject, answer.subjectName),
    measure: open?.measure ?? (ownMeasures ? open.kind : null) ?? null,
    by: open?.by ?? null,
    only: open?.only ?? null,
    group: open?.group ?? null,
    kind: ownMeasures ? null : (open?.kind ?? null),
    detail: open?.detail ?? null,
    period: open?.period ?? null,
    title: closed ? null : answer.title,
    says: said.says,
    figures: closed ? [] : answer.figures,
    people: closed ? [] : answer.people,
    choices: answer.choices.map(textOf),
    next: answer.next.map(textOf),
    source: closed ? null : answer.source,
  };
}

const textOf = (step: Step) => step.text;

function subjectJson(subject: Subject, name: string | null): object {
  switch (subject.kind) {
    case 'team': {
      const id = [subject.id, ...(subject.also ?? [])].join(';');
      return { kind: subject.kind, id: id === '' ? null : id, name };
    }
    case 'worker':
      return { kind: subject.kind, id: subject.id === '' ? null : subject.id, name };
    case 'service':
      return { kind: subject.kind, id: subject.name, name: subject.name };
    default:
      return { kind: subject.kind, id: null, name };
  }
}
