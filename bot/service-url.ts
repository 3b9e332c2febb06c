import type { BotRegistration } from './config.ts';

/**
 * Whether answers may be posted to this service URL. Whoever sends an activity chooses it, and our cards and our token
 * go there: without an app id only this machine, with one only Teams' own hosts over TLS.
 */
export function isAllowedServiceUrl(text: string, bot: BotRegistration | null): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  if (bot === null) return /^https?:$/.test(url.protocol) && isLoopbackHost(url.hostname);
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return bot.cloud === 'government'
    ? url.hostname.endsWith('.teams.microsoft.us')
    : url.hostname === 'smba.trafficmanager.net' || url.hostname.endsWith('.teams.microsoft.com');
}

/** Whether a host name, as URL writes it, can only be this machine. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** The same of a Host header, with or without a port. */
export function isLoopbackHeader(host: string | undefined): boolean {
  if (host === undefined || !/^[\w.:[\]-]+$/.test(host)) return false;
  return URL.canParse(`http://${host}`) && isLoopbackHost(new URL(`http://${host}`).hostname);
}
