import { accessFile } from './files/access.ts';
import { asyeFile } from './files/asye.ts';
import { asyeEvidenceFile } from './files/asye-evidence.ts';
import { asyeMilestonesFile } from './files/asye-milestones.ts';
import { asyePausesFile } from './files/asye-pauses.ts';
import { caseloadTargetsFile } from './files/caseload-targets.ts';
import { caseloadsFile } from './files/caseloads.ts';
import { establishmentFile } from './files/establishment.ts';
import { supervisionActionsFile } from './files/supervision-actions.ts';
import { supervisionsFile } from './files/supervisions.ts';
import { teamCaseloadsFile } from './files/team-caseloads.ts';
import { teamsFile } from './files/teams.ts';
import { unallocatedFile } from './files/unallocated.ts';
import { workersFile } from './files/workers.ts';
import type { FileSchema } from './schema.ts';

/** Every file that is read. Teams and workers come first: the others are placed by them. */
export const fileSchemas: readonly FileSchema[] = [
  teamsFile,
  workersFile,
  accessFile,
  caseloadsFile,
  teamCaseloadsFile,
  unallocatedFile,
  caseloadTargetsFile,
  establishmentFile,
  supervisionsFile,
  supervisionActionsFile,
  asyeFile,
  asyeMilestonesFile,
  asyeEvidenceFile,
  asyePausesFile,
];
