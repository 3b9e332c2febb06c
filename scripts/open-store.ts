import type { Settings } from '../bot/config.ts';
import { meteredDocuments, type StoreCalled } from '../bot/metered-documents.ts';
import type { Council } from '../domain/council.ts';
import { openCosmos } from '../store/cosmos.ts';
import { openSqlite } from '../store/sqlite.ts';
import { openStore, type Store } from '../store/store.ts';

/**
 * The store that STORE names, opened for this council's tenant; `called` is told of each call on it. Throws a
 * StoreProblem that says what to do.
 */
export async function openSettingsStore(settings: Settings, council: Council, called?: StoreCalled): Promise<Store> {
  const tenant = settings.bot?.tenantId ?? 'local';
  const { store } = settings;
  const documents =
    store.kind === 'sqlite'
      ? await openSqlite(store.path, tenant)
      : await openCosmos(
          { endpoint: store.endpoint, database: store.database, ...(store.key === null ? {} : { key: store.key }) },
          tenant,
        );
  return openStore(called ? meteredDocuments(documents, called) : documents, {
    followUpMinutes: council.retention.followUpMinutes,
  });
}
