import { fold } from '../text/fold.ts';
import type { Span } from '../text/sentences.ts';
import type { Question } from './question.ts';
import { isAsked, namesIn } from './span.ts';

// "Who did she thank?" does not ask who thanks; "who has thanked her?", "by whom?" and 誰によって do.
const ASKS =
  /(?<!\b(?:by|from) )(?<!\bwho\b.*)\bwhom\b|\bwho (?:did|does) (?!(?:say|it|the \p{L}+ing)\b)\p{L}|누구(?:(?:에게|한테|께)(?!서)|랑|와|하고)|(?:誰|だれ|どなた)(?:に(?!よ)|と)|相手(?:は|が|って)?[、\s]*(?:誰|だれ|どなた)/u;

/** Whether a question asks for the person to whom, or with whom, somebody does something. */
export function asksToWhom({ text }: Pick<Question, 'text'>): boolean {
  return ASKS.test(fold(text));
}

const BEFORE = /\b(?:thanked|told|welcomed|met)\s$/;

/** Whom the sentence names as thanked, told or met; undefined where it names nobody, or whom the question names. */
export function otherIn(
  text: string,
  { start, end }: Span,
  question: Pick<Question, 'text' | 'concepts'>,
): Span | undefined {
  const body = text.slice(start, end);
  const found = namesIn(body).find(
    (one) =>
      BEFORE.test(body.slice(0, one.start)) && !isAsked(body.slice(one.start, one.end), question),
  );
  return found && { start: start + found.start, end: start + found.end };
}
