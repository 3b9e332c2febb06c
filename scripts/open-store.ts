import type { Settings } from '../bot/config.ts';
import { meteredDocuments, type StoreCalled } from '../bot/metered-documents.ts';
import type { Council } from '../domain/council.ts';
import { openCosmos } from '../store/cosmos.ts';
import type { Documents } from '../store/documents.ts';
import { openSqlite } from '../store/sqlite.ts';
import { openStore, type Store } from '../store/store.ts';

/**
 * The store that STORE names, opened for this council's tenant; `called` is told of each call on it. Throws a
 * StoreProblem that says what to do.
 */
export async function openSettingsStore(settings: Settings, council: Council, called?: StoreCalled): Promise<Store> {
  const documents = await openDocuments(settings);
  return openStore(called ? meteredDocuments(documents, called) : documents, {
    followUpMinutes: council.retention.followUpMinutes,
  });
}

/** The documents of this council's tenant in the store that STORE names. Throws a StoreProblem that says what to do. */
export function openDocuments({ store, bot }: Settings): Promise<Documents> {
  const tenant = bot?.tenantId ?? 'local';
  if (store.kind === 'sqlite') return openSqlite(store.path, tenant);
  const { endpoint, database, key } = store;
  return openCosmos({ endpoint, database, ...(key === null ? {} : { key }) }, tenant);
}
