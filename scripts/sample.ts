import type { Council } from '../domain/council.ts';
import type { PlainDate } from '../domain/dates.ts';
import type { Workforce } from '../domain/workforce.ts';
import { type Persona, sampleCouncil } from '../examples/council.ts';
import { writeSampleCouncil } from '../examples/write.ts';
import { folderFiles } from '../intake/folder.ts';
import { readFolder } from '../intake/read-folder.ts';
import type { Store } from '../store/store.ts';
import type { Actor } from './playground.ts';

/**
 * Loads the sample council into a store that has no workforce, the way a council's own files come in; `folder` keeps
 * them to look at. False where the store holds a workforce already, which stays. Throws where the sample is refused.
 */
export async function loadSample(of: {
  store: Store;
  council: Council;
  folder: string;
  today: PlainDate;
  now: string;
}): Promise<boolean> {
  const { store, council, folder, today, now } = of;
  const head = await store.head();
  if (head !== undefined) return false;
  await writeSampleCouncil(folder, today);
  const read = await readFolder({
    files: folderFiles(folder),
    previous: undefined,
    asAt: today,
    replaceAll: true,
    forgotten: await store.forgottenIds(),
    council,
  });
  if (read.outcome === 'rejected') {
    const [first] = read.report.problems;
    throw new Error(`The sample council was refused: ${first?.file}:${first?.row}:${first?.column}: ${first?.message}`);
  }
  return (await store.publish(read.workforce, undefined, now)) !== false;
}

/** The sample's people to act as, who are known to this workforce; none where a council's own is loaded. */
export function sampleActors(workforce: Workforce, today: PlainDate): (Actor & Pick<Persona, 'what'>)[] {
  return sampleCouncil({ today }).people.flatMap(({ upn, what }) => {
    const actor = actorNamed(workforce, upn);
    return actor === undefined ? [] : [{ ...actor, what }];
  });
}

/** Somebody of the workforce by Upn or EntraObjectId, in any case; people who left are somebody too. */
export function actorNamed(workforce: Workforce, as: string): Actor | undefined {
  const wanted = as.trim().toLowerCase();
  const is = (one: { upn: string | null; entraObjectId: string | null }) =>
    one.upn?.toLowerCase() === wanted || one.entraObjectId?.toLowerCase() === wanted;
  const spell = workforce.spells.findLast(is);
  const grant = workforce.access.find(is);
  const entraObjectId = spell?.entraObjectId ?? grant?.entraObjectId;
  if (!entraObjectId) return undefined;
  const upn = spell?.upn ?? grant?.upn ?? entraObjectId;
  return { upn, entraObjectId, name: spell?.name ?? nameIn(upn) };
}

/** "farida.rahman@…" as a name, for those whom only access.csv knows. */
function nameIn(upn: string): string {
  const words = (upn.split('@')[0] ?? upn).split(/[._]/);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
