import { csv } from '../csv.ts';
import type { Sample } from '../sample.ts';

export function accessFile({ plan, byKey }: Sample): string {
  const rows = plan.grants.flatMap(({ key, role, service }) => {
    const person = byKey.get(key);
    return person ? [[person.entraObjectId, person.upn, role, service ?? null]] : [];
  });
  return csv(['EntraObjectId', 'Upn', 'Role', 'Service'], rows);
}
