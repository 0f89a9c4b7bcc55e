import type { Action } from '../action.ts';
import { findQuotes } from '../find-quotes.ts';
import { recordBook, voicesOf } from '../record-book.ts';
import { noticeView } from '../views/notice.ts';
import { quotesView } from '../views/quotes.ts';
import { timelineView } from '../views/timeline.ts';
import { voicesView } from '../views/voices.ts';
import { whoView } from '../views/who.ts';

const pageOf = (text: string | undefined) => Number.parseInt(text ?? '', 10) || 0;

export const turnQuotes: Action = {
  how: 'turn',
  view({ rest }, { engine, frame }) {
    const [page, speaker = '', ...topic] = rest.split(':');
    const wanted = { speaker, topic: topic.join(':') };
    return quotesView(findQuotes(wanted, engine.index), wanted, pageOf(page), frame);
  },
};

export const turnWho: Action = {
  how: 'turn',
  view({ rest }, { engine, frame }) {
    const [page, id] = rest.split(':');
    const person = recordBook(engine.index).people.find(({ entity }) => entity.id === id);
    return person ? whoView(person, pageOf(page), frame) : noticeView(frame.messages.recordChanged);
  },
};

export const turnVoices: Action = {
  how: 'turn',
  view({ rest }, { engine, frame }) {
    const [page, person = '', ...topic] = rest.split(':');
    const wanted = { person, topic: topic.join(':') };
    return voicesView(voicesOf(wanted, engine.index), wanted, pageOf(page), frame);
  },
};

export const turnTimeline: Action = {
  how: 'turn',
  view: ({ rest }, { engine, frame }) =>
    timelineView(recordBook(engine.index).timeline, pageOf(rest), frame),
};
