import type { Passage } from '../answer/types.ts';
import type { Citation } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';
import { citedWords } from '../record/cite.ts';
import { quotationFinder } from '../record/find-quotation.ts';
import { isNamedPerson } from '../record/speakers.ts';
import { stripInvisible } from '../text/fold.ts';
import { detectLanguage } from '../text/language.ts';
import type { Span } from '../text/sentences.ts';
import type { WordTable } from '../text/word-table.ts';
import { statementChecker } from './check-statement.ts';
import { conjunctsOf } from './conjuncts.ts';
import { paragraphOf } from './coverage.ts';
import { withoutMarks } from './details.ts';
import { createKnowledge, keyOfParagraph } from './knowledge.ts';
import { checkQuotations, quotesOthers } from './quoted.ts';
import { overlap } from './spans.ts';
import { splitStatements } from './statement.ts';
import type { CheckedClaim, CheckedQuotation, CheckedStatement, Detail, Verdict } from './types.ts';

/** The front door of checking: holds claims against the record. */
export interface Checker {
  /** Never throws on any input. */
  check(claim: string): CheckedClaim;
}

/** A statement checked, and where in the claim its words stand. */
interface Read {
  readonly statement: CheckedStatement;
  readonly inClaim: (span: Span) => Span;
}

/** Longest claim that is looked at, in characters; the rest is passed over. */
const LONGEST = 2_000;
const MOST_PASSAGES = 5;
/**
 * @param closest passages near to a claim that nothing in the record decides, best first
 */
export function createChecker(
  index: Index,
  table: WordTable,
  closest: (claim: string) => readonly Passage[] = () => [],
): Checker {
  const finder = quotationFinder(index.articles, index.glossary);
  const knowledge = createKnowledge(index);
  const checkStatement = statementChecker(knowledge, table);

  return {
    check(raw) {
      const claim = stripInvisible(raw).slice(0, LONGEST);
      const quotations = checkQuotations(claim, finder, speakerOf);
      const names = knowledge.find(claim).filter(({ key }) => knowledge.isProper(key));
      const read = splitStatements(claim, names)
        .flatMap((at) => readAt(claim, at))
        .map((one) => besideQuotations(one, quotations));
      const verdicts = read.map(({ statement }) => statement.verdict);
      const byStatements: Verdict = verdicts.includes('contradicted')
        ? 'contradicted'
        : verdicts.length > 0 && verdicts.every((one) => one === 'supported')
          ? 'supported'
          : 'not_mentioned';
      const verdict = quotesOthers(claim, quotations)
        ? 'not_mentioned'
        : withQuotations(byStatements, claim, quotations);
      // Where its own words decide, the statement that is them says so as well.
      const statements = read.map(({ statement }) =>
        verdict === 'supported' || isElsewhose(statement, quotations)
          ? { ...statement, verdict }
          : statement,
      );
      return {
        claim,
        language: detectLanguage(claim),
        verdict,
        details: [
          ...quotations.map(quotationDetail),
          ...read.flatMap(({ statement, inClaim }) =>
            statement.details.map((detail) => ({ ...detail, at: inClaim(detail.at) })),
          ),
        ].sort((a, b) => Number(a.agrees) - Number(b.agrees)),
        statements,
        quotations,
        passages: passagesOf(claim, statements, quotations),
      };
    },
  };

  /** A statement, or the two that one sentence makes of one subject where nothing is known of both together. */
  function readAt(claim: string, at: Span): Read[] {
    const text = claim.slice(at.start, at.end);
    const whole = checkStatement(text, at);
    const shift = ({ start, end }: Span) => ({ start: start + at.start, end: end + at.start });
    if (whole.verdict !== 'not_mentioned') return [{ statement: whole, inClaim: shift }];
    const parts = conjunctsOf(text, detectLanguage(text)).map(({ text: part, inSentence }) => ({
      statement: { ...checkStatement(part, { start: 0, end: part.length }), at },
      inClaim: (span: Span) => shift(inSentence(span)),
    }));
    // Where the record says one of the two and does not mention the other, the reply tells which.
    const isDecided = parts.some(({ statement }) => statement.verdict !== 'not_mentioned');
    return isDecided ? parts : [{ statement: whole, inClaim: shift }];
  }

  /** The person to whom a text gives words, by the name that the record's speakers have. */
  function speakerOf(text: string): string | null {
    const keys = knowledge.find(text).map((hit) => hit.key);
    for (const key of keys) {
      const entity = knowledge.entities.get(key);
      if (entity && isNamedPerson(entity)) return entity.names.en[0] ?? null;
    }
    return null;
  }

  function quotationDetail(quotation: CheckedQuotation): Detail {
    const { words, at, citation, status, somebodyElse } = quotation;
    return withoutMarks({
      kind: somebodyElse ? 'role' : 'quotation',
      said: words,
      at,
      record: citedWords(index.articles, citation),
      citation,
      agrees: status === 'verbatim' && !somebodyElse,
    });
  }

  function passagesOf(
    claim: string,
    statements: readonly CheckedStatement[],
    quotations: readonly CheckedQuotation[],
  ): Passage[] {
    const decided = statements.filter(({ verdict }) => verdict !== 'not_mentioned');
    const cited = [
      ...quotations.map(({ citation }) => citation),
      ...decided.map(({ evidence }) => evidence),
    ];
    const near = statements.map(({ evidence }) => evidence);
    const seen = new Set<string>();
    const add = (citation: Citation | null): Passage[] => {
      if (!citation || seen.has(keyOfParagraph(citation.article, citation.paragraph))) return [];
      seen.add(keyOfParagraph(citation.article, citation.paragraph));
      const found = paragraphOf(knowledge, citation.article, citation.paragraph)?.paragraph;
      if (!found) return [];
      const { article, number, section, text } = found;
      const { start, end } = citation;
      return [
        { article, paragraph: number, section, text, score: 1, highlights: [{ start, end }] },
      ];
    };
    const own = cited.flatMap(add);
    if (own.length > 0) return own;
    const others = closest(claim).filter(({ article, paragraph }) => {
      const key = keyOfParagraph(article, paragraph);
      return !seen.has(key) && seen.add(key);
    });
    return [...others, ...near.flatMap(add)].slice(0, MOST_PASSAGES);
  }
}

/** Whether a statement gives somebody words that the record has from somebody else. */
function isElsewhose({ at }: CheckedStatement, quotations: readonly CheckedQuotation[]): boolean {
  return quotations.some(
    (one) => one.somebodyElse && one.status === 'verbatim' && overlap(one.at, at),
  );
}

/** Of words in quotation marks the quotation itself tells what the record has. */
function besideQuotations(
  { statement, inClaim }: Read,
  quotations: readonly CheckedQuotation[],
): Read {
  const isQuoted = (detail: Detail) => {
    const span = inClaim(detail.at);
    return detail.kind === 'sense' && quotations.some(({ at }) => overlap(at, span));
  };
  const details = statement.details.filter((detail) => !isQuoted(detail));
  return { statement: { ...statement, details }, inClaim };
}

/**
 * A quotation decides where the claim is little more than it: the record's own words are supported,
 * unless they are given to somebody else.
 */
function withQuotations(
  verdict: Verdict,
  claim: string,
  quotations: readonly CheckedQuotation[],
): Verdict {
  if (quotations.some(({ somebodyElse, status }) => somebodyElse && status === 'verbatim'))
    return 'contradicted';
  const [first] = quotations;
  if (!first || quotations.length > 1) return verdict;
  const outside = claim.slice(0, first.at.start) + claim.slice(first.at.end);
  const isAll = outside.trim().split(/\s+/).length <= 5;
  if (first.status === 'verbatim' && isAll) return 'supported';
  // Altered words are not the record's: at best it has something like them.
  return first.status === 'altered' && verdict === 'supported' && first.at.start > 0
    ? 'not_mentioned'
    : verdict;
}
