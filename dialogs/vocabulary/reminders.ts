import type { TopicWords } from './entry.ts';

export const reminders: TopicWords = {
  topic: 'reminders',
  entries: [
    {
      force: 'takes-over',
      says: [
        'reminder',
        'notification',
        'alert',
        'unsubscribe',
        'subscribe',
        'opt out',
        'opt in',
        'snooze',
        'mute',
        'setting',
        'notification setting',
        'stop send/sending/reminding/messaging/bothering',
        'stop ~ card/message/report/reminder/email',
        'turn off/on',
        'turn ~ off/on',
        'switch off/on',
        'remind me',
        'what ~ card ~ get',
        'when do i get',
        'how often ~ message/remind/send',
      ],
    },
  ],
};

export const deliveries: TopicWords = {
  topic: 'deliveries',
  entries: [
    {
      force: 'takes-over',
      says: [
        'delivery',
        'delivered',
        'undelivered',
        'not delivered',
        'failed to send',
        'failed to arrive',
        'card ~ fail/failed',
        'reminder ~ fail/failed',
        'why didnt/did/hasnt/not ~ get/got/receive/received',
        'didnt/hasnt/havent ~ get/got/receive/received ~ card/reminder/message/report',
        'not ~ get/got/receive/received ~ card/reminder/message/report',
        'did/has/have ~ get/got/receive/received ~ card/reminder/message/report',
        'who got ~ card/reminder/message/report',
        'who was sent',
        'was/were ~ sent',
        'wasnt/werent ~ sent',
        'has/have ~ gone out',
        'card ~ sent',
        'reminder ~ sent',
        'reminder ~ arrive/arrived',
      ],
    },
  ],
};
