import type { Language } from '../text/language.ts';
import type { Span } from '../text/sentences.ts';
import { VERB } from './statement.ts';

/** One of two things that a sentence says of one subject. */
export interface Conjunct {
  /** A sentence of its own: the second one with the subject put before it, unless it has one. */
  readonly text: string;
  /** Where words of it stand in the sentence. */
  readonly inSentence: (span: Span) => Span;
}

interface Joints {
  /** Up to the verb of the first thing. */
  readonly subject: RegExp;
  /** What stands between the two; `before` stays with the first. */
  readonly joint: RegExp;
  readonly fewest: number;
  /** A second thing that begins with a subject of its own. */
  readonly own?: RegExp;
}

// "6日は", "奈良では": a topic that is a time or a place, and no subject.
const TOPIC_JA = /^(?:(?!は)[^、,。\s]){1,20}(?<![日月年回今にでとへら])は(?!い)/u;
// "깊은 논의", "이어지는 협력", "1월에는", "올해는": endings of words that describe, and times and places.
const TOPIC_KO =
  /^(?:[^\s,.]+\s){0,2}?[^\s,.]*(?:[가-힣]{2}(?<!에서|올해|오늘|어제|이번|내년|작년)은|[가-힣]{2}(?<![하되있없않받지키루에로와과까]|에서|올해|어제)는)(?=[\s,])/u;

const JOINTS: Readonly<Record<Language, Joints>> = {
  // "Lee met Takaichi and thanked her": no subject between the joint and the second verb.
  en: {
    subject: new RegExp(`^.*?(?=\\s+(?:${VERB})\\b)`, 'iu'),
    joint: new RegExp(
      `(?<before>),?\\s+(?:and|but)\\s+(?=(?:also\\s+|then\\s+|jointly\\s+|both\\s+)?(?:${VERB})\\b)`,
      'iu',
    ),
    fewest: 12,
  },
  ko: {
    subject: /^.{1,30}?[가-힣](?:은|는)(?=\s)/u,
    joint: /(?<before>(?:[했됐났갔왔었았였췄렸졌했]고|[하으]며|지만)),?\s+/u,
    fewest: 8,
    own: TOPIC_KO,
  },
  ja: {
    subject: /^.{1,30}?(?:は|が)、?/u,
    joint: /(?<before>(?:し|い|て|で|り|ち|れ|え|せ))、/u,
    fewest: 6,
    own: TOPIC_JA,
  },
};
const LONGEST_SUBJECT = 60;

/**
 * The two things that a sentence says of one subject; none where it says one, or where the subject is
 * not plain.
 */
export function conjunctsOf(text: string, language: Language): Conjunct[] {
  const { subject: subjects, joint: joints, fewest, own } = JOINTS[language];
  const subject = subjects.exec(text)?.[0].trim() ?? '';
  const joint = joints.exec(text.slice(subject.length));
  if (!joint || subject === '' || subject.length > LONGEST_SUBJECT) return [];
  const start = subject.length + joint.index;
  const first = text.slice(0, start + (joint.groups?.['before']?.length ?? 0));
  const from = start + joint[0].length;
  const second = text.slice(from);
  if ([first, second].some(({ length }) => length < fewest)) return [];
  // "이 대통령은 시진핑을 만났고 다카이치는 …": the second is somebody else's.
  const carried = own?.test(second) ? '' : subject;
  const gap = language === 'ja' || carried === '' ? '' : ' ';
  const added = carried.length + gap.length;
  return [
    { text: first, inSentence: (span) => span },
    {
      text: `${carried}${gap}${second}`,
      inSentence: ({ start, end }) =>
        start < added
          ? { start, end: Math.min(end, carried.length) }
          : { start: start - added + from, end: end - added + from },
    },
  ];
}
