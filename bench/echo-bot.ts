import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  type Request,
  type Response,
} from 'botbuilder';
import restify from 'restify';

/**
 * What the assistant is compared with: Microsoft's sample "echo bot", which says again what it hears. Nothing of ours
 * is in it. Usage: node echo-bot.ts <port>
 */
class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const text = `Echo: ${context.activity.text}`;
      await context.sendActivity(MessageFactory.text(text, text));
      await next();
    });
  }
}

/** The parts of restify that the sample uses and the assistant does not. */
type EchoServer = {
  use(handler: unknown): void;
  post(path: string, handler: (request: Request, response: Response) => Promise<void>): void;
  listen(port: number, host: string): void;
};
const { createServer, plugins } = restify as unknown as {
  createServer(): EchoServer;
  plugins: { bodyParser(): unknown };
};

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new EchoBot();
const server = createServer();
server.use(plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
server.listen(Number(process.argv[2]), '127.0.0.1');
