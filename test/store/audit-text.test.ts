import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Subject } from '../../domain/question.ts';
import { topics } from '../../domain/words.ts';
import type { AuditLine } from '../../store/audit.ts';
import { linesOf, textOf, withLine } from '../../store/audit-text.ts';
import { auditLine } from './workforce.ts';

const word = fc.stringMatching(/^[^\p{Cc}]{1,20}$/u);
const subject = fc.oneof(
  fc.constantFrom<Subject | null>(null, { kind: 'me' }, { kind: 'supervisees' }, { kind: 'council' }),
  word.map((id): Subject => ({ kind: 'worker', id })),
  word.map((name): Subject => ({ kind: 'service', name })),
  word.map((id): Subject => ({ kind: 'team', id })),
  fc
    .tuple(word, fc.array(word, { minLength: 1, maxLength: 3 }))
    .map(([id, also]): Subject => ({ kind: 'team', id, also })),
);
const line: fc.Arbitrary<AuditLine> = fc.record(
  {
    at: fc.constant('2026-11-24T09:00:00.000Z'),
    by: word,
    as: word,
    reason: word,
    via: fc.constantFrom('teams', 'tab', 'ask', 'command'),
    topic: fc.constantFrom(null, ...topics),
    subject,
    outcome: fc.constantFrom('answered', 'choice', 'refused', 'declined', 'unknown'),
    change: fc.option(word, { nil: null }),
  },
  { requiredKeys: ['at', 'by', 'via', 'topic', 'subject', 'outcome', 'change'], noNullPrototype: true },
);

describe('audit lines as one text', () => {
  it('come back as they were, in their order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => assert.deepEqual(linesOf(textOf(lines)), lines)),
    );
  });

  it('are added to without touching those before', () => {
    const text = textOf([auditLine(), auditLine({ by: 'S2' })]);
    assert.equal(withLine(text, auditLine({ by: 'S3' })), `${text}\n${textOf([auditLine({ by: 'S3' })])}`);
  });

  it('stay one line each where an operator typed tabs and lines into a reason', () => {
    const [first, ...others] = linesOf(textOf([auditLine({ reason: 'a\tb\nc' })]));
    assert.deepEqual([first?.reason, others], ['a b c', []]);
  });
});
