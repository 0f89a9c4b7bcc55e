import type { Article, Entity } from '../corpus/types.ts';
import { glossaryMatcher, wordingTerms } from '../index/wordings.ts';
import { citationOf } from './cite.ts';
import type { QuotationPart } from './quotations.ts';
import { type VoicedSentence, voicedSentences } from './speakers.ts';

/** What the record has on a topic, by whose words it is. */
export interface Voices {
  readonly voice: VoicedSentence['voice'];
  readonly speaker: string | null;
  readonly sentences: readonly QuotationPart[];
}

/** Sentences that speak of a topic, grouped by voice and speaker: quotations first, then what is reported, then the reporter's own. */
export function voicesOn(article: Article, glossary: readonly Entity[], topic: string): Voices[] {
  const match = glossaryMatcher(glossary);
  const asked = wordingTerms(topic, glossary, match);
  if (asked.length === 0) return [];
  const named = asked.filter((term) => term.startsWith('@'));
  // A name of the glossary says what is meant better than its words ("remains" of what?).
  const wanted = named.length > 0 ? named : asked;
  const groups = new Map<string, Voices>();
  for (const sentence of voicedSentences(article, glossary)) {
    const words = sentence.paragraph.text.slice(sentence.start, sentence.end);
    const has = new Set(wordingTerms(words, glossary, match));
    if (!wanted.every((term) => has.has(term))) continue;
    const { voice, speaker } = sentence;
    const key = `${voice}\0${speaker ?? ''}`;
    const group = groups.get(key) ?? { voice, speaker, sentences: [] };
    const part = { words, citation: citationOf(sentence.paragraph, sentence) };
    groups.set(key, { ...group, sentences: [...group.sentences, part] });
  }
  const order = ['quotation', 'reported', 'reporter'];
  return [...groups.values()].sort((a, b) => order.indexOf(a.voice) - order.indexOf(b.voice));
}
