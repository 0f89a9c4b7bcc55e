import type { Order } from './order.ts';
import { placesOf } from './rows.ts';

/**
 * What is measured of a sentence as the one that answers. "Share" is always of the question's weight,
 * 0 to 1; "local" weighs a term by how rare it is among the paragraphs of the same article, because
 * "Huguenot" tells nothing inside the article on Huguenots.
 */
export const sentenceFeatureNames = [
  // Share of the question that the sentence has; the same with words near in meaning; WordNet's relations alone.
  'same',
  'localSame',
  'near',
  'localNear',
  'related',
  'strong',
  'crisp',
  'amongSentences',
  // Its most telling word of the question, against the paragraph's; the most telling that it lacks.
  'heaviest',
  'lacks',
  // What the sentence lacks and its neighbours have: it goes on about them.
  'before',
  'elsewhere',
  'after',
  'pronoun',
  'pronounAfter',
  'bridge',
  'bridgeNames',
  'bridgeFar',
  // It has most of the question; it follows the one that has, and that one holds no answer.
  'bestLocal',
  'afterBestTyped',
  // Words in the same order and close together.
  'pairs',
  'skips',
  'longestRun',
  'ordered',
  'names',
  'last',
  'particles',
  // The kind of answer that is asked for.
  'focusHad',
  'focusNew',
  'focusRelated',
  'focusBeside',
  'counted',
  'amountDigits',
  'amountWords',
  'whenYear',
  'whenWords',
  'whoFullName',
  'whoNone',
  'whereAfterPreposition',
  'placeName',
  'organisationName',
  'whyWord',
  'mannerWord',
  'namingWord',
  'timeUnit',
  'share',
  'money',
  'definitionEarly',
  'isA',
  // A fitting answer stands in it; how near the question's words stand to the best place for one.
  'typed',
  'typedLocal',
  'typedBridge',
  'proximity',
  'novel',
  // Form.
  'meaning',
  'position',
  'early',
  'length',
  'short',
  'quotation',
] as const;

export type SentenceFeature = (typeof sentenceFeatureNames)[number];

/** Feature → its place in a row of measurements. */
export const sentenceFeature = placesOf(sentenceFeatureNames);

/** What the terms of a question weigh, for the paragraphs of one article. */
export interface Weights {
  /** Term → how telling in the whole corpus. */
  readonly global: readonly number[];
  /** Term → how telling within the article. */
  readonly local: readonly number[];
  /** Term → how telling among the sentences that are compared. */
  readonly sentences: readonly number[];
  readonly order: Order;
}
