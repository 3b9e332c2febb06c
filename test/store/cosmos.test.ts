import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CosmosClient } from '@azure/cosmos';
import { type CosmosAccount, openCosmos } from '../../store/cosmos.ts';
import { decodeId, encodeId } from '../../store/cosmos-id.ts';
import { isStoreProblem, type StoreProblemCode } from '../../store/problem.ts';
import { startCosmosServer } from './cosmos-server.ts';

describe('a Cosmos DB account that cannot be used', () => {
  let server: Server | undefined;
  afterEach(stop);

  it('says which database and container to create where this identity may not', async () => {
    const account = await accountAnswering((method) => (method === 'GET' ? 404 : 403));
    const error = await problemOf(account, 'missing');
    for (const word of ['"council"', '"assistant"', '/tenant', 'COSMOS_KEY'])
      assert.ok(error.message.includes(word), word);
  });

  it('says that the identity was refused', async () => {
    for (const status of [401, 403]) {
      const error = await problemOf(await accountAnswering(() => status), 'not-allowed');
      assert.ok(error.message.includes('Built-in Data Contributor'));
    }
  });

  it('says that the account could not be reached', async () => {
    const account = await accountAnswering(() => 200);
    await stop();
    const error = await problemOf(account, 'unreachable');
    assert.ok(error.message.includes(account.endpoint) && error.message.includes('COSMOS_ENDPOINT'));
  });

  it('says so where the container that is there keeps councils apart by something else', async () => {
    const account = await accountAnswering(() => 200, { partitionKey: { paths: ['/id'] } });
    const error = await problemOf(account, 'missing');
    assert.ok(error.message.includes('/tenant') && error.message.includes('/id'));
  });

  it('waits as long as it is told to while it is out of request units, and says so where that never ends', async () => {
    const asked: string[] = [];
    let refusals = 3;
    const account = await accountAnswering((method, url) => {
      if (!url.includes('/docs/')) return 200;
      asked.push(method);
      refusals -= 1;
      return refusals >= 0 ? 429 : 404;
    });
    const documents = await openCosmos(account, 't');
    assert.equal(await documents.get('a'), undefined);
    assert.equal(asked.length, 4);
    refusals = 1_000;
    await assert.rejects(documents.get('a'), (error) => isStoreProblem(error) && error.storeProblem === 'busy');
    assert.equal(asked.length, 4 + 10, 'as many tries as are set, not as many as the library likes');
    await documents.close();
  });

  async function stop(): Promise<void> {
    const last = server;
    server = undefined;
    last?.closeAllConnections();
    if (last) await new Promise((resolve) => last.close(resolve));
  }

  async function accountAnswering(
    status: (method: string, url: string) => number,
    container: object = {},
  ): Promise<CosmosAccount> {
    await stop();
    server = createServer((request, response) => {
      // The account itself answers; what matters is what it says about the database.
      response.statusCode = request.url === '/' ? 200 : status(request.method ?? '', request.url ?? '');
      response.setHeader('x-ms-retry-after-ms', '5');
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ code: 'x', message: 'x', writableLocations: [], readableLocations: [], ...container }),
      );
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.address() as AddressInfo;
    return { endpoint: `http://127.0.0.1:${port}`, database: 'council', key: 'a2V5' };
  }
});

describe('a Cosmos DB account with nothing in it', () => {
  let server: Awaited<ReturnType<typeof startCosmosServer>>;
  before(async () => {
    server = await startCosmosServer();
  });
  after(() => server.stop());

  it('gets its database and container, however many instances start at once', async () => {
    const account = { endpoint: server.endpoint, database: 'council', key: server.key };
    const all = await Promise.all(Array.from({ length: 6 }, () => openCosmos(account, 't')));
    const wins = await Promise.all(all.map((documents, n) => documents.create('a', n)));
    await Promise.all(all.map((documents) => documents.close()));
    assert.equal(wins.filter(Boolean).length, 1);
    const connectionPolicy = { enableEndpointDiscovery: false };
    const client = new CosmosClient({ endpoint: account.endpoint, key: account.key, connectionPolicy });
    const { resource } = await client.database('council').container('assistant').read();
    client.dispose();
    assert.deepEqual(resource?.partitionKey?.paths, ['/tenant']);
    const paths = resource?.indexingPolicy?.includedPaths?.map(({ path }) => path);
    assert.deepEqual(paths, ['/tenant/?'], 'ids are indexed anyway, and bodies never');
  });
});

describe('the spelling of ids for Cosmos DB', () => {
  const ids = [
    'person:8e1f',
    'audit:2026-11-24:ab',
    'a/b\\c?d#e',
    '100%',
    '!"$.>[~',
    'é👩🏽‍⚕️',
    ' ',
    '\u007f\u0001',
    '',
  ];

  it('leaves what the product writes readable', () => {
    assert.equal(encodeId('person:8e1f-00'), 'person:8e1f-00');
  });

  it('holds nothing that Cosmos DB forbids, and is read back', () => {
    for (const id of ids) {
      assert.match(encodeId(id), /^[!-~]*$/);
      assert.doesNotMatch(encodeId(id), /[/\\?#%]/);
      assert.equal(decodeId(encodeId(id)), id);
    }
  });

  it('keeps the order of every sign', () => {
    const signs = [
      ...Array.from({ length: 0x180 }, (_, n) => String.fromCodePoint(n)),
      '\ud7ff',
      '\ue000',
      '\u{1f600}',
    ];
    const spelt = signs.map((sign) => encodeId(sign));
    assert.deepEqual([...spelt].sort(), spelt);
  });
});

async function problemOf(account: CosmosAccount, code: StoreProblemCode): Promise<Error> {
  try {
    await (await openCosmos(account, 't')).close();
  } catch (error) {
    assert.ok(isStoreProblem(error), String(error));
    assert.equal(error.storeProblem, code);
    return error;
  }
  assert.fail('It opened.');
}
