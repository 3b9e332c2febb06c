import { accessFile } from './files/access.ts';
import { caseloadTargetsFile } from './files/caseload-targets.ts';
import { caseloadsFile } from './files/caseloads.ts';
import { establishmentFile } from './files/establishment.ts';
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
];
