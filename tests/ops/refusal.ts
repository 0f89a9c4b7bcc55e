import type { Answer, Refusal } from '../../src/answer/types.ts';

/** An answer that refuses, closest to ¶15 and ¶2. */
export function refusal(
  question: string,
  reason: Refusal['reason'] = 'not-in-record',
  article = 'an-article',
): Answer {
  const passage = { article, section: null, text: '', score: 0, highlights: [] };
  return {
    question,
    language: 'en',
    answered: false,
    answer: null,
    parts: [],
    unanswered: [],
    passages: [
      { ...passage, paragraph: 15 },
      { ...passage, paragraph: 2 },
    ],
    facts: [],
    confidence: 0,
    kind: 'person',
    refusal: { known: [], unknown: [], reason },
    carried: [],
    suggestions: [],
  };
}
