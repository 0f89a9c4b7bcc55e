import type { Citation, Fact, Paragraph } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';
import type { Span } from '../text/sentences.ts';
import type { WordTable } from '../text/word-table.ts';
import { createConsiderer } from './consider.ts';
import type { Question } from './question.ts';
import type { RankedParagraph } from './rank.ts';
import type { Answer, AskRequest, Evidence, Passage } from './types.ts';

/** The front door: everything Pilcrow knows to do with a question, over one index. */
export interface Engine {
  readonly index: Index;
  /** Answers from the record, or says why the record gives no answer. Never throws on any input. */
  ask(request: AskRequest): Answer;
}

const MOST_PASSAGES = 5;

export function createEngine(index: Index, table: WordTable): Engine {
  const considerer = createConsiderer(index, table);

  return { index, ask };

  function ask(request: AskRequest): Answer {
    const { question, ranked, confidence } = considerer.consider(
      considerer.analyse(request.question),
    );
    const [best] = ranked;
    const top = ranked.slice(0, MOST_PASSAGES);
    const evidence = best && confidence >= 0.5 ? evidenceOf(best, question) : undefined;
    const answered = evidence !== undefined;
    return {
      question: request.question,
      language: request.language ?? question.language,
      answered,
      answer: evidence ?? null,
      parts: [],
      passages: top.map((one) => passageOf(one, top)),
      facts: best ? factsOf(best) : [],
      confidence,
      kind: question.kind,
      refusal: answered ? null : { known: [], unknown: [], reason: 'off-topic' },
      carried: [],
      suggestions: [],
    };
  }

  function paragraphOf(ranked: RankedParagraph): Paragraph {
    const paragraph = index.paragraphs[ranked.id];
    if (!paragraph) throw new Error(`the index has no paragraph at ${ranked.id}`);
    return paragraph;
  }

  function evidenceOf(ranked: RankedParagraph, _question: Question): Evidence {
    const paragraph = paragraphOf(ranked);
    const { sentences } = ranked.tokens;
    const about = ranked.note?.note.about;
    const covered: Span = about
      ? coveringSentences(sentences, about)
      : (sentences[ranked.bestSentence] ?? { start: 0, end: paragraph.text.length });
    const span: Span = ranked.note?.note.answer ?? about ?? covered;
    const cite = ({ start, end }: Span): Citation => ({
      article: paragraph.article,
      paragraph: paragraph.number,
      start,
      end,
    });
    return {
      text: paragraph.text.slice(span.start, span.end),
      sentence: paragraph.text.slice(covered.start, covered.end),
      citation: cite(covered),
      span: cite(span),
    };
  }

  function passageOf(ranked: RankedParagraph, all: readonly RankedParagraph[]): Passage {
    const { article, number, section, text } = paragraphOf(ranked);
    const best = all[0]?.score || 1;
    return {
      article,
      paragraph: number,
      section,
      text,
      score: Math.max(0, ranked.score / best),
      highlights: [],
    };
  }

  function factsOf(ranked: RankedParagraph): Fact[] {
    const { article, number } = paragraphOf(ranked);
    return index.facts.filter(
      ({ citation }) => citation.article === article && citation.paragraph === number,
    );
  }
}

function coveringSentences(sentences: readonly Span[], about: Span): Span {
  const touched = sentences.filter(({ start, end }) => start < about.end && about.start < end);
  return { start: touched[0]?.start ?? about.start, end: touched.at(-1)?.end ?? about.end };
}
