import type { AccessRole, Grant } from '../../domain/workforce.ts';
import { account, code, guid, needed, referring, text, upn } from '../columns.ts';
import { fileSchema } from '../schema.ts';

const roles = [
  'hr',
  'academy',
  'head_of_service',
  'reviewer',
  'workforce_lead',
  'director',
  'admin',
] as const satisfies readonly AccessRole[];

export const accessFile = fileSchema({
  name: 'access.csv',
  columns: {
    EntraObjectId: account(needed(guid)),
    Upn: account(upn),
    Role: needed(code(roles)),
    Service: referring('service', text),
  },
  unique: { columns: ['EntraObjectId', 'Role', 'Service'], at: 'EntraObjectId' },
  check(rows, report) {
    for (const { row, Role, Service } of rows)
      if ((Role === 'head_of_service' || Role === 'reviewer') && Service === null)
        report(row, 'Service', `is empty, which a ${Role} may not have; allowed: a Service of teams.csv`);
  },
  refers: ({ access }) => ({ service: access.flatMap(({ service }) => (service === null ? [] : [service])) }),
  empty: { access: [] },
  place: (rows) => ({
    access: rows.map(
      (row): Grant => ({ entraObjectId: row.EntraObjectId, upn: row.Upn, role: row.Role, service: row.Service }),
    ),
  }),
});
