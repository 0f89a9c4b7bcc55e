import type { Article, Entity, Paragraph } from '../corpus/types.ts';
import { glossaryMatcher } from '../index/wordings.ts';
import type { Span } from '../text/sentences.ts';
import { attributions, isPronoun, quotedSpans, spanFinder, spokenSentences } from './voice.ts';

/**
 * Whose words a sentence gives: `quotation` holds some of them in quotation marks, `reported` gives
 * them in the reporter's wording, `reporter` is the reporter's own voice.
 */
export interface VoicedSentence extends Span {
  readonly paragraph: Paragraph;
  readonly voice: 'quotation' | 'reported' | 'reporter';
  /** Name as the glossary has it, else as the article has it; null in the reporter's own voice. */
  readonly speaker: string | null;
  /** Whether the sentence itself says who speaks, or the sentences before it do. */
  readonly attributed: boolean;
}

/** The person a name, office or pronoun stands for. */
type Resolve = (subject: string, earlier: string | null) => string | null;

/** A person by the name that the glossary shows; pronouns and offices by who spoke last. */
function personResolver(glossary: readonly Entity[]): Resolve {
  const match = glossaryMatcher(glossary);
  return (subject, earlier) => {
    if (isPronoun(subject)) return earlier;
    const named = match(subject)
      .map(({ entry }) => glossary[entry])
      .find((entity) => entity !== undefined && isNamedPerson(entity));
    if (named) return named.names.en[0] ?? subject;
    return /^the\s/i.test(subject) ? earlier : subject;
  };
}

/** A person with a name of their own, as against "workers" or "the president". */
export function isNamedPerson(entity: Entity): boolean {
  return entity.kind === 'person' && /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(entity.names.en[0] ?? '');
}

/** Every sentence of an article with whose voice it is. */
export function voicedSentences(article: Article, glossary: readonly Entity[]): VoicedSentence[] {
  const resolve = personResolver(glossary);
  const result: VoicedSentence[] = [];
  let speaker: string | null = null;
  for (const paragraph of article.paragraphs) {
    const quotedIn = spanFinder(quotedSpans(paragraph.text));
    const spans = spokenSentences(paragraph);
    for (const { start, end } of spans) {
      const inside = quotedIn({ start, end });
      const local = inside.map((quote) => ({ start: quote.start - start, end: quote.end - start }));
      const [first] = attributions(paragraph.text.slice(start, end), local);
      const named: string | null = first === undefined ? null : resolve(first.subject, speaker);
      if (named !== null) speaker = named;
      const voice = inside.length > 0 ? 'quotation' : first ? 'reported' : 'reporter';
      result.push({
        paragraph,
        start,
        end,
        voice,
        speaker: voice === 'reporter' ? null : (named ?? speaker),
        attributed: first !== undefined,
      });
    }
  }
  return result;
}
