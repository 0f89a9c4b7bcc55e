import type { Citation } from '../corpus/types.ts';
import { citedWords } from '../record/cite.ts';
import type { Span } from '../text/sentences.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { WordTable } from '../text/word-table.ts';
import type { Judged } from './judge.ts';
import type { Knowledge } from './knowledge.ts';
import { type ReadStatement, statementReader } from './read-statement.ts';
import type { CheckedStatement, Detail, Verdict } from './types.ts';
import {
  decidingWords,
  knowsClaimsOn,
  likelihoods,
  turningWords,
  verdictOf,
} from './verdict-model.ts';

/** Natural logarithm of how likely a paragraph must be meant. */
const LEAST_MEANT = -3;
/** How many words must tell something. */
const LEAST_TELLING = 2;

/**
 * Gives statements their verdicts: by what was learnt from example claims where the article has
 * some, the rules being part of what is weighed; by the rules alone elsewhere.
 */
export function statementChecker(knowledge: Knowledge, table: WordTable) {
  const { index } = knowledge;
  const { lessons } = index;
  const read = statementReader(knowledge, table);

  return (text: string, at: Span): CheckedStatement => {
    const reading = read(text, at);
    const { best, model } = reading;
    const byRule = best?.verdict ?? 'not_mentioned';
    if (!model || !knowsClaimsOn(lessons, model.paragraph)) return checked(reading, byRule);
    // Of what no paragraph is about, and of a word or two, the examples know nothing, whatever it sounds like.
    const isStrange = byRule === 'not_mentioned' && model.likelihood < LEAST_MEANT;
    if (isStrange || telling(reading.statement) < LEAST_TELLING)
      return checked(reading, 'not_mentioned');
    return checked(reading, verdictOf(likelihoods(lessons, model.features), byRule));
  };

  function checked(reading: ReadStatement, verdict: Verdict): CheckedStatement {
    const { statement, best, judged } = reading;
    const { text, at } = statement;
    const byRules = best?.verdict === verdict ? best : undefined;
    const evidence = byRules?.weighing.assertion.citation ?? citationFor(reading) ?? null;
    return {
      text,
      at,
      verdict,
      details:
        verdict === 'not_mentioned'
          ? []
          : byRules
            ? detailsOf(byRules, judged)
            : learntDetails(reading, verdict, evidence),
      unaccounted: best?.missing.map((unit) => unit.surface) ?? [],
      evidence: evidence ?? best?.weighing.assertion.citation ?? null,
    };
  }

  function citationFor({ model }: ReadStatement): Citation | undefined {
    return model && decidingWords(lessons, model.phrases, model.paragraph);
  }

  /** What is told where the rules found nothing to tell: on which words it turns, and what the record has. */
  function learntDetails(
    { statement, model }: ReadStatement,
    verdict: Verdict,
    evidence: Citation | null,
  ): Detail[] {
    if (!model || !evidence || verdict !== 'contradicted') return [];
    const whole = { start: 0, end: statement.text.length };
    const at = wholeWords(statement.text, turningWords(lessons, model.words) ?? whole);
    return [
      {
        kind: 'sense',
        said: statement.text.slice(at.start, at.end),
        at,
        record: citedWords(index.articles, evidence),
        citation: evidence,
        agrees: false,
      },
    ];
  }
}

function telling({ tokens }: ReadStatement['statement']): number {
  return tokens.filter(({ term }) => !isStopWord(term)).length;
}

/** Of a statement with several mistakes each is told: what other assertions of the paragraph deny as well. */
function detailsOf(best: Judged, judged: readonly Judged[]): Detail[] {
  const { article, paragraph } = best.weighing.assertion.citation;
  const others = judged.filter(
    ({ weighing, verdict }) =>
      verdict === best.verdict &&
      weighing.assertion.citation.article === article &&
      weighing.assertion.citation.paragraph === paragraph,
  );
  const details: Detail[] = [];
  for (const { weighing } of [best, ...others]) {
    for (const detail of weighing.details) {
      const told = details.some(
        (one) => one.at.start < detail.at.end && detail.at.start < one.at.end,
      );
      if (!told) details.push(detail);
    }
  }
  return details;
}

/** Pairs of Korean or Japanese letters begin and end inside words. */
function wholeWords(text: string, { start, end }: Span): Span {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(end))?.[0].length ?? 0;
  const isSpaced = !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
  return isSpaced ? { start: start - before, end: end + after } : { start, end };
}
