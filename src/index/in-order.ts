import { firstNotBelow } from './counts.ts';
import type { Index } from './types.ts';

/** What may stand between the words of a name, whatever stood there in the question. */
const JOINT = /^[\s'’-]*$/;

/**
 * Whether some paragraph has terms one behind the other.
 * @param terms by their numbers in the lexicon; at least one
 * @param joints what stands between one and the next, as it was typed
 */
export function standInOrder(
  terms: readonly number[],
  joints: readonly string[],
  { lexicon, paragraphs }: Index,
): boolean {
  const { tokens, offsets, firstToken, documentFrequency } = lexicon;
  // Only where the rarest of them stands need one look.
  const frequencies = terms.map((term) => documentFrequency[term] ?? 0);
  const place = frequencies.indexOf(Math.min(...frequencies));
  const rarest = terms[place] ?? -1;
  for (let at = tokens.indexOf(rarest); at >= 0; at = tokens.indexOf(rarest, at + 1)) {
    const from = at - place;
    if (terms.every((term, step) => tokens[from + step] === term) && areJoined(from)) return true;
  }
  return false;

  function areJoined(from: number): boolean {
    const paragraph = firstNotBelow(firstToken, from + 1) - 1;
    if (from + terms.length > (firstToken[paragraph + 1] ?? 0)) return false;
    const text = paragraphs[paragraph]?.text ?? '';
    return terms.every((_, step) => {
      if (step === 0) return true;
      const at = (from + step) * 2;
      const between = text.slice(offsets[at - 1], offsets[at]);
      return JOINT.test(between) || between === joints[step - 1];
    });
  }
}
