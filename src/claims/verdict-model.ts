import type { Citation, Paragraph } from '../corpus/types.ts';
import type { ClaimLessons } from '../index/claim-lessons.ts';
import { addScores, type Feature, logOfSum } from '../index/softmax.ts';
import type { Span } from '../text/sentences.ts';
import { type Verdict, verdicts } from './types.ts';
import type { VerdictFeatures } from './verdict-features.ts';

/** How likely each verdict is. */
export type Likelihoods = Readonly<Record<Verdict, number>>;

/** How likely a verdict must be to be given, and how likely its opposite may be at most. */
interface Bounds {
  readonly least: number;
  readonly mostOpposite: number;
}

/**
 * To mistake one verdict for its opposite is the worst, and to confirm what the record denies the worst
 * of that: a claim is confirmed only where hardly anything speaks against it. Where the rules say the
 * same, less is enough, as far as they found every detail; where they say the opposite, it must be all
 * but certain.
 */
const BOUNDS: Readonly<
  Record<'supported' | 'contradicted', Record<'found' | 'agreed' | 'alone' | 'against', Bounds>>
> = {
  supported: {
    found: { least: 0.7, mostOpposite: 0.2 },
    agreed: { least: 0.8, mostOpposite: 0.1 },
    alone: { least: 0.85, mostOpposite: 0.07 },
    against: { least: 0.95, mostOpposite: 0.05 },
  },
  contradicted: {
    found: { least: 0.4, mostOpposite: 0.5 },
    agreed: { least: 0.4, mostOpposite: 0.5 },
    // Several facts of several paragraphs in one sentence sound like a mistake about one of them.
    alone: { least: 0.6, mostOpposite: 0.15 },
    against: { least: 0.9, mostOpposite: 0.1 },
  },
};
const SUPPORTED = verdicts.indexOf('supported');
const CONTRADICTED = verdicts.indexOf('contradicted');
/** What a word must say for a contradiction to be named as what it turns on. */
const TELLING = 0.04;

/** Whether there is anything to judge a statement on this paragraph by. */
export function knowsClaimsOn(lessons: ClaimLessons, { article }: Paragraph): boolean {
  return lessons.articles.includes(article);
}

export function likelihoods(lessons: ClaimLessons, features: readonly Feature[]): Likelihoods {
  const scores = new Float64Array(verdicts.length);
  addScores(scores, features, lessons.weights, 0, lessons.step);
  const total = logOfSum(scores);
  const [supported = 0, contradicted = 0, not_mentioned = 0] = [...scores].map((score) =>
    Math.exp(score - total),
  );
  return { supported, contradicted, not_mentioned };
}

/**
 * The likeliest verdict, where it is likely enough; otherwise nothing is claimed to be mentioned.
 * @param foundAll whether the rules found every detail of the statement in what they hold against it
 */
export function verdictOf(
  { supported, contradicted, not_mentioned }: Likelihoods,
  byRule: Verdict,
  foundAll: boolean,
): Verdict {
  if (not_mentioned >= Math.max(supported, contradicted)) return 'not_mentioned';
  const [verdict, own, opposite] =
    supported > contradicted
      ? (['supported', supported, contradicted] as const)
      : (['contradicted', contradicted, supported] as const);
  const rules =
    byRule === verdict
      ? foundAll
        ? 'found'
        : 'agreed'
      : byRule === 'not_mentioned'
        ? 'alone'
        : 'against';
  const { least, mostOpposite } = BOUNDS[verdict][rules];
  return own >= least && opposite <= mostOpposite ? verdict : 'not_mentioned';
}

/** The words of a statement on which a contradiction turns: the run that says most for it. */
export function turningWords(
  lessons: ClaimLessons,
  words: VerdictFeatures['words'],
): Span | undefined {
  let best: (Span & { sum: number }) | undefined;
  let run: (Span & { sum: number }) | undefined;
  for (const { at, features } of words) {
    const scores = new Float64Array(verdicts.length);
    addScores(scores, features, lessons.weights, 0, lessons.step);
    const gain = (scores[CONTRADICTED] ?? 0) - (scores[SUPPORTED] ?? 0) - TELLING;
    run =
      run && run.sum > 0
        ? { start: run.start, end: at.end, sum: run.sum + gain }
        : { ...at, sum: gain };
    if (run.sum > (best?.sum ?? 0)) best = run;
  }
  return best && { start: best.start, end: best.end };
}

/** The words of a paragraph that decided the example most like a statement. */
export function decidingWords(
  { citations, examples, decidedBy }: ClaimLessons,
  asked: ReadonlySet<number>,
  { article, number }: Paragraph,
): Citation | undefined {
  let best: { citation: Citation; likeness: number } | undefined;
  for (const [example, which] of decidedBy.entries()) {
    const citation = citations[which];
    if (citation?.article !== article || citation.paragraph !== number) continue;
    const own = examples.tokens.subarray(
      examples.firstToken[example],
      examples.firstToken[example + 1],
    );
    let shared = 0;
    for (const token of own) if (asked.has(token)) shared += 1;
    const likeness = shared / Math.sqrt(own.length || 1);
    if (!best || likeness > best.likeness) best = { citation, likeness };
  }
  return best?.citation;
}
