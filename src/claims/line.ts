import type { Passage } from '../answer/types.ts';
import type { Language } from '../text/language.ts';
import type { CheckedClaim, Detail, Verdict } from './types.ts';

/** A claim as outside programs put it, one a line. */
export interface ClaimLine {
  readonly id?: string | number;
  readonly claim: string;
}

/** A checked claim as outside programs read it; its fields stay stable. */
export interface CheckedLine {
  readonly id?: string | number;
  readonly claim: string;
  readonly language: Language;
  readonly verdict: Verdict;
  readonly details: readonly Pick<Detail, 'kind' | 'said' | 'record' | 'citation' | 'agrees'>[];
  readonly statements: readonly {
    readonly text: string;
    readonly verdict: Verdict;
    readonly unaccounted: readonly string[];
  }[];
  readonly quotations: readonly {
    readonly words: string;
    readonly status: 'verbatim' | 'altered';
    readonly speaker: string | null;
    readonly somebodyElse: boolean;
    readonly diff: CheckedClaim['quotations'][number]['diff'];
  }[];
  readonly passages: readonly Omit<Passage, 'highlights'>[];
}

/**
 * Reads one line of a `--jsonl` input.
 * @throws Error that says what the line lacks
 */
export function parseClaimLine(line: string): ClaimLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('the line is not JSON');
  }
  if (typeof value !== 'object' || value === null) throw new Error('the line is not a JSON object');
  const { id, claim } = value as Record<string, unknown>;
  if (typeof claim !== 'string') throw new Error('"claim" must be a text');
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number')
    throw new Error('"id" must be a text or a number');
  return { ...(id === undefined ? {} : { id }), claim };
}

/** A checked claim in the shape of the contract, with the claim as it was put. */
export function checkedLine(checked: CheckedClaim, { id, claim }: ClaimLine): CheckedLine {
  return {
    ...(id === undefined ? {} : { id }),
    claim,
    language: checked.language,
    verdict: checked.verdict,
    details: checked.details.map(({ kind, said, record, citation, agrees }) => ({
      kind,
      said,
      record,
      citation,
      agrees,
    })),
    statements: checked.statements.map(({ text, verdict, unaccounted }) => ({
      text,
      verdict,
      unaccounted,
    })),
    quotations: checked.quotations.map(({ words, status, speaker, somebodyElse, diff }) => ({
      words,
      status,
      speaker,
      somebodyElse,
      diff,
    })),
    passages: checked.passages.map(({ article, paragraph, section, text, score }) => ({
      article,
      paragraph,
      section,
      text,
      score,
    })),
  };
}
