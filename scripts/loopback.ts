/** Preloaded into the Agents Playground, which has no option for it: whatever listens, listens on this machine only. */
import net from 'node:net';

const listen = net.Server.prototype.listen;

net.Server.prototype.listen = function onLoopback(this: net.Server, ...given: unknown[]) {
  const [first] = given;
  if (typeof first === 'number' || typeof first === 'string') {
    const rest = given.slice(1).filter((value) => typeof value !== 'string');
    return Reflect.apply(listen, this, [{ port: Number(first), host: '127.0.0.1' }, ...rest]);
  }
  if (typeof first === 'object' && first !== null && 'port' in first) {
    return Reflect.apply(listen, this, [{ ...first, host: '127.0.0.1' }, ...given.slice(1)]);
  }
  return Reflect.apply(listen, this, given);
};
