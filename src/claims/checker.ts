import type { Passage } from '../answer/types.ts';
import type { Citation } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';
import { citedWords } from '../record/cite.ts';
import { quotationFinder } from '../record/find-quotation.ts';
import { isNamedPerson } from '../record/speakers.ts';
import { stripInvisible } from '../text/fold.ts';
import { detectLanguage } from '../text/language.ts';
import type { Span } from '../text/sentences.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { WordTable } from '../text/word-table.ts';
import { accountedFor, paragraphOf, type Unit, unitsOf } from './coverage.ts';
import type { Cue } from './cues.ts';
import { createKnowledge, keyOfParagraph } from './knowledge.ts';
import { checkQuotations } from './quoted.ts';
import { readStatement, type Statement, splitStatements } from './statement.ts';
import type { CheckedClaim, CheckedQuotation, CheckedStatement, Detail, Verdict } from './types.ts';
import { type Weighing, weigher } from './weigh/weigh.ts';

/** The front door of checking: holds claims against the record. */
export interface Checker {
  /** Never throws on any input. */
  check(claim: string): CheckedClaim;
}

/** Longest claim that is looked at, in characters; the rest is passed over. */
const LONGEST = 2_000;
const MOST_PASSAGES = 5;
/** How much of a statement's weight may be unaccounted for, and still a verdict is given. */
const LIMITS = {
  supported: { share: 0.24, most: 0.5 },
  contradicted: { share: 0.36, most: 0.85 },
  // A number, date or name in the place of another says clearly enough what is spoken of.
  misplaced: { share: 0.45, most: 0.95 },
  // Not all that the record speaks of there is named.
  loose: { share: 0.1, most: 0.3 },
};

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
  const weight = (term: string) => {
    const rank = table.rank(term);
    return rank === undefined ? 0.9 : Math.log(rank + 2) / Math.log(table.size + 2);
  };

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

  interface Judged {
    readonly weighing: Weighing;
    readonly verdict: Verdict;
    readonly missing: readonly Unit[];
    /** Weight of the statement that the assertion itself accounts for. */
    readonly own: number;
    readonly share: number;
  }

  function judge(statement: Statement, weighing: Weighing): Judged {
    const { citation } = weighing.assertion;
    const paragraph = paragraphOf(knowledge, citation.article, citation.paragraph);
    const known = statement.hits.filter((hit) => paragraph?.keys.has(hit.key));
    const cues: Span[] = statement.cues.filter(
      ({ kind }) => kind !== 'compare' && kind !== 'opinion',
    );
    const spans: Span[] = [...statement.dates, ...statement.quantities, ...statement.shares];
    const all = unitsOf(statement, weight, spans);
    const rest = new Set(
      unitsOf(statement, weight, [...spans, ...weighing.taken, ...known, ...cues]).map(keyOfUnit),
    );
    let total = 0;
    let lacking = 0;
    let own = 0;
    let most = 0;
    const missing: Unit[] = [];
    for (const unit of all) {
      total += unit.weight;
      if (weighing.taken.some((span) => span.start < unit.end && unit.start < span.end))
        own += unit.weight;
      if (!rest.has(keyOfUnit(unit)) || !paragraph) continue;
      // Names that the whole article is about are weighed below, with the other names.
      if (
        statement.hits.some(
          (hit) =>
            knowledge.everywhere.has(hit.key) && knowledge.isProper(hit.key) && overlap(hit, unit),
        )
      )
        continue;
      const lack = unit.weight * (1 - accountedFor(unit, paragraph, table));
      lacking += lack;
      most = Math.max(most, unit.name ? lack * 2 : lack);
      if (lack > 0.3) missing.push(unit);
    }
    for (const hit of statement.hits) {
      const overlaps = (span: Span) => span.start < hit.end && hit.start < span.end;
      if (known.includes(hit) || weighing.taken.some(overlaps)) continue;
      // Somebody or some place that the paragraph does not speak of at all.
      if (knowledge.isProper(hit.key) && !known.some(overlaps)) {
        const lack = knowledge.everywhere.has(hit.key) ? 0.2 : 0.9;
        lacking += lack;
        total += 0.9;
        most = Math.max(most, lack);
      }
      // A side that the record does not take is no paraphrase of it, however near in meaning.
      const strange =
        !onlyStopWords(statement, hit) &&
        hit.key.startsWith('sense:') &&
        !paragraph?.senses.has(hit.key) &&
        !known.some(overlaps);
      if (strange && !weighing.conflict && !cues.some(overlaps)) most = Math.max(most, 0.7);
    }
    const has = (kind: Cue['kind']) => statement.cues.some((cue) => cue.kind === kind);
    const text = paragraph?.paragraph.text ?? '';
    const barred =
      weighing.unsure ||
      has('compare') ||
      has('opinion') ||
      // What is still to come, of a paragraph that tells only what was.
      (has('future') && !TO_COME.test(text)) ||
      // Half named, and something denied: not safe to say what the statement says.
      (weighing.loose && (weighing.conflict || statement.cues.length > 0)) ||
      // "only": where the record does not say so, it is no part of what it says.
      (!weighing.conflict && deniesRecord(statement, weighing, text)) ||
      (has('only') && !weighing.conflict && !/\bonly\b/.test(text));
    const share = lacking / Math.max(total, 1.5);
    // A date that the record does not give is no detail of what it denies.
    const slot = weighing.details.some(
      ({ agrees, kind }) => !agrees && kind !== 'sense' && kind !== 'negation' && kind !== 'role',
    );
    const side = weighing.conflict ? 'contradicted' : 'supported';
    // Somebody else said so: only where nearly all of it is what the record has from another.
    const byRole = weighing.details.some(({ agrees, kind }) => !agrees && kind === 'role');
    const limit = weighing.loose
      ? LIMITS.loose
      : LIMITS[
          side === 'contradicted' && slot
            ? 'misplaced'
            : side === 'contradicted' && byRole
              ? 'supported'
              : side
        ];
    const open = weighing.open.length > (weighing.conflict && slot ? 1 : 0);
    const verdict =
      barred || open || share > limit.share || most > limit.most ? 'not_mentioned' : side;
    return { weighing, verdict, missing, own, share };
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

/** "politicians rather than officials": what stands in the place of the record's words is not the record's. */
function deniesRecord(statement: Statement, { taken }: Weighing, text: string): boolean {
  if (/\b(?:rather than|instead of|not)\b/.test(text)) return false;
  return statement.cues.some(
    ({ scope }) => scope !== undefined && taken.some((span) => overlap(span, scope)),
  );
}

/** Words by which the record speaks of what is still to be done. */
const TO_COME =
  /\b(?:will|would|should|agreed|pledged|begin|next|steps|goal|pursue|resolving|push)\b/;

/** "more", "over": too common to take a side by themselves. */
function onlyStopWords(statement: Statement, hit: Span): boolean {
  return statement.tokens
    .filter(({ start, end }) => start < hit.end && hit.start < end)
    .every(({ term }) => isStopWord(term));
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const keyOfUnit = (unit: Unit) => `${unit.start}:${unit.end}`;

function shifted(detail: Detail, at: Span): Detail {
  return { ...detail, at: { start: detail.at.start + at.start, end: detail.at.end + at.start } };
}
