import type { IFactSet } from '@microsoft/teams.cards';
import type { Block } from '../domain/answer.ts';
import { escaped } from './plain-text.ts';

export function factSet(block: Extract<Block, { kind: 'facts' }>): IFactSet {
  return {
    type: 'FactSet',
    facts: block.facts.map(({ name, value }) => ({ title: escaped(name), value: escaped(value) })),
  };
}
