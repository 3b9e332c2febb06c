import assert from 'node:assert/strict';
import { answerMessage } from '../../cards/message.ts';
import { answerWith, caseload, today } from './sample-answers.ts';

describe('a message with an answer', () => {
  it('is the card alone, with the summary for the notification and no text', () => {
    const message = answerMessage({ ...caseload, title: 'Priya Shah holds 24', summary: 'A caseload' }, { today });
    assert.deepEqual(Object.keys(message).sort(), ['attachments', 'summary', 'type']);
    assert.equal(message.summary, 'A caseload');
    assert.equal(message.attachments[0].contentType, 'application/vnd.microsoft.card.adaptive');
    assert.equal(message.attachments[0].content.type, 'AdaptiveCard');
  });
  it('says lines one and two where no card is drawn', () => {
    const text = (answer = caseload) => answerMessage(answer, { today }).attachments[0].content.fallbackText;
    assert.equal(
      text(),
      'Children in Need hold 16.0 cases per FTE\nOn target (17) · up 0.4 since 10 November · 17.6 per FTE at work (5.8 FTE away)',
    );
    assert.equal(text(answerWith({})), 'Children in Need hold 16.0 cases per FTE');
  });
});
