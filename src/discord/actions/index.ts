import type { Action, Actions } from '../action.ts';
import { factsAbout } from '../fact-search.ts';
import { citationView } from '../views/citation.ts';
import { factsView } from '../views/facts.ts';
import { passagesView } from '../views/passages.ts';
import { contextView, readPageView } from '../views/read.ts';
import { sourcesView } from '../views/sources.ts';
import { askExample, askFollowUp, followUpForm } from './ask.ts';
import { turnQuotes, turnTimeline, turnVoices, turnWho } from './record.ts';
import { share } from './share.ts';

const context: Action = { how: 'private', view: ({ rest }, { frame }) => contextView(rest, frame) };
const cite: Action = { how: 'private', view: ({ rest }, { frame }) => citationView(rest, frame) };
// What is opened from a message stands beside it; only its own pages are then turned in place.
const more: Action = { how: 'private', view: ({ rest }, { frame }) => passagesView(rest, frame) };
const passages: Action = { ...more, how: 'turn' };
const open: Action = { how: 'private', view: ({ rest }, { frame }) => readPageView(rest, frame) };
const read: Action = { ...open, how: 'turn' };
const sources: Action = {
  how: 'turn',
  view: ({ rest }, { frame }) => sourcesView(Number.parseInt(rest, 10) || 0, frame),
};
const facts: Action = {
  how: 'turn',
  view({ rest }, { engine, frame }) {
    const [page = '0', ...topic] = rest.split(':');
    const about = topic.join(':');
    return factsView(factsAbout(about, engine), about, Number.parseInt(page, 10) || 0, frame);
  },
};

/** What each verb of a `custom_id` does, buttons first, then forms that were sent. */
export const actions: Actions = {
  context,
  cite,
  more,
  passages,
  open,
  read,
  facts,
  sources,
  quotes: turnQuotes,
  who: turnWho,
  voices: turnVoices,
  timeline: turnTimeline,
  ask: askExample,
  follow: followUpForm,
  share,
  'follow-up': askFollowUp,
};
