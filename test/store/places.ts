import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CosmosAccount, openCosmos } from '../../store/cosmos.ts';
import type { Documents } from '../../store/documents.ts';
import { openSqlite } from '../../store/sqlite.ts';
import { startCosmosServer } from './cosmos-server.ts';

/** Somewhere that documents can be kept. Each `open` is another opening of the same store; `end` removes it all. */
export type Place = { open(tenant: string): Promise<Documents>; end(): Promise<void> };

/** Every kind of place that the product works on, each made afresh by its function. */
export const places: readonly { name: string; start: () => Promise<Place> }[] = [
  { name: 'an SQLite file', start: sqliteFile },
  { name: 'SQLite in memory', start: sqliteMemory },
  { name: 'Cosmos DB, as @vercel/cosmosdb-server', start: cosmosServer },
];

/** A real account, where the environment names one. Its documents lie under tenants that nobody else has. */
export function realAccount(environment: NodeJS.ProcessEnv): { name: string; start: () => Promise<Place> } | undefined {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_DATABASE: database = 'workforce-assistant-test' } = environment;
  if (!endpoint) return undefined;
  const key = environment.COSMOS_KEY;
  return {
    name: 'a real Cosmos DB account',
    start: async () => cosmosPlace({ endpoint, database, ...(key ? { key } : {}) }),
  };
}

export async function sqliteFile(): Promise<Place & { path: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const path = join(folder, 'new', 'assistant.db');
  return {
    path,
    open: (tenant) => openSqlite(path, tenant),
    end: async () => rmSync(folder, { recursive: true }),
  };
}

/** What is in memory can be opened once only, so all who open a tenant share it. */
async function sqliteMemory(): Promise<Place> {
  const opened = new Map<string, Promise<Documents>>();
  return {
    open(tenant) {
      const documents = opened.get(tenant) ?? openSqlite(':memory:', tenant);
      opened.set(tenant, documents);
      return documents;
    },
    end: async () => opened.clear(),
  };
}

export async function cosmosServer(): Promise<Place & { account: CosmosAccount }> {
  const server = await startCosmosServer();
  const account = { endpoint: server.endpoint, database: 'council', key: server.key };
  return { account, open: (tenant) => openCosmos(account, tenant), end: server.stop };
}

async function cosmosPlace(account: CosmosAccount): Promise<Place> {
  const run = randomUUID();
  const tenants = new Set<string>();
  return {
    open(tenant) {
      tenants.add(`${run}-${tenant}`);
      return openCosmos(account, `${run}-${tenant}`);
    },
    async end() {
      for (const tenant of tenants) {
        const documents = await openCosmos(account, tenant);
        for await (const { id, etag } of documents.range('', '\u{10ffff}')) await documents.remove(id, etag);
        await documents.close();
      }
    },
  };
}
