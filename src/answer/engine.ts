import type { Fact, Paragraph } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';
import { courtesyOf } from '../text/courtesy.ts';
import type { Language } from '../text/language.ts';
import type { WordTable } from '../text/word-table.ts';
import { answerParts, type ConsideredPart } from './answer-parts.ts';
import { type Considered, createConsiderer } from './consider.ts';
import { ANSWER_FROM, conversationOver, STILL_LIKELY } from './conversation.ts';
import { evidenceOf } from './evidence.ts';
import { matchedSpans } from './features.ts';
import { isOrder } from './orders.ts';
import type { RankedParagraph } from './rank.ts';
import { refusalOf } from './refusal.ts';
import { suggestQuestions } from './suggestions.ts';
import type { Answer, AskRequest, Evidence, Passage } from './types.ts';

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
    if (isOrder(request.question) || courtesyOf(request.question) !== undefined)
      return negative(request.question, language, { ...considered, confidence: 0 }, carried);
    // Of articles without notes nothing was learnt about sequels, which say less than whole questions.
    const isLenient = carried.length > 0 && considered.features === undefined;
    const threshold = isLenient ? STILL_LIKELY : ANSWER_FROM;
    const parts = answerParts(considerer, conversation, considered, paragraphOf);
    const answered =
      considered.confidence >= threshold || parts.some(({ found }) => found?.certain === true);
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

  function positive(
    text: string,
    language: Language,
    considered: Considered,
    carried: readonly string[],
    parts: readonly ConsideredPart[],
    earlier?: Evidence,
  ): Answer {
    const { question, ranked, confidence } = considered;
    const found = parts.flatMap(({ question: asked, found: one }) =>
      one ? [{ question: asked, ...one }] : [],
    );
    const lead = confidence >= STILL_LIKELY ? ranked[0] : (found[0]?.ranked ?? ranked[0]);
    if (!lead) return negative(text, language, considered, carried);
    const ofParts = found.map((part) => part.ranked);
    const answer =
      found.find(({ ranked: { id } }) => found.length > 1 && id === lead.id)?.evidence ??
      evidenceOf(paragraphOf(lead), lead, question, earlier);
    const unanswered = found.some(({ certain }) => certain)
      ? parts.flatMap(({ question: asked, inVain }) => (inVain ? [asked] : []))
      : [];
    const shown = distinct([lead, ...ofParts, ...ranked]).slice(0, MOST_PASSAGES);
    return {
      ...frame(text, language, considered, carried),
      answered: true,
      answer,
      parts:
        found.length + unanswered.length > 1
          ? found.map(({ question: asked, evidence }) => ({ question: asked, evidence }))
          : [],
      unanswered,
      passages: shown.map((one) => passageOf(one, lead)),
      facts: factsOf([lead, ...ofParts], [answer, ...found.map(({ evidence }) => evidence)]),
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
      unanswered: [],
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

  /** Facts of some paragraphs; those first whose value stands in the exact words of an answer. */
  function factsOf(ranked: readonly RankedParagraph[], shown: readonly Evidence[]): Fact[] {
    const facts = distinct(ranked).flatMap((one) => {
      const { article, number } = paragraphOf(one);
      return index.facts.filter(
        ({ citation }) => citation.article === article && citation.paragraph === number,
      );
    });
    const isShown = ({ value }: Fact) => shown.some(({ text }) => text.includes(value));
    return [...facts.filter(isShown), ...facts.filter((fact) => !isShown(fact))];
  }
}

function distinct(ranked: readonly RankedParagraph[]): RankedParagraph[] {
  const seen = new Set<number>();
  return ranked.filter(({ id }) => !seen.has(id) && seen.add(id));
}
