import type { Fact, Paragraph } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';
import type { Language } from '../text/language.ts';
import type { WordTable } from '../text/word-table.ts';
import { isOrder } from './asked-in-vain.ts';
import { type Considered, createConsiderer } from './consider.ts';
import { ANSWER_FROM, conversationOver, STILL_LIKELY } from './conversation.ts';
import { evidenceOf } from './evidence.ts';
import { matchedSpans } from './features.ts';
import { mergeQuestions } from './merge.ts';
import { splitParts } from './parts.ts';
import type { Question } from './question.ts';
import type { RankedParagraph } from './rank.ts';
import { refusalOf } from './refusal.ts';
import { suggestQuestions } from './suggestions.ts';
import type { Answer, AnsweredPart, AskRequest, Evidence, Passage } from './types.ts';

/** The front door: everything Pilcrow knows to do with a question, over one index. */
export interface Engine {
  readonly index: Index;
  readonly table: WordTable;
  /** Answers from the record, or says why the record gives no answer. Takes any text, and never throws. */
  ask(request: AskRequest): Answer;
}

const MOST_PASSAGES = 5;
const SUGGESTIONS = 3;

export function createEngine(index: Index, table: WordTable): Engine {
  const considerer = createConsiderer(index, table);
  const conversation = conversationOver(considerer);

  return { index, table, ask };

  function ask(request: AskRequest): Answer {
    const understood = conversation.understand(request.question, request.history ?? []);
    const { considered, carried, before } = understood;
    const language = request.language ?? considered.question.language;
    // Whatever it speaks of, and whatever else it asks.
    if (isOrder(request.question))
      return negative(request.question, language, { ...considered, confidence: 0 }, carried);
    // Of articles without notes nothing was learnt about sequels, which say less than whole questions.
    const isLenient = carried.length > 0 && considered.features === undefined;
    const threshold = isLenient ? STILL_LIKELY : ANSWER_FROM;
    const parts = answerParts(considered);
    const answered = considered.confidence >= threshold || parts.some(({ certain }) => certain);
    return answered
      ? positive(request.question, language, considered, carried, parts, answerOf(before))
      : negative(request.question, language, considered, carried);
  }

  /** With what an earlier question was answered. */
  function answerOf(before: Considered | undefined): Evidence | undefined {
    const [first] = before?.ranked ?? [];
    if (!before || !first || before.confidence < ANSWER_FROM) return undefined;
    return evidenceOf(paragraphOf(first), first, before.question);
  }

  function answerParts(
    whole: Considered,
  ): (AnsweredPart & { ranked: RankedParagraph; certain: boolean })[] {
    const pieces = splitParts(whole.question.text, whole.question.language);
    if (pieces.length < 2) return [];
    const context = whole.ranked[0] && whole.confidence >= STILL_LIKELY ? [whole.ranked[0].id] : [];
    return pieces.flatMap((piece) => {
      const own = considerer.analyse(piece);
      const question: Question = mergeQuestions(own, whole.question, () => false);
      const considered = considerer.consider(question, { context });
      const [best] = considered.ranked;
      if (!best || considered.confidence < STILL_LIKELY) return [];
      const evidence = evidenceOf(paragraphOf(best), best, question);
      return [
        { question: piece, evidence, ranked: best, certain: considered.confidence >= ANSWER_FROM },
      ];
    });
  }

  function positive(
    text: string,
    language: Language,
    considered: Considered,
    carried: readonly string[],
    parts: ReturnType<typeof answerParts>,
    earlier?: Evidence,
  ): Answer {
    const { question, ranked, confidence } = considered;
    const lead = confidence >= STILL_LIKELY ? ranked[0] : (parts[0]?.ranked ?? ranked[0]);
    if (!lead) return negative(text, language, considered, carried);
    const shown = distinct([lead, ...parts.map((part) => part.ranked), ...ranked]).slice(
      0,
      MOST_PASSAGES,
    );
    return {
      ...frame(text, language, considered, carried),
      answered: true,
      answer: evidenceOf(paragraphOf(lead), lead, question, earlier),
      parts:
        parts.length > 1
          ? parts.map(({ question: asked, evidence }) => ({ question: asked, evidence }))
          : [],
      passages: shown.map((one) => passageOf(one, lead)),
      facts: factsOf([lead, ...parts.map((part) => part.ranked)]),
      refusal: null,
      suggestions: [],
    };
  }

  function negative(
    text: string,
    language: Language,
    considered: Considered,
    carried: readonly string[],
  ): Answer {
    const closest = considered.ranked.slice(0, MOST_PASSAGES);
    const refusal = refusalOf(index, considerer.vocabulary, considered);
    const passages =
      refusal.reason === 'not-in-record'
        ? closest.map((one) => passageOf(one, closest[0] ?? one))
        : [];
    return {
      ...frame(text, language, considered, carried),
      answered: false,
      answer: null,
      parts: [],
      passages,
      facts: [],
      refusal,
      suggestions: suggestQuestions(
        index,
        passages.length > 0 ? closest.map(paragraphOf) : [],
        language,
        SUGGESTIONS,
      ),
    };
  }

  function frame(
    text: string,
    language: Language,
    { question, confidence }: Considered,
    carried: readonly string[],
  ) {
    return { question: text, language, kind: question.kind, confidence, carried };
  }

  function paragraphOf({ id }: RankedParagraph): Paragraph {
    const paragraph = index.paragraphs[id];
    if (!paragraph) throw new Error(`the index has no paragraph at position ${id}`);
    return paragraph;
  }

  function passageOf(ranked: RankedParagraph, best: RankedParagraph): Passage {
    const { article, number, section, text } = paragraphOf(ranked);
    const score = best.score > 0 ? Math.max(0, Math.min(1, ranked.score / best.score)) : 0;
    return { article, paragraph: number, section, text, score, highlights: matchedSpans(ranked) };
  }

  function factsOf(ranked: readonly RankedParagraph[]): Fact[] {
    return distinct(ranked).flatMap((one) => {
      const { article, number } = paragraphOf(one);
      return index.facts.filter(
        ({ citation }) => citation.article === article && citation.paragraph === number,
      );
    });
  }
}

function distinct(ranked: readonly RankedParagraph[]): RankedParagraph[] {
  const seen = new Set<number>();
  return ranked.filter(({ id }) => !seen.has(id) && seen.add(id));
}
