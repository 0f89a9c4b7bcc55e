import type { AskKind } from '../corpus/types.ts';
import { countIn } from '../index/counts.ts';
import type { Index } from '../index/types.ts';
import { vainScore } from '../index/vain-model.ts';
import { accountFor } from './account.ts';
import { DENIAL, FUTURE, MEASURES, NAMES, REPLIES } from './asked-in-vain.ts';
import type { Reading } from './follow-up.ts';
import { exactKinds, kindsAgree, sameExactKind } from './kinds.ts';
import type { NotePlaces } from './note-places.ts';
import { ownWeight, type Question } from './question.ts';
import type { RankedParagraph } from './rank.ts';
import { voteOf } from './rank-features.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordingMatches } from './wording-match.ts';

/**
 * What speaks for and against answering from a paragraph whose article was prepared with notes.
 * Shares are between 0 and 1.
 */
export interface PreparedFeatures {
  /** Likelihood of the question under the paragraph's best note, and under all its notes. */
  readonly note: number;
  readonly notes: number;
  /** Agreement with the nearest of its notes' wordings. */
  readonly near: number;
  /** Likelihood of the question under what the article is silent on, and agreement with the nearest of those wordings. */
  readonly silence: number;
  readonly nearSilence: number;
  /** How much nearer the notes' wording is. */
  readonly nearLead: number;
  /** The same with all the nearest wordings voting, the nearest counting more, and much more: log odds. */
  readonly votes: number;
  readonly sharpVotes: number;
  /** How much likelier the question is among all that is asked in vain than among all that is answered. */
  readonly vain: number;
  /** How much the question sounds like one asked in vain: log odds, a tenth of them. */
  readonly sound: number;
  /** 1 where the question presupposes a refusal, an end or a quarrel. */
  readonly denial: number;
  /** Share of the question's weight that the paragraph's text has. */
  readonly text: number;
  /** Share of the question's weight that the paragraph's text has, or its notes have often enough. */
  readonly spoken: number;
  /** 1 where that is all of it. */
  readonly allSpoken: number;
  /** Weight of the most telling term that neither its text nor its notes have. */
  readonly missing: number;
  /** Share of the question's weight that a silence has and the paragraph lacks: what is asked beyond it. */
  readonly silenceExplains: number;
  /** Likelihood under the likeliest silence, as far as the paragraph does not account for the question. */
  readonly silenceUnspoken: number;
  /** Share of the question's weight that no paragraph and no note has. */
  readonly unheard: number;
  /** Names and numbers of the question that the paragraph and its notes lack, up to 2, halved. */
  readonly missingNames: number;
  /** The same, and the weight of what is missing, of a question that does not ask whether something is so: one that does may be put right. */
  readonly strangeNames: number;
  readonly strange: number;
  /** 1 where the paragraph's note gives the kind of answer that is asked for. */
  readonly kind: number;
  /** 1 where a number, a date or a name is asked for and the paragraph's notes give one; the same of sequels. */
  readonly offers: number;
  readonly sequelOffers: number;
  /**
   * How much less likely its notes of the kind that is asked for are than its likeliest one; the same of
   * sequels, which may take over another question's words and ask the paragraph for what it has not.
   */
  readonly lag: number;
  readonly sequelLag: number;
  /** 1 where a number, a time, or a who or where is asked for and the note gives another kind. */
  readonly numberMissing: number;
  readonly timeMissing: number;
  readonly nameMissing: number;
  readonly reasonMissing: number;
  /** 1 where the question asks for what is still to come, for a name, a measure, a reply. */
  readonly future: number;
  readonly naming: number;
  readonly measure: number;
  readonly reply: number;
  /**
   * 1 where it is read with what it takes over from earlier questions: as far as it says nothing of
   * its own, where it stays with their paragraph, where it points back, where it begins like a sequel.
   */
  readonly sequel: number;
  readonly sequelAlone: number;
  readonly sequelStays: number;
  readonly sequelPoints: number;
  readonly sequelBegins: number;
  /** 1 where others came before it and it is read as it stands; with the same differences. */
  readonly aside: number;
  readonly asideAlone: number;
  readonly asideStays: number;
  readonly asidePoints: number;
  readonly asideBegins: number;
  /** Of a question whether something is so: share of it that the paragraph has, or its notes often enough. */
  readonly whether: number;
  readonly whetherText: number;
  /** Lead over the next paragraph, as a share of its score. */
  readonly lead: number;
  /** 1 over the number of terms: short questions agree with something by accident. */
  readonly brevity: number;
  /** 1 for a question in that language: its pairs of letters agree less than words do. */
  readonly korean: number;
  readonly japanese: number;
}

function asksFor(kinds: readonly AskKind[], asked: AskKind, offered: AskKind | undefined): number {
  return kinds.includes(asked) && !(offered !== undefined && kinds.includes(offered)) ? 1 : 0;
}

const SILENCES_LOOKED_AT = 15;

/** In the unit of likelihoods. */
const MOST_LAG = 3;
/** What stands for no vote at all, so that one faint agreement does not decide. */
const NO_VOTE = 0.02;
const NO_SHARP_VOTE = 0.005;

type Votes = WordingMatches['near'];

function strengths(votes: Votes): { even: number; sharp: number } {
  let even = NO_VOTE;
  let sharp = NO_SHARP_VOTE;
  for (const { similarity } of votes) {
    const strength = voteOf(similarity);
    even += strength;
    sharp += strength * strength;
  }
  return { even, sharp };
}

export function preparedFeatures(
  index: Index,
  vocabulary: Vocabulary,
  { paragraphOf, notesOf }: NotePlaces,
  question: Question,
  matches: WordingMatches,
  best: RankedParagraph,
  next: RankedParagraph | undefined,
  reading?: Reading,
): PreparedFeatures {
  const article = index.paragraphs[best.id]?.article;
  // Another article may answer what one is silent on.
  const silences = matches.silences(article);
  const silence = silences[0]?.likelihood ?? 0;
  const nearSilence = Math.max(0, ...silences.map(({ nearest }) => nearest));
  const own = matches.near.filter(({ owner }) => paragraphOf[owner] === best.id);
  const inVain = matches.near.filter(
    ({ owner }) => index.silences[owner - index.notes.length]?.article === article,
  );
  const near = own[0]?.similarity ?? 0;
  const forIt = strengths(own);
  const against = strengths(inVain);
  const { owners, notes } = index.wordings;
  const account = accountFor(question, vocabulary, new Set(best.tokens.tokens), (term) =>
    countIn(notes, term, best.id),
  );
  const explains = silences
    .slice(0, SILENCES_LOOKED_AT)
    .map(({ owner }) =>
      account.open.reduce(
        (sum, [term, weight]) => (countIn(owners, term, owner) > 0 ? sum + weight : sum),
        0,
      ),
    );
  const offered = best.note?.note.kind;
  const sequel = reading?.isSequel ? 1 : 0;
  const offers = best.exactNotes.some(({ kind }) => kind === question.kind) ? 1 : 0;
  const lag = lagOf(question.kind);
  const aside = reading && !reading.isSequel ? 1 : 0;
  const unsaid = Math.max(0, 1 - ownWeight(question));
  const points = reading?.pointsBack ? 1 : 0;
  const begins = reading?.beginsLikeSequel ? 1 : 0;
  const isWhether = question.kind === 'yesno';
  return {
    note: best.features.note,
    notes: best.features.notes,
    near,
    silence,
    nearSilence,
    nearLead: near - nearSilence,
    votes: Math.log(forIt.even / against.even),
    sharpVotes: Math.log(forIt.sharp / against.sharp),
    vain: matches.vain,
    sound: vainScore(index.vain, question.phrases, best.id) / 10,
    denial: DENIAL.test(question.text) ? 1 : 0,
    text: best.features.coverage,
    spoken: account.spoken,
    allSpoken: account.spoken > 0.95 ? 1 : 0,
    missing: account.missing,
    silenceExplains: Math.max(0, ...explains) / account.total,
    silenceUnspoken: silence * (1 - account.spoken),
    unheard: account.unheard,
    missingNames: Math.min(2, account.missingNames) / 2,
    strangeNames: isWhether ? 0 : Math.min(2, account.missingNames) / 2,
    strange: isWhether ? 0 : account.missing,
    kind: offered !== undefined && kindsAgree(offered, question.kind) ? 1 : 0,
    offers,
    sequelOffers: sequel * offers,
    lag,
    sequelLag: sequel * lag,
    numberMissing: asksFor(['number'], question.kind, offered),
    timeMissing: asksFor(['date', 'duration'], question.kind, offered),
    nameMissing: asksFor(['person', 'place', 'organisation'], question.kind, offered),
    reasonMissing: asksFor(['reason'], question.kind, offered),
    future: FUTURE.test(question.text) ? 1 : 0,
    naming: NAMES.test(question.text) ? 1 : 0,
    measure: MEASURES.test(question.text) ? 1 : 0,
    reply: REPLIES.test(question.text) ? 1 : 0,
    sequel,
    sequelAlone: sequel * unsaid,
    sequelStays: sequel * best.features.context,
    sequelPoints: sequel * points,
    sequelBegins: sequel * begins,
    aside,
    asideAlone: aside * unsaid,
    asideStays: aside * best.features.context,
    asidePoints: aside * points,
    asideBegins: aside * begins,
    whether: isWhether ? account.spoken : 0,
    whetherText: isWhether ? best.features.coverage : 0,
    lead:
      next === undefined
        ? 1
        : Math.max(0, Math.min(1, (best.score - next.score) / (best.score || 1))),
    brevity: 1 / Math.max(1, question.units.length),
    korean: question.language === 'ko' ? 1 : 0,
    japanese: question.language === 'ja' ? 1 : 0,
  };

  function lagOf(asked: AskKind): number {
    if (!exactKinds.has(asked) && asked !== 'reason') return 0;
    let top = Number.NEGATIVE_INFINITY;
    let ofKind = Number.NEGATIVE_INFINITY;
    for (const owner of notesOf.get(best.id) ?? []) {
      const kind = index.notes[owner]?.kind;
      const likelihood = matches.likelihoods[owner] ?? Number.NaN;
      if (kind === undefined || Number.isNaN(likelihood)) continue;
      top = Math.max(top, likelihood);
      if (sameExactKind(kind, asked)) ofKind = Math.max(ofKind, likelihood);
    }
    return Math.min(MOST_LAG, top - ofKind) / MOST_LAG || 0;
  }
}
