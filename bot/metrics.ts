import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Delivery } from '../domain/delivery.ts';

export type Metrics = {
  /** One turn answered. `outcome` is the answer's, or 'error', 'repeated', 'stranger'; seconds from arrival to sent. */
  message(outcome: string, topic: string, seconds: number): void;
  sent(delivery: Delivery): void;
  /** One operation on the store and how many seconds it took. */
  storeCall(operation: string, seconds: number): void;
  /** The Prometheus text and its content type. */
  text(): Promise<{ contentType: string; body: string }>;
};

/** Counters of one service; `dataAgeDays` is asked when somebody reads them. */
export function makeMetrics(dataAgeDays: () => Record<string, number>): Metrics {
  const registers = [new Registry()] as const;
  const messages = new Counter({
    name: 'assistant_messages_total',
    help: 'Turns by outcome and topic',
    labelNames: ['outcome', 'topic'],
    registers: [...registers],
  });
  const latency = new Histogram({
    name: 'assistant_reply_seconds',
    help: 'From a turn arriving to its answer being sent',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10],
    registers: [...registers],
  });
  const sends = new Counter({
    name: 'assistant_sends_total',
    help: 'Messages sent to the channel by what became of them',
    labelNames: ['outcome', 'reason'],
    registers: [...registers],
  });
  const storeCalls = new Counter({
    name: 'assistant_store_calls_total',
    help: 'Operations on the store',
    labelNames: ['operation'],
    registers: [...registers],
  });
  const storeLatency = new Histogram({
    name: 'assistant_store_seconds',
    help: 'How long an operation on the store took',
    labelNames: ['operation'],
    buckets: [0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [...registers],
  });
  new Gauge({
    name: 'assistant_data_age_days',
    help: 'Days since each file was true',
    labelNames: ['file'],
    registers: [...registers],
    collect() {
      this.reset();
      for (const [file, days] of Object.entries(dataAgeDays())) this.set({ file }, days);
    },
  });
  return {
    message: (outcome, topic, seconds) => {
      messages.inc({ outcome, topic });
      latency.observe(seconds);
    },
    sent: (delivery) =>
      sends.inc({ outcome: delivery.outcome, reason: delivery.outcome === 'sent' ? '' : delivery.reason }),
    storeCall: (operation, seconds) => {
      storeCalls.inc({ operation });
      storeLatency.observe({ operation }, seconds);
    },
    text: async () => ({ contentType: registers[0].contentType, body: await registers[0].metrics() }),
  };
}
