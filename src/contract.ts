import type { Answer, Evidence } from './answer/types.ts';
import type { Citation, Fact } from './corpus/types.ts';
import { type Language, languageOfLocale } from './text/language.ts';

/** A question as outside programs put it: one object, or one a line (`--jsonl`). */
export interface QuestionLine {
  readonly id?: string | number;
  readonly question: string;
  /** Language of the frame, as Discord writes it ("ko", "en-US"); the question's own where absent. */
  readonly language?: Language;
  readonly history: readonly string[];
}

/** An answer as outside programs read it; its fields stay stable. */
export interface AnswerLine {
  readonly id?: string | number;
  readonly question: string;
  readonly language: Language;
  readonly answered: boolean;
  readonly answer: EvidenceLine | null;
  readonly parts: readonly (EvidenceLine & { readonly question: string })[];
  readonly unanswered: readonly string[];
  readonly passages: readonly {
    readonly article: string;
    readonly paragraph: number;
    readonly section: string | null;
    readonly text: string;
    readonly score: number;
  }[];
  readonly facts: readonly FactLine[];
  readonly confidence: number;
  readonly refusal: Answer['refusal'];
  readonly carried: readonly string[];
  readonly suggestions: readonly string[];
}

interface EvidenceLine {
  readonly text: string;
  readonly sentence: string;
  /** Where `sentence` stands. */
  readonly citation: Citation;
}

interface FactLine extends Pick<Fact, 'id' | 'value' | 'kind' | 'quote' | 'citation'> {
  readonly statement: string;
}

/**
 * Reads one line of a `--jsonl` input.
 * @throws Error that says what the line lacks
 */
export function parseQuestionLine(line: string): QuestionLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('the line is not JSON');
  }
  if (typeof value !== 'object' || value === null) throw new Error('the line is not a JSON object');
  const { id, question, locale, history } = value as Record<string, unknown>;
  if (typeof question !== 'string') throw new Error('"question" must be a text');
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    throw new Error('"id" must be a text or a number');
  }
  const language = typeof locale === 'string' ? languageOfLocale(locale) : undefined;
  return {
    ...(id === undefined ? {} : { id }),
    question,
    ...(language === undefined ? {} : { language }),
    history: Array.isArray(history) ? history.filter((one) => typeof one === 'string') : [],
  };
}

/** An answer in the shape of the contract. */
export function answerLine(answer: Answer, id?: string | number): AnswerLine {
  const { language } = answer;
  return {
    ...(id === undefined ? {} : { id }),
    question: answer.question,
    language,
    answered: answer.answered,
    answer: answer.answer && evidenceLine(answer.answer),
    parts: answer.parts.map(({ question, evidence }) => ({ question, ...evidenceLine(evidence) })),
    unanswered: answer.unanswered,
    passages: answer.passages.map(({ article, paragraph, section, text, score }) => ({
      article,
      paragraph,
      section,
      text,
      score,
    })),
    facts: answer.facts.map(({ id: fact, statement, value, kind, quote, citation }) => ({
      id: fact,
      statement: statement[language] ?? statement.en,
      value,
      kind,
      quote,
      citation,
    })),
    confidence: answer.confidence,
    refusal: answer.refusal,
    carried: answer.carried,
    suggestions: answer.suggestions,
  };
}

function evidenceLine({ text, sentence, citation }: Evidence): EvidenceLine {
  return { text, sentence, citation };
}
