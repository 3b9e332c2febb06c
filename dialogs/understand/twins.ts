import type { Known } from '../../domain/access.ts';
import { fold } from '../../domain/names.ts';
import type { Token } from './tokens.ts';

/** Those of one name in one team, in the order of their staff ids, by which "1 of 2" and "2 of 2" tell them apart. */
export function twinsOf(person: Known, people: readonly Known[]): readonly Known[] {
  return people
    .filter((other) => other.teamId === person.teamId && fold(other.name) === fold(person.name))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * What a person is called among others: the name; with the team where another has the same; and with "1 of 2" where
 * they are in the same team too. Each is understood again.
 */
export function calledAmong(person: Known, people: readonly Known[]): string {
  const alike = people.filter((other) => fold(other.name) === fold(person.name));
  if (alike.length < 2) return person.name;
  const twins = twinsOf(person, people);
  const which = twins.length < 2 ? '' : `, ${twins.indexOf(person) + 1} of ${twins.length}`;
  return `${person.name} (${person.teamName}${which})`;
}

/** Of several who fit, the one whom "1 of 2" behind the name means; all of them where nothing of the kind is said. */
export function chosenTwin(people: readonly Known[], tokens: readonly Token[], from: number): readonly Known[] {
  if (people.length < 2) return people;
  const at = tokens.findIndex(
    ({ word }, index) => index > from && word === 'of' && /^\d$/.test(tokens[index - 1]?.word ?? ''),
  );
  const place = Number(tokens[at - 1]?.word);
  const chosen = people.filter((person) => {
    const twins = twinsOf(person, people);
    return twins.length === Number(tokens[at + 1]?.word) && twins.indexOf(person) + 1 === place;
  });
  return chosen.length > 0 ? chosen : people;
}
