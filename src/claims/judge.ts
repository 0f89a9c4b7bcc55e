import type { Span } from '../text/sentences.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { WordTable } from '../text/word-table.ts';
import { accountedFor, paragraphOf, termWeight, type Unit, unitsOf } from './coverage.ts';
import type { Cue } from './cues.ts';
import type { Knowledge } from './knowledge.ts';
import { overlap } from './spans.ts';
import type { Statement } from './statement.ts';
import type { Verdict } from './types.ts';
import type { Weighing } from './weigh/weigh.ts';

/** How much of a statement's weight may be unaccounted for, and still a verdict is given. */
const LIMITS = {
  supported: { share: 0.24, most: 0.5 },
  contradicted: { share: 0.36, most: 0.85 },
  // A number, date or name in the place of another says clearly enough what is spoken of.
  misplaced: { share: 0.45, most: 0.95 },
  // Not all that the record speaks of there is named.
  loose: { share: 0.1, most: 0.3 },
};

/** A statement held against one assertion, with what follows from it by rule. */
export interface Judged {
  readonly weighing: Weighing;
  readonly verdict: Verdict;
  readonly missing: readonly Unit[];
  /** Weight of the statement that the assertion itself accounts for. */
  readonly own: number;
  readonly share: number;
}

/** Judges statements by what of them an assertion and its paragraph account for. */
export function judgeBy(knowledge: Knowledge, table: WordTable) {
  const weight = termWeight(table);
  return judge;

  function judge(statement: Statement, weighing: Weighing): Judged {
    const { citation } = weighing.assertion;
    const paragraph = paragraphOf(knowledge, citation.article, citation.paragraph);
    const known = statement.hits.filter((hit) => paragraph?.keys.has(hit.key));
    const cues: Span[] = statement.cues.filter(
      ({ kind }) => kind !== 'compare' && kind !== 'opinion',
    );
    cues.push(...statement.plain);
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
      if (weighing.taken.some((span) => overlap(span, unit))) own += unit.weight;
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
      const overlaps = (span: Span) => overlap(span, hit);
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
}

/** Which of several assertions decides, by rule. */
export function decideByRule(judged: readonly Judged[]): Judged | undefined {
  const ranked = [...judged].sort(
    (a, b) =>
      b.own - a.own || a.share - b.share || Number(a.weighing.loose) - Number(b.weighing.loose),
  );
  const contradicted = ranked.find(({ verdict }) => verdict === 'contradicted');
  const supported = ranked.find(({ verdict }) => verdict === 'supported');
  // Somewhere the record says so, elsewhere it seems to say otherwise: who accounts for clearly more decides.
  if (contradicted && supported) {
    if (contradicted.own >= supported.own - 0.01) return contradicted;
    // Of one paragraph that tells who did it to whom, another piece of it does not take that back.
    if (isSameParagraph(contradicted, supported) && turnsOnParty(contradicted)) return contradicted;
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

function isSameParagraph(one: Judged, other: Judged): boolean {
  const [a, b] = [one.weighing.assertion.citation, other.weighing.assertion.citation];
  return a.article === b.article && a.paragraph === b.paragraph;
}

/** Whether somebody else did it, or did it to somebody else. */
function turnsOnParty({ weighing: { details } }: Judged): boolean {
  return details.some(
    ({ kind, agrees }) => !agrees && (kind === 'role' || kind === 'organisation'),
  );
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
    .filter((token) => overlap(token, hit))
    .every(({ term }) => isStopWord(term));
}

const keyOfUnit = (unit: Unit) => `${unit.start}:${unit.end}`;
