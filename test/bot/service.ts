import { Writable } from 'node:stream';
import { type Environment, readSettings, type Settings } from '../../bot/config.ts';
import { makeLog } from '../../bot/log.ts';
import { type ServerOptions, type Service, startServer } from '../../bot/server.ts';
import { type FakeAssistant, openFakeAssistant } from './fake-assistant.ts';
import { type FakeConnector, openFakeConnector } from './fake-connector.ts';

export const priya = '11111111-aaaa-4bbb-8ccc-000000000001';
export const tenant = '22222222-aaaa-4bbb-8ccc-000000000002';

export function settingsOf(env: Environment = {}): Settings {
  const read = readSettings({ ...env });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return { ...read.settings, port: 0 };
}

export type Rig = {
  service: Service;
  assistant: FakeAssistant;
  connector: FakeConnector;
  logged: string[];
  /** Posts an activity as the channel does. */
  post(activity: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
};

/** The real server, a fake assistant behind it and a fake channel before it, all on loopback. */
export async function openRig(options: Partial<ServerOptions> = {}): Promise<Rig> {
  const assistant = openFakeAssistant();
  const connector = await openFakeConnector();
  const logged: string[] = [];
  const lines = new Writable({
    write: (part, _, done) => {
      logged.push(String(part));
      done();
    },
  });
  const starting = startServer({
    settings: settingsOf(),
    assistant,
    log: makeLog('info', lines),
    contact: 'the workforce team',
    askJson: async (said) => ({ as: said.who.entraObjectId, text: 'text' in said ? said.text : null }),
    patience: { tries: 4, timeout: 300, budget: 3_000 },
    ...options,
  });
  const service = await starting.catch(async (error: unknown) => {
    await connector.close();
    throw error;
  });
  return {
    service,
    assistant,
    connector,
    logged,
    post: (activity, headers = {}) =>
      fetch(`${service.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      }),
    close: async () => {
      await service.close();
      await connector.close();
    },
  };
}

let count = 0;

/** What Teams sends when somebody types in their personal chat. */
export function aMessage(rig: { connector: FakeConnector }, given: Record<string, unknown> = {}) {
  return {
    type: 'message',
    id: `activity-${++count}`,
    channelId: 'msteams',
    serviceUrl: rig.connector.url,
    timestamp: '2026-11-24T09:00:00.000Z',
    from: { id: '29:priya', name: 'Priya Shah', aadObjectId: priya },
    recipient: { id: '28:bot', name: 'Workforce Assistant' },
    conversation: { id: 'a:personal', conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    entities: [{ type: 'clientInfo', locale: 'en-GB', timezone: 'Europe/London' }],
    text: 'caseload',
    ...given,
  };
}

/** A press on a button of a card: Action.Execute, as Teams and the Playground send it. */
export function aPress(rig: { connector: FakeConnector }, data: unknown, given: Record<string, unknown> = {}) {
  return aMessage(rig, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    replyToId: 'sent-1',
    value: { action: { type: 'Action.Execute', verb: 'ask', data }, trigger: 'manual' },
    ...given,
  });
}
