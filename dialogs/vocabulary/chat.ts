import type { TopicWords } from './entry.ts';

export const help: TopicWords = {
  topic: 'help',
  entries: [
    {
      force: 'implies',
      says: [
        'what can you do/tell/answer/help',
        'what can i ask/do/say/type',
        'what do you know/do',
        'what ~ can you answer/tell/do',
        'what ~ you answer',
        'what else can',
        'how do i use',
        'how do you work',
        'how does this/it work',
        'who are you',
        'what are you',
        'get started',
        'getting started',
        'how to use',
        'are you a? bot/robot/human/ai',
      ],
    },
    {
      force: 'hints',
      says: ['help', 'menu', 'command', 'option', 'instruction', 'example', 'faq', 'guide', 'start', 'stuck'],
    },
  ],
};

export const greeting: TopicWords = {
  topic: 'greeting',
  entries: [
    {
      force: 'hints',
      says: [
        'hi',
        'hello',
        'hey',
        'hiya',
        'hi there',
        'hello there',
        'morning',
        'good morning',
        'good afternoon',
        'good evening',
        'afternoon',
        'evening',
        'evening all',
        'afternoon all',
        'howdy',
        'yo',
        'greetings',
        'how are you',
        'you ok',
        'alright',
        'welcome',
      ],
    },
  ],
};

export const thanks: TopicWords = {
  topic: 'thanks',
  entries: [
    {
      force: 'hints',
      says: [
        'thank',
        'thank you',
        'thankyou',
        'cheers',
        'cheer',
        'ta',
        'thx',
        'tx',
        'ty',
        'great',
        'brilliant',
        'perfect',
        'lovely',
        'nice one',
        'much appreciated',
        'appreciated',
        'awesome',
        'excellent',
        'amazing',
        'bye',
        'goodbye',
        'ok',
        'okay',
        'good bot',
        'well done',
      ],
    },
  ],
};
