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
import { paragraphOf } from './coverage.ts';
import { type Judged, judgeBy } from './judge.ts';
import { createKnowledge, keyOfParagraph } from './knowledge.ts';
import { checkQuotations } from './quoted.ts';
import { readStatement, type Statement, splitStatements } from './statement.ts';
import type { CheckedClaim, CheckedQuotation, CheckedStatement, Detail, Verdict } from './types.ts';
import { weigher } from './weigh/weigh.ts';

/** The front door of checking: holds claims against the record. */
export interface Checker {
  /** Never throws on any input. */
  check(claim: string): CheckedClaim;
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
  const weighAll = weigher(knowledge);
  const judge = judgeBy(knowledge, table);

  return {
    check(raw) {
      const claim = stripInvisible(raw).slice(0, LONGEST);
      const statements = splitStatements(claim).map((at) =>
        checkStatement(readStatement(claim.slice(at.start, at.end), at, knowledge)),
      );
      const quotations = checkQuotations(claim, finder, speakerOf);
      const verdicts = statements.map((statement) => statement.verdict);
      const byStatements: Verdict = verdicts.includes('contradicted')
        ? 'contradicted'
        : verdicts.length > 0 && verdicts.every((one) => one === 'supported')
          ? 'supported'
          : 'not_mentioned';
      const verdict = withQuotations(byStatements, claim, quotations);
      return {
        claim: raw,
        language: detectLanguage(claim),
        verdict,
        details: [
          ...quotations.map(quotationDetail),
          ...statements.flatMap(({ details, at }) => details.map((detail) => shifted(detail, at))),
        ].sort((a, b) => Number(a.agrees) - Number(b.agrees)),
        statements,
        quotations,
        passages: passagesOf(claim, statements, quotations),
      };
    },
  };

  function checkStatement(statement: Statement): CheckedStatement {
    const judged = weighAll(statement).map((weighing) => judge(statement, weighing));
    const best = decide(judged);
    return {
      text: statement.text,
      at: statement.at,
      verdict: best?.verdict ?? 'not_mentioned',
      details: best && best.verdict !== 'not_mentioned' ? detailsOf(best, judged) : [],
      unaccounted: best?.missing.map((unit) => unit.surface) ?? [],
      evidence: best?.weighing.assertion.citation ?? null,
    };
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

  function decide(judged: readonly Judged[]): Judged | undefined {
    const ranked = [...judged].sort((a, b) => b.own - a.own || a.share - b.share);
    const contradicted = ranked.find(({ verdict }) => verdict === 'contradicted');
    const supported = ranked.find(({ verdict }) => verdict === 'supported');
    // Somewhere the record says so, elsewhere it seems to say otherwise: who accounts for clearly more decides.
    if (contradicted && supported) {
      if (contradicted.own >= supported.own - 0.01) return contradicted;
      if (supported.own > contradicted.own + 0.5) return supported;
      return { ...supported, verdict: 'not_mentioned' };
    }
    // What the record says otherwise, though too much of the statement is left open to say so, is not supported by another passage.
    const doubt = ranked.find(
      ({ weighing }) => weighing.conflict && (!weighing.loose || supported?.weighing.loose),
    );
    if (supported && doubt && (supported.weighing.loose || doubt.own >= supported.own))
      return { ...supported, verdict: 'not_mentioned' };
    return contradicted ?? supported ?? ranked[0];
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
    return {
      kind: somebodyElse ? 'role' : 'quotation',
      said: words,
      at,
      record: citedWords(index.articles, citation),
      citation,
      agrees: status === 'verbatim' && !somebodyElse,
    };
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

function shifted(detail: Detail, at: Span): Detail {
  return { ...detail, at: { start: detail.at.start + at.start, end: detail.at.end + at.start } };
}
