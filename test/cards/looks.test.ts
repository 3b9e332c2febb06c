import assert from 'node:assert/strict';
import { answerCard } from '../../cards/answer-card.ts';
import { chromiumPath } from '../bot/playground.ts';
import { type Easel, easel } from './looks.ts';
import { all, today } from './sample-answers.ts';

const path = chromiumPath();

describe(`a card as it is drawn${path === undefined ? ' (left out: no Chromium here; set CHROMIUM_PATH)' : ''}`, () => {
  let stand: Easel;
  before(async function () {
    if (path === undefined) this.skip();
    stand = await easel(path);
  });
  after(() => stand?.close());

  for (const [name, answer] of Object.entries(all)) {
    for (const width of [320, 600]) {
      it(`is cut off nowhere at ${width} px (${name})`, async () => {
        assert.deepEqual(await stand.draw(answerCard(answer, { today }), width), []);
        const heading = stand.page.getByRole('heading');
        assert.equal(await heading.count(), 1);
      });
    }
  }
});
