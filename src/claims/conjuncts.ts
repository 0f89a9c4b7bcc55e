import type { Span } from '../text/sentences.ts';
import { VERB } from './statement.ts';

/** One of two things that a sentence says of one subject. */
export interface Conjunct {
  /** A sentence of its own: the second one with the subject put before it. */
  readonly text: string;
  /** Where words of it stand in the sentence. */
  readonly inSentence: (span: Span) => Span;
}

/** "Lee met Takaichi and thanked her": no subject between the joint and the second verb. */
const JOINT = new RegExp(
  `,?\\s+(?:and|but)\\s+(?=(?:also\\s+|then\\s+|jointly\\s+|both\\s+)?(?:${VERB})\\b)`,
  'iu',
);
const LONGEST_SUBJECT = 60;
const FEWEST_WORDS = 3;

/**
 * The two things that an English sentence says of one subject; none where it says one, or where the
 * subject is not plain.
 */
export function conjunctsOf(text: string): Conjunct[] {
  const joint = JOINT.exec(text);
  const verb = new RegExp(`\\b(?:${VERB})\\b`, 'iu').exec(text);
  if (!joint || !verb || verb.index > joint.index) return [];
  const subject = text.slice(0, verb.index).trim();
  const first = text.slice(0, joint.index);
  const from = joint.index + joint[0].length;
  const second = text.slice(from);
  if (subject === '' || subject.length > LONGEST_SUBJECT) return [];
  if ([first, second].some((part) => part.split(/\s+/).length < FEWEST_WORDS)) return [];
  const added = subject.length + 1;
  return [
    { text: first, inSentence: (span) => span },
    {
      text: `${subject} ${second}`,
      inSentence: ({ start, end }) =>
        start < added
          ? { start, end: Math.min(end, subject.length) }
          : { start: start - added + from, end: end - added + from },
    },
  ];
}
