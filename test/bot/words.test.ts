import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { wordsOf } from '../../bot/words.ts';

function words(text: unknown, entities: unknown[] = []): string {
  return wordsOf({ text, entities, recipient: { id: '28:bot' } } as unknown as Activity);
}
const us = (text: string) => ({ type: 'mention', text, mentioned: { id: '28:bot' } });

describe('what somebody typed', () => {
  for (const [typed, entities, read] of [
    ['caseload', [], 'caseload'],
    ['<at>Workforce Assistant</at> caseload', [us('<at>Workforce Assistant</at>')], 'caseload'],
    ['caseload <at>Bot</at>\n', [us('<at>Bot</at>')], 'caseload'],
    ['<at>Bot</at>', [us('<at>Bot</at>')], ''],
    [
      'caseload of <at>Priya Shah</at>',
      [{ type: 'mention', text: '<at>Priya Shah</at>', mentioned: { id: '29:p' } }],
      'caseload of Priya Shah',
    ],
    ['Children &amp; Families', [], 'Children & Families'],
    ['who&#39;s&nbsp;over&#x3f;', [], "who's over?"],
    ['<p>agency</p><div>ratio<br></div>', [], 'agency ratio'],
    ['caseload < 20 and > 10', [], 'caseload < 20 and > 10'],
    ['a &lt;b&gt; &bogus; &#0; &#xD800;', [], 'a <b> &bogus; &#0; &#xD800;'],
    ['  two\r\n\tlines  ', [], 'two lines'],
    ['كم عدد الحالات \u{1F600}', [], 'كم عدد الحالات \u{1F600}'],
    [undefined, [], ''],
    [null, [{ type: 'mention' }, us('')], ''],
  ] as const) {
    it(`reads ${JSON.stringify(typed)} as ${JSON.stringify(read)}`, () =>
      assert.equal(words(typed, [...entities]), read));
  }

  it('reads no more than 4,000 characters, and quickly, however it is made', () => {
    const started = performance.now();
    assert.ok(words('<at>'.repeat(60_000)).length <= 4_000);
    assert.ok(words('<at '.repeat(60_000)).length <= 4_000);
    assert.ok(words('&#1'.repeat(60_000)).length <= 4_000);
    assert.ok(performance.now() - started < 500);
  });
});
