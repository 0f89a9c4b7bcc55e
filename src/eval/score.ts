import type { Engine } from '../answer/engine.ts';
import type { Answer } from '../answer/types.ts';
import { type EvalDialogue, type EvalQuestion, isGold } from './sets.ts';

/** How one question fared. */
export interface Outcome {
  readonly question: EvalQuestion;
  readonly answer: Answer;
  /** A right paragraph stands first among the passages. */
  readonly first: boolean;
  /** Answered from a right paragraph, with expected words in the sentence shown. */
  readonly right: boolean;
  /** The exact span holds expected words, or is part of them; undefined where none is asked for. */
  readonly span: boolean | undefined;
}

const EXACT = new Set(['number', 'date', 'person', 'place', 'org']);

export function scoreQuestion(engine: Engine, question: EvalQuestion): Outcome {
  const answer = engine.ask({ question: question.question });
  const { answers } = question;
  const shown =
    question.style === 'multi'
      ? answer.passages.map(({ text }) => text).join('\n')
      : (answer.answer?.sentence ?? '');
  const right =
    question.answerable &&
    isGold(question, answer.answer?.citation) &&
    answers.some((expected) => shown.includes(expected));
  const text = answer.answer?.text ?? '';
  return {
    question,
    answer,
    first: isGold(question, answer.passages[0]),
    right,
    span:
      right && EXACT.has(question.category) && question.style !== 'multi'
        ? answers.some((expected) => text.includes(expected) || expected.includes(text))
        : undefined,
  };
}

export interface TurnOutcome {
  readonly dialogue: string;
  readonly turn: number;
  readonly question: string;
  readonly answer: Answer;
  readonly right: boolean;
}

/** Each turn is asked with the questions before it as history. */
export function scoreDialogue(engine: Engine, { id, turns }: EvalDialogue): TurnOutcome[] {
  return turns.map((turn, index) => {
    const history = turns.slice(0, index).map(({ question }) => question);
    const answer = engine.ask({ question: turn.question, history });
    const right = turn.answerable
      ? answer.answer !== null &&
        isGold(turn, answer.answer.citation) &&
        turn.answers.some((expected) => answer.answer?.sentence.includes(expected))
      : !answer.answered;
    return { dialogue: id, turn: index + 1, question: turn.question, answer, right };
  });
}

/** Rows of the table, by what members ask in and how. */
export function groupOf({ answerable, lang, style }: EvalQuestion): string {
  if (!answerable) return 'no answer in the article';
  if (lang === 'ko') return 'Korean';
  if (lang === 'ja') return 'Japanese';
  return ['plain', 'keywords', 'typo'].includes(style)
    ? 'English: plain, keywords, typos'
    : 'English: paraphrase, indirect, several parts';
}
