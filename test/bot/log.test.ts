import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { makeLog } from '../../bot/log.ts';

describe('the log', () => {
  const lines: string[] = [];
  const to = new Writable({
    write: (part, _, done) => {
      lines.push(String(part));
      done();
    },
  });
  const log = makeLog('info', to);
  beforeEach(() => void lines.splice(0));

  it('holds ids, codes and counts as JSON', () => {
    log.info({ turn: 't1', outcome: 'answered', ms: 3 }, 'turn');
    const { time, pid, ...line } = JSON.parse(lines[0] ?? '');
    assert.match(time, /^\d{4}-\d\d-\d\dT/);
    assert.equal(pid, process.pid);
    assert.deepEqual(line, { level: 'info', turn: 't1', outcome: 'answered', ms: 3, msg: 'turn' });
  });

  it('drops every field that nobody has named for it', () => {
    log.warn({ text: 'caseload of Tom Reilly', from: { name: 'Priya Shah' }, title: 'Priya', turn: 't1' }, 'x');
    assert.doesNotMatch(lines.join(''), /Tom|Priya/);
    assert.match(lines.join(''), /"turn":"t1"/);
  });

  it('says of an error where it came from, and never what its message quotes', () => {
    const cause = Object.assign(new Error('Priya Shah is not a date'), { code: 'SQLITE_BUSY' });
    log.error({ err: new TypeError('Tom Reilly is not a function', { cause }) }, 'x');
    assert.doesNotMatch(lines.join(''), /Tom|Priya/);
    assert.match(lines.join(''), /"type":"TypeError".*"frames":\["at .*log\.test\.ts/);
    assert.match(lines.join(''), /"code":"SQLITE_BUSY"/);
  });
});
