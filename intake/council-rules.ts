import type { Council } from '../domain/council.ts';
import { measures } from '../domain/words.ts';
import type { CouncilFile } from './council-schema.ts';
import { nearest } from './nearest.ts';

/** What is wrong, at which key. */
export type SettingIssue = { path: readonly (string | number)[]; message: string };

/** The rules of council.yaml that look at several keys. */
export function settingIssues(file: CouncilFile, council: Council): SettingIssue[] {
  return [
    ...misspeltMeasures(file),
    ...Object.entries(file.programmes ?? {}).flatMap(([code, given]) => programmeIssues(code, given, council)),
    ...supervisionIssues(file, council),
  ];
}

/** Any name may be a measure of measures.csv, so only what all but spells one of ours is refused. */
function misspeltMeasures({ tolerance = {} }: CouncilFile): SettingIssue[] {
  const ours: readonly string[] = [...measures, 'default'];
  return Object.keys(tolerance).flatMap((name) => {
    const meant = ours.includes(name) ? undefined : nearest(name, ours, 2);
    return meant === undefined
      ? []
      : [{ path: ['tolerance', name], message: `is not a measure; did you mean ${meant}` }];
  });
}

type GivenProgramme = NonNullable<CouncilFile['programmes']>[string];

function programmeIssues(code: string, given: GivenProgramme, council: Council): SettingIssue[] {
  const path = ['programmes', code];
  const programme = council.programmes[code];
  if (!programme) return [];
  const needed = (['name', 'months', 'milestones'] as const).filter((key) => programme[key] === undefined);
  if (needed.length > 0)
    return [{ path, message: `lacks ${needed.join(', ')}; allowed: a new programme with all of them` }];
  const issues: SettingIssue[] = [];
  const codes = new Set(programme.milestones.map((milestone) => milestone.code));
  if (codes.size < programme.milestones.length)
    issues.push({ path: [...path, 'milestones'], message: 'has a code twice' });
  for (const [n, { months }] of (given.milestones ?? []).entries())
    if (months > programme.months)
      issues.push({
        path: [...path, 'milestones', n, 'months'],
        message: `${months} is after the programme's end; allowed: at most its ${programme.months} months`,
      });
  for (const [n, stage] of programme.stages.entries()) {
    const at = given.stages ? [...path, 'stages', n] : path;
    const last = n === programme.stages.length - 1;
    if (stage.untilMilestone !== null && !codes.has(stage.untilMilestone))
      issues.push({
        path: at,
        message: `stage ${stage.code} ends with ${stage.untilMilestone}; allowed: a milestone's code`,
      });
    const ends = [stage.untilDays, stage.untilMilestone].filter((end) => end !== null).length;
    if (ends !== (last ? 0 : 1))
      issues.push({
        path: at,
        message: `stage ${stage.code} has ${ends} ends; allowed: one of untilDays and untilMilestone, none for the last`,
      });
  }
  return issues;
}

function supervisionIssues({ supervision = [] }: CouncilFile, council: Council): SettingIssue[] {
  const stages = new Set(Object.values(council.programmes).flatMap((one) => one.stages.map(({ code }) => code)));
  return supervision.flatMap(({ group, stage }, n) => {
    const path = ['supervision', n];
    if (supervision.findIndex((one) => one.group === group && one.stage === stage) < n)
      return [
        {
          path,
          message: `${group}${stage ? `, ${stage},` : ''} stands twice; allowed: one rule for each group and stage`,
        },
      ];
    if (stage === null) return [];
    if (group !== 'nqsw') return [{ path: [...path, 'stage'], message: 'allowed: only with group nqsw' }];
    if (stages.has(stage)) return [];
    return [{ path: [...path, 'stage'], message: `${stage} is no stage; allowed: ${[...stages].join(', ')}` }];
  });
}
