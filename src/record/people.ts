import type { Article, Entity } from '../corpus/types.ts';
import { glossaryMatcher } from '../index/wordings.ts';
import { citationOf } from './cite.ts';
import type { QuotationPart } from './quotations.ts';
import { isNamedPerson, type VoicedSentence, voicedSentences } from './speakers.ts';

/** What the record has of a person; every piece verbatim with its citation. */
export interface Person {
  readonly entity: Entity;
  /** The office as the article names it ("Japanese Prime Minister"), where it does. */
  readonly office: QuotationPart | null;
  /** Sentences with their words in quotation marks, and sentences that report what they said. */
  readonly said: readonly QuotationPart[];
  readonly reported: readonly QuotationPart[];
  /** Sentences that name them and are not their words: what they did, and what others say of them. */
  readonly told: readonly QuotationPart[];
}

const OFFICE =
  /(?:\p{Lu}\p{Ll}+\s+)?(?:Prime Minister|President|Chancellor|Foreign Minister|Minister|Governor|Mayor|Secretary(?: of \p{Lu}\p{Ll}+)?|Chairman|Chairwoman|Professor|Ambassador)\s*$/u;

/** People of the glossary whom the article names. */
export function people(article: Article, glossary: readonly Entity[]): Person[] {
  const voiced = voicedSentences(article, glossary);
  const match = glossaryMatcher(glossary);
  const mentions = new Map(voiced.map((sentence) => [sentence, match(textOf(sentence))]));
  return glossary.filter(isNamedPerson).flatMap((entity) => {
    const naming = voiced.filter((sentence) =>
      mentions.get(sentence)?.some(({ entry }) => glossary[entry] === entity),
    );
    if (naming.length === 0) return [];
    const own = voiced.filter(({ speaker }) => speaker === entity.names.en[0]);
    const of = (voice: VoicedSentence['voice'], list: readonly VoicedSentence[]) =>
      list.filter((sentence) => sentence.voice === voice).map(partOf);
    return [
      {
        entity,
        office: officeOf(article, entity),
        said: of('quotation', own),
        reported: of('reported', own),
        told: naming.filter((sentence) => !own.includes(sentence)).map(partOf),
      },
    ];
  });
}

/** The person meant by what a member typed, in any of the three languages; undefined where nobody is. */
export function findPerson(list: readonly Person[], typed: string): Person | undefined {
  const match = glossaryMatcher(list.map(({ entity }) => entity));
  const [found] = match(typed);
  return found && list[found.entry];
}

function officeOf(article: Article, entity: Entity): QuotationPart | null {
  const names = [...entity.names.en].sort((a, b) => b.length - a.length);
  for (const paragraph of article.paragraphs) {
    for (const name of names) {
      const at = paragraph.text.indexOf(name);
      if (at === -1) continue;
      const found = OFFICE.exec(paragraph.text.slice(0, at));
      if (!found) continue;
      const end = found.index + found[0].trimEnd().length;
      return {
        words: paragraph.text.slice(found.index, end),
        citation: citationOf(paragraph, { start: found.index, end }),
      };
    }
  }
  return null;
}

function textOf({ paragraph, start, end }: VoicedSentence): string {
  return paragraph.text.slice(start, end);
}

function partOf(sentence: VoicedSentence): QuotationPart {
  return { words: textOf(sentence), citation: citationOf(sentence.paragraph, sentence) };
}
