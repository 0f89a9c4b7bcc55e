import type { Citation } from '../corpus/types.ts';
import { citedWords } from '../record/cite.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/sentences.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { WordTable } from '../text/word-table.ts';
import { detailsOf, withAgreeing, worded } from './details.ts';
import type { Judged } from './judge.ts';
import type { Knowledge } from './knowledge.ts';
import { type ReadStatement, statementReader } from './read-statement.ts';
import { isOfAnother } from './subject.ts';
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

/** "It is not true that …": the statement is what follows, and means its opposite. */
const DENIES_THE_WHOLE =
  /^\W*(?:it(?:['’]s| is| was)(?: simply| just)? (?:not true|untrue|false|a lie|not the case|not so|a myth) that|contrary to (?:rumou?rs?|reports?),?)\s+|(?:라는|다는|란)\s*(?:것은|건|말은|이야기는|주장은)\s*(?:사실이 아니|거짓|틀렸|틀린)[^\s]*\s*[.!]?$|(?:という(?:の|こと|話|主張)は(?:事実では(?:ない|ありません)|嘘|うそ|間違い|誤り)[^。]*)[。]?$/iu;
/** "Isn't it true that …?" claims it: the "not" denies nothing. */
const ASKS_WHETHER_TRUE =
  /^\W*(?:is|was|isn['’]t|wasn['’]t) it (?:not )?(?:true|correct|right|a fact|the case|so) that\s+/iu;
const OPPOSITE: Readonly<Record<Verdict, Verdict>> = {
  supported: 'contradicted',
  contradicted: 'supported',
  not_mentioned: 'not_mentioned',
};

/** A question asks, and claims nothing; "isn't it true that …?" does. */
const ASKS =
  /^\W*(?:(?:and|so|but|ok|well)[,\s]+)?(?:how (?:many|much|long|did|do|does|was|were|is|are|will|old|far|big|deep)|who|whom|whose|what|when|where|why|which)\b[^?]*\?\s*$|(?:몇|언제|누가|누구|어디|왜|무엇|뭐|얼마)[^?？]*[?？]\s*$|(?:何|いつ|誰|どこ|なぜ|どう|いくつ|いくら)[^?？。]*(?:[?？]|か[。]?)\s*$/iu;

/**
 * Gives statements their verdicts: by what was learnt from example claims where the article has
 * some, the rules being part of what is weighed; by the rules alone elsewhere.
 */
export function statementChecker(knowledge: Knowledge, table: WordTable) {
  const { index } = knowledge;
  const { lessons } = index;
  const read = statementReader(knowledge, table);
  const dateOf = new Map(index.articles.map(({ id, date }) => [id, date]));

  return (text: string, at: Span): CheckedStatement => {
    const frame = ASKS_WHETHER_TRUE.test(text) ? ASKS_WHETHER_TRUE : DENIES_THE_WHOLE;
    if (!frame.test(text)) return check(text, at);
    const rest = text.replace(frame, '').trim();
    const { verdict, ...checked } = check(rest, { start: 0, end: rest.length });
    const isDenied = frame === DENIES_THE_WHOLE;
    return { ...checked, text, at, details: [], verdict: isDenied ? OPPOSITE[verdict] : verdict };
  };

  function check(text: string, at: Span): CheckedStatement {
    const reading = read(text, at);
    const { best, model } = reading;
    const byRule = best?.verdict ?? 'not_mentioned';
    if (!model || !knowsClaimsOn(lessons, model.paragraph)) return checked(reading, byRule);
    // Of what no paragraph is about, and of a word or two, the examples know nothing, whatever it sounds like.
    const isStrange = byRule === 'not_mentioned' && model.likelihood < LEAST_MEANT;
    const isQuestion = ASKS.test(fold(text));
    if (isStrange || isQuestion || telling(reading.statement) < LEAST_TELLING)
      return checked(reading, 'not_mentioned');
    const foundAll = best !== undefined && isWholeIn(best);
    const verdict = verdictOf(likelihoods(lessons, model.features), byRule, foundAll);
    const day = dateOf.get(model.paragraph.article) ?? '';
    return checked(reading, isOfAnother(verdict, reading, day) ? 'not_mentioned' : verdict);
  }

  function checked(reading: ReadStatement, verdict: Verdict): CheckedStatement {
    const { statement, best } = reading;
    const { text, at } = statement;
    const byRules = best?.verdict === verdict && !isBeside(best, reading) ? best : undefined;
    const evidence =
      byRules?.weighing.assertion.citation ??
      citationFor(reading) ??
      best?.weighing.assertion.citation ??
      null;
    return {
      text,
      at,
      verdict,
      details: verdict === 'not_mentioned' ? [] : toldOf(reading, verdict, evidence, byRules),
      unaccounted: best?.missing.map((unit) => unit.surface) ?? [],
      evidence,
    };
  }

  function toldOf(
    reading: ReadStatement,
    verdict: Verdict,
    evidence: Citation | null,
    byRules: Judged | undefined,
  ): Detail[] {
    const found = byRules ? detailsOf(byRules, reading.judged) : [];
    // A mistake that is no detail by itself ("the remains were recovered") is told as well.
    const isTold = verdict === 'supported' || found.some(({ agrees }) => !agrees);
    const learnt = isTold ? [] : learntDetails(reading, verdict, evidence);
    const { statement, judged } = reading;
    const names = statement.hits.filter(({ key }) => knowledge.entities.has(key));
    return withAgreeing([...learnt, ...found], evidence, judged).map((detail) =>
      worded(detail, statement, names),
    );
  }

  /** Whether it is half named, and of another paragraph than the one that is meant. */
  function isBeside({ weighing }: Judged, { model }: ReadStatement): boolean {
    const { article, paragraph } = weighing.assertion.citation;
    return (
      weighing.loose &&
      model !== undefined &&
      (model.paragraph.article !== article || model.paragraph.number !== paragraph)
    );
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
    const at = turningWords(lessons, model.words) ?? whole;
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

/** Share of a statement's weight that may be left over where nothing of it counts as missing. */
const NOTHING = 0.05;

/** Whether the assertion, with its paragraph, accounts for all that the statement says. */
function isWholeIn({ share, weighing: { open, loose, unsure } }: Judged): boolean {
  return share < NOTHING && open.length === 0 && !loose && !unsure;
}

function telling({ tokens }: ReadStatement['statement']): number {
  return new Set(tokens.map(({ term }) => term).filter((term) => !isStopWord(term))).size;
}
