import type { PlainDate } from '../../../domain/dates.ts';
import { counted, shownDate } from '../../../domain/format.ts';
import type { DueBasis, SupervisionSeen } from '../../../domain/supervision-lens.ts';
import { groupNames } from '../../../domain/words.ts';

const interval = (days: DueBasis['days']) => (days === 'month' ? 'a calendar month' : counted(days, 'day', 'days'));

/** "ASYE, weeks 1 to 6: every 7 days": the rule of the council's policy behind a due date. */
export function ruleWords({ rule, stage }: DueBasis): string {
  const every = rule.days === 'month' ? 'every calendar month' : `every ${counted(rule.days, 'day', 'days')}`;
  if (rule.group === 'nqsw') return `ASYE${stage ? `, ${stage.words}` : ''}: ${every}`;
  return `${rule.group === 'everyone' ? 'everyone' : groupNames[rule.group].many}: ${every}`;
}

/** The rule as a sentence; one of a stage is said to be that of its day, since stages pass. */
function ruleThen(basis: DueBasis): string {
  return basis.rule.group === 'nqsw'
    ? `The rule in force on that day was ${ruleWords(basis)}.`
    : `The rule for ${ruleWords(basis)}.`;
}

/** Why a supervision is due on its day, in sentences: what it is counted from, the rule of that day, and the sum. */
export function whyDue(own: SupervisionSeen, me: boolean, today: PlainDate): readonly string[] {
  const { basis, last } = own;
  const from = shownDate(basis.from, today);
  const due = shownDate(own.nextDue, today);
  const [who, were] = me ? ['You', 'were'] : [own.name, 'was'];
  const after = own.away ? [`${who} ${me ? 'are' : 'is'} away: after the return it is due 7 days later.`] : [];
  switch (basis.kind) {
    case 'return':
      return [
        `${who} ${basis.from > today ? `${me ? 'are' : 'is'} to return on` : `${were} away until`} ${from}. After a long absence the next is due ${interval(basis.days)} after the return, so on ${due}.`,
        ...after,
      ];
    case 'held':
      return [
        `Last held on ${from}${last?.by ? ` with ${last.by}` : ''}. ${ruleThen(basis)} So the next is due on ${due}.`,
        ...after,
      ];
    case 'role start':
      return [
        `None has been recorded since the start on ${from}. ${ruleThen(basis)} So the first is due on ${due}.`,
        ...after,
      ];
  }
}

/** The same in a table's cell: "28 days after the last on 27 October". */
export function whyInShort({ basis }: SupervisionSeen, today: PlainDate): string {
  const from = shownDate(basis.from, today);
  const anchor = { held: 'after the last on', return: 'after the return on', 'role start': 'after the start on' };
  const stage =
    basis.kind !== 'return' && basis.rule.group === 'nqsw' && basis.stage ? ` (ASYE, ${basis.stage.words})` : '';
  return `${interval(basis.days)} ${anchor[basis.kind]} ${from}${stage}`;
}
