import type { Viewer } from './access.ts';
import type { Picture } from './picture.ts';
import type { StaffId } from './question.ts';
import type { AccessRole } from './workforce.ts';

/**
 * Who somebody is to the assistant, found by EntraObjectId (without regard to case) or UPN: in post today, or named in
 * access.csv. Null: nobody, and nothing is answered. Somebody whom workers.csv says has left is nobody, whatever
 * access.csv still says.
 */
export function viewerOf(picture: Picture, who: { entraObjectId: string } | { upn: string }): Viewer | null {
  const matches =
    'entraObjectId' in who
      ? (row: { entraObjectId: string | null; upn: string | null }) =>
          row.entraObjectId?.toLowerCase() === who.entraObjectId.toLowerCase()
      : (row: { entraObjectId: string | null; upn: string | null }) => row.upn?.toLowerCase() === who.upn.toLowerCase();
  const known = index(picture);
  const key = 'entraObjectId' in who ? who.entraObjectId.toLowerCase() : who.upn.toLowerCase();
  const staffId = known.staff.get(key) ?? null;
  const spell = staffId === null ? undefined : picture.inPost.get(staffId);
  if (staffId !== null && !spell) return null;
  const oid = spell?.entraObjectId ?? ('entraObjectId' in who ? who.entraObjectId.toLowerCase() : null);
  const grants = picture.workforce.access.filter(
    (grant) => matches(grant) || (oid !== null && grant.entraObjectId.toLowerCase() === oid),
  );
  const grantedOid = grants[0]?.entraObjectId.toLowerCase();
  // A grant by UPN may name somebody whom workers.csv knows by EntraObjectId to have left.
  if (!spell && grantedOid !== undefined && known.staff.has(grantedOid)) {
    const other = known.staff.get(grantedOid) as StaffId;
    return picture.inPost.has(other) ? viewerOf(picture, { entraObjectId: grantedOid }) : null;
  }
  if (!spell && grants.length === 0) return null;
  const services = (role: AccessRole) =>
    grants.filter((grant) => grant.role === role).map((grant) => grant.service ?? '');
  const limited = (role: AccessRole) => {
    const named = services(role);
    return named.length === 0 ? null : named.includes('') ? ('all' as const) : named;
  };
  const teams = picture.workforce.teams;
  const leads = staffId === null ? [] : teams.filter((team) => team.headOfService === staffId);
  const manages =
    staffId === null ? [] : teams.filter((team) => team.managers.includes(staffId) || team.deputy === staffId);
  return {
    entraObjectId: oid ?? grantedOid ?? key,
    upn: (spell?.upn ?? grants[0]?.upn ?? ('upn' in who ? who.upn : null))?.toLowerCase() ?? null,
    staffId,
    teamId: spell?.teamId ?? null,
    name: spell?.name ?? null,
    supervisees: new Set(staffId === null ? [] : picture.superviseesOf.get(staffId)),
    nqsw: staffId !== null && picture.nqsws().all.has(staffId),
    assesses: new Set(staffId === null ? [] : picture.nqsws().assessedBy.get(staffId)),
    oversees: new Set(staffId === null ? [] : picture.nqsws().overseenBy.get(staffId)),
    managedTeams: manages.map((team) => team.id),
    headOf: [...new Set([...services('head_of_service'), ...leads.map((team) => team.service)])].filter(Boolean),
    reviews: [...new Set(services('reviewer'))].filter(Boolean),
    hr: limited('hr'),
    academy: limited('academy'),
    workforceLead: services('workforce_lead').length > 0,
    director: services('director').length > 0,
    admin: services('admin').length > 0,
  };
}

/** Everybody whom workers.csv has ever known, by EntraObjectId and UPN; who is in post today wins. */
const indexes = new WeakMap<object, { staff: ReadonlyMap<string, StaffId> }>();

function index(picture: Picture): { staff: ReadonlyMap<string, StaffId> } {
  const made = indexes.get(picture.shared);
  if (made) return made;
  const staff = new Map<string, StaffId>();
  for (const spell of picture.workforce.spells) {
    for (const key of [spell.entraObjectId, spell.upn]) {
      if (key !== null && !picture.inPost.has(staff.get(key.toLowerCase()) ?? '')) {
        staff.set(key.toLowerCase(), spell.staffId);
      }
    }
  }
  indexes.set(picture.shared, { staff });
  return { staff };
}
