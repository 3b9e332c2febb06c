import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escaped, tidy, unescaped } from '../../cards/plain-text.ts';

describe('text as a card shows it', () => {
  const table: [string, string][] = [
    ['Children in Need (17)', 'Children in Need (17)'],
    ["Siân O'Brien-Smith", "Siân O'Brien-Smith"],
    ['C&F workers 6.8 · up 0.4', 'C&F workers 6.8 · up 0.4'],
    ['-2.5', '-2.5'],
    ['16.0 cases per FTE', '16.0 cases per FTE'],
    ['[here](https://example.org)', '\\[here\\](https://example.org)'],
    ['**bold** _slanted_', '\\*\\*bold\\*\\* \\_slanted\\_'],
    ['~~gone~~', '~\u200B~gone~\u200B~'],
    ['`code`', '`\u200Bcode`\u200B'],
    ['<at>Everybody</at>', '<\u200Bat>Everybody<\u200B/at>'],
    ['&lt;', '&\u200Blt;'],
    ['{{DATE(2026)}}', '{\u200B{DATE(2026)}}'],
    ['# Heading', '#\u200B Heading'],
    ['- item', '-\u200B item'],
    ['1. first', '1.\u200B first'],
    ['>quoted', '>\u200Bquoted'],
    ['---', '-\u200B--'],
  ];
  for (const [text, markdown] of table) {
    it(`writes ${text} so that it shows just that`, () => assert.equal(escaped(text), markdown));
  }

  it('turns no name round with direction overrides and draws no control characters', () => {
    assert.equal(tidy('Sam\u202Egnp\u0007  Wood\n'), 'Samgnp Wood');
  });

  it('reads back as the text, whatever that is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unescaped(escaped(text)) === tidy(text)));
    const marks = fc.string({
      unit: fc.constantFrom('*', '_', '[', ']', '\\', '(', '`', '~', '<', '#', '-', ' ', 'a', '1', '.'),
    });
    fc.assert(fc.property(marks, (text) => unescaped(escaped(text)) === tidy(text)));
  });
});
