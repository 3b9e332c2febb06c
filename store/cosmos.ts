import type { Container, CosmosClient } from '@azure/cosmos';
import { decodeId, encodeId } from './cosmos-id.ts';
import { bodyText, checkId, type Documents } from './documents.ts';
import { isStoreProblem, storeProblem } from './problem.ts';

/** Without a key the service's managed identity is used. */
export type CosmosAccount = { endpoint: string; database: string; key?: string };

type Item = { id: string; tenant: string; body: unknown; _etag: string };

/** All councils of a deployment share one container, each in its own partition. */
const containerName = 'assistant';
const partitionKey = '/tenant';

/**
 * Documents are read by id, or as a range of ids within a tenant, and by nothing else. Cosmos DB indexes ids by itself;
 * the partition key it does not. Any more would make every write dearer, most of all the parts of a workforce.
 */
const indexingPolicy = {
  indexingMode: 'consistent' as const,
  automatic: true,
  includedPaths: [{ path: `${partitionKey}/?` }],
  excludedPaths: [{ path: '/*' }],
};

/**
 * The documents of one tenant in Azure Cosmos DB. Database and container are made where missing and where the account
 * allows it. Throws a StoreProblem that says what is needed where it cannot be used.
 */
export async function openCosmos(account: CosmosAccount, tenant: string): Promise<Documents> {
  const client = await connect(account);
  try {
    return documentsIn(await openContainer(client, account), client, account, tenant);
  } catch (error) {
    client.dispose();
    throw error;
  }
}

/** Neither package is loaded unless it is used: together they cost a quarter of a second at start. */
async function connect({ endpoint, key }: CosmosAccount): Promise<CosmosClient> {
  const { CosmosClient } = await import('@azure/cosmos');
  const connectionPolicy = {
    retryOptions: { maxRetryAttemptCount: 9, maxWaitTimeInSeconds: 20 },
    requestTimeout: 20_000,
    // Plain HTTP is an emulator's, and what an emulator says of its own address is often wrong.
    enableEndpointDiscovery: endpoint.startsWith('https:'),
  };
  const options = { endpoint, connectionPolicy };
  if (key !== undefined) return new CosmosClient({ ...options, key });
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new CosmosClient({ ...options, aadCredentials: new DefaultAzureCredential() });
}

async function openContainer(client: CosmosClient, account: CosmosAccount): Promise<Container> {
  const container = client.database(account.database).container(containerName);
  const needed = `database "${account.database}" with a container "${containerName}", partition key ${partitionKey}`;
  try {
    const { resource } = await container.read();
    const paths = resource?.partitionKey?.paths ?? [partitionKey];
    if (paths.join() === partitionKey) return container;
    const found = `The container that is there has the partition key ${paths.join()}: name another COSMOS_DATABASE.`;
    throw storeProblem('missing', `The store needs ${needed}. ${found}`);
  } catch (error) {
    if (isStoreProblem(error)) throw error;
    if (statusOf(error) !== 404) throw readable(error, account);
  }
  try {
    await orMadeMeanwhile(client.databases.createIfNotExists({ id: account.database }));
    const { containers } = client.database(account.database);
    await orMadeMeanwhile(
      containers.createIfNotExists({ id: containerName, partitionKey: { paths: [partitionKey] }, indexingPolicy }),
    );
    return container;
  } catch (error) {
    if (![401, 403].includes(statusOf(error) ?? 0)) throw readable(error, account);
    const advice = 'This identity may not create them: create them once, or set COSMOS_KEY for the first start.';
    throw storeProblem('missing', `The store needs ${needed}. ${advice}`, error);
  }
}

/** Another instance that starts at the same moment may have been faster. */
async function orMadeMeanwhile(making: Promise<unknown>): Promise<void> {
  await making.catch((error: unknown) => {
    if (statusOf(error) !== 409) throw error;
  });
}

function documentsIn(container: Container, client: CosmosClient, account: CosmosAccount, tenant: string): Documents {
  const item = (id: string) => container.item(encodeId(checkId(id)), tenant);
  const stored = (id: string, body: unknown) => {
    bodyText(id, body);
    return { id: encodeId(checkId(id)), tenant, body };
  };
  const ifMatch = (etag: string) => ({ accessCondition: { type: 'IfMatch', condition: etag } });
  return {
    async get(id) {
      const found = await outcome(account, [404], () => item(id).read<Item>());
      const resource = found?.resource;
      return resource && { body: resource.body, etag: resource._etag };
    },
    async create(id, body) {
      const next = stored(id, body);
      return (await outcome(account, [409], () => container.items.create(next))) !== undefined;
    },
    async replace(id, body, etag) {
      const next = stored(id, body);
      return (await outcome(account, [404, 412], () => item(id).replace(next, ifMatch(etag)))) !== undefined;
    },
    async remove(id, etag) {
      return (await outcome(account, [404, 412], () => item(id).delete(ifMatch(etag)))) !== undefined;
    },
    async *range(from, to) {
      const query = {
        query: 'SELECT * FROM c WHERE c.tenant = @tenant AND c.id >= @from AND c.id < @to ORDER BY c.id',
        parameters: [
          { name: '@tenant', value: tenant },
          { name: '@from', value: encodeId(from) },
          { name: '@to', value: encodeId(to) },
        ],
      };
      const pages = container.items.query<Item>(query, { partitionKey: tenant, maxItemCount: 50 });
      while (pages.hasMoreResults()) {
        const page = await outcome(account, [], () => pages.fetchNext());
        for (const { id, body, _etag } of page?.resources ?? []) yield { id: decodeId(id), body, etag: _etag };
      }
    },
    async close() {
      client.dispose();
    },
  };
}

/** What the call gave; undefined where it met one of the statuses that are an ordinary outcome. */
async function outcome<T>(account: CosmosAccount, expected: readonly number[], call: () => Promise<T>) {
  try {
    return await call();
  } catch (error) {
    if (isStoreProblem(error)) throw error;
    if (expected.includes(statusOf(error) ?? 0)) return undefined;
    throw readable(error, account);
  }
}

/** The HTTP status that Cosmos DB answered with; undefined where the request did not get so far. */
function statusOf(error: unknown): number | undefined {
  const code = error instanceof Object && 'code' in error ? error.code : undefined;
  return typeof code === 'number' ? code : undefined;
}

/** What went wrong, in words for whoever runs the service; anything unforeseen as it was. */
function readable(error: unknown, { endpoint }: CosmosAccount): unknown {
  const status = statusOf(error);
  const network = error instanceof Object && 'code' in error && typeof error.code === 'string';
  if (status === 401 || status === 403 || (error instanceof Error && identityErrors.has(error.name)))
    return storeProblem('not-allowed', `Cosmos DB at ${endpoint} refused this identity. ${identityAdvice}`, error);
  if (status === 413) return storeProblem('too-large', `Cosmos DB at ${endpoint} refused a document over 2 MB.`, error);
  if (status === 429) return storeProblem('busy', `Cosmos DB at ${endpoint} is out of request units.`, error);
  if (network || status === 408 || (status !== undefined && status >= 500))
    return storeProblem('unreachable', `Cosmos DB at ${endpoint} could not be reached. Check COSMOS_ENDPOINT.`, error);
  return error;
}

const identityErrors = new Set(['CredentialUnavailableError', 'AggregateAuthenticationError', 'AuthenticationError']);
const identityAdvice = 'Check COSMOS_KEY, or give the managed identity the role "Cosmos DB Built-in Data Contributor".';
