import type { AskKind } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';
import { preparedWeights } from './prepared-weights.ts';
import type { Question } from './question.ts';
import { kindsAgree, type RankedParagraph } from './rank.ts';
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
  /** Agreement with the note's best wording. */
  readonly wording: number;
  readonly noteQuestion: number;
  /** Likelihood of the question under what the article is silent on, and agreement with that wording. */
  readonly silence: number;
  readonly silenceWording: number;
  /** How much likelier the question is among all that is asked in vain than among all that is answered. */
  readonly vain: number;
  /** How much the question sounds like one asked in vain: log odds, a tenth of them. */
  readonly sound: number;
  /** 1 where the question presupposes a refusal, an end or a quarrel, and the paragraph's notes do not speak of one. */
  readonly denial: number;
  /** 1 where the likeliest silence is likelier than the note. */
  readonly silenceWins: number;
  /** Share of the question's weight that the paragraph's text has. */
  readonly text: number;
  /** Share of the question's weight that the paragraph's text or its notes have. */
  readonly spoken: number;
  /** Weight of the most telling term that neither its text nor its notes have. */
  readonly missing: number;
  /** Share of the question's weight that no paragraph and no note has. */
  readonly unheard: number;
  /** Names and numbers of the question that the paragraph and its notes lack, up to 2, halved. */
  readonly missingNames: number;
  /** 1 where the paragraph's note gives the kind of answer that is asked for. */
  readonly kind: number;
  /** 1 where a number, a time, or a who or where is asked for and the note gives another kind. */
  readonly numberMissing: number;
  readonly timeMissing: number;
  readonly nameMissing: number;
  /** 1 where the question asks for what is still to come. */
  readonly future: number;
  /** Lead over the next paragraph, as a share of its score. */
  readonly lead: number;
  /** 1 over the number of terms: short questions agree with something by accident. */
  readonly brevity: number;
}

/** Words of what is to come: a record of one day's news says little of it. */
const FUTURE =
  /\b(?:will|going to|upcoming|next|tomorrow|deadline|schedule[ds]?|by when|how soon|future plans?)\b|앞으로|다음|예정|언제까지|내년|향후|今後|次回|次の|予定|来年|いつまで|これから/iu;

/**
 * Words of refusing, ending and quarrelling. "Why did X withdraw …" takes for granted what a record of
 * agreement seldom reports, in the very words of what it does report.
 */
const DENIAL = new RegExp(
  [
    '\\b(?:refus|reject|withdr|cancel|den(?:y|ied)|oppos|bann?(?:ed)?\\b|ditch|quit|scrap|abandon|halt|block|resign|postpon|delay|snub|boycott|disagree|condemn|storm(?:ed)? out)',
    '\\b(?:pull|turn|walk|call|back)(?:ed|ing|s)? (?:out|down|away|off|back)\\b',
    '거부|거절|취소|철회|탈퇴|빠지|반대|연기|중단|폐지|부인했|비난|무산|보이콧|불참|사퇴|사임|포기|박차고|파기',
    '拒否|断っ|断り|取りやめ|中止|撤回|離脱|脱退|反対|延期|打ち切|否定|非難|決裂|辞任|欠席|やめる|破棄|見送',
  ].join('|'),
  'iu',
);

function asksFor(kinds: readonly AskKind[], asked: AskKind, offered: AskKind | undefined): number {
  return kinds.includes(asked) && !(offered !== undefined && kinds.includes(offered)) ? 1 : 0;
}

export interface Preparation {
  /** Terms of the notes of a paragraph, by the paragraph's position: "@…" entries among them. */
  readonly noteTerms: ReadonlyMap<number, ReadonlySet<number>>;
}

export function prepare(index: Index, positions: ReadonlyMap<string, number>): Preparation {
  const noteTerms = new Map<number, Set<number>>();
  const { owner, firstToken, tokens } = index.wordings;
  for (const [wording, number] of owner.entries()) {
    const about = index.notes[number]?.about;
    const id = about && positions.get(`${about.article}¶${about.paragraph}`);
    if (id === undefined) continue;
    const set = noteTerms.get(id) ?? new Set<number>();
    const end = firstToken[wording + 1] ?? 0;
    for (let at = firstToken[wording] ?? 0; at < end; at += 1) set.add(tokens[at] ?? 0);
    noteTerms.set(id, set);
  }
  return { noteTerms };
}

export function preparedFeatures(
  index: Index,
  vocabulary: Vocabulary,
  preparation: Preparation,
  question: Question,
  matches: WordingMatches,
  best: RankedParagraph,
  next: RankedParagraph | undefined,
): PreparedFeatures {
  const article = index.paragraphs[best.id]?.article;
  const silences = matches.owners.filter(
    ({ owner }) =>
      owner >= index.notes.length &&
      index.silences[owner - index.notes.length]?.article === article,
  );
  const [silence] = silences;
  const note = best.note?.match;
  const noteTerms = preparation.noteTerms.get(best.id) ?? new Set<number>();
  const textTerms = new Set([...best.tokens.tokens]);

  let total = 0;
  let spoken = 0;
  let unheard = 0;
  let missing = 0;
  let missingNames = 0;
  for (const unit of question.units) {
    total += unit.weight;
    let share = 0;
    let heard = false;
    for (const [term, factor] of unit.terms) {
      const inText = vocabulary.paragraphIds.get(term);
      const inNotes = vocabulary.wordingIds.get(term);
      heard ||= inText !== undefined || inNotes !== undefined;
      if (
        (inText !== undefined && textTerms.has(inText)) ||
        (inNotes !== undefined && noteTerms.has(inNotes))
      ) {
        share = Math.max(share, factor);
      }
    }
    spoken += unit.weight * share;
    if (!heard) unheard += unit.weight;
    missing = Math.max(missing, unit.weight * (1 - share));
    if (unit.name && share < 0.5) missingNames += 1;
  }
  const offered = best.note?.note.kind;
  return {
    note: best.features.note,
    notes: best.features.notes,
    wording: best.features.wording,
    noteQuestion: note?.ofQuestion ?? 0,
    silence: silence?.likelihood ?? 0,
    silenceWording: Math.max(0, ...silences.map(({ score }) => score)),
    vain: matches.vain,
    sound: question.sound / 10,
    denial: DENIAL.test(question.text) ? 1 : 0,
    silenceWins: (silence?.likelihood ?? 0) > best.features.note ? 1 : 0,
    text: best.features.coverage,
    spoken: spoken / (total || 1),
    missing,
    unheard: unheard / (total || 1),
    missingNames: Math.min(2, missingNames) / 2,
    kind: offered !== undefined && kindsAgree(offered, question.kind) ? 1 : 0,
    numberMissing: asksFor(['number'], question.kind, offered),
    timeMissing: asksFor(['date', 'duration'], question.kind, offered),
    nameMissing: asksFor(['person', 'place', 'organisation'], question.kind, offered),
    future: FUTURE.test(question.text) ? 1 : 0,
    lead:
      next === undefined
        ? 1
        : Math.max(0, Math.min(1, (best.score - next.score) / (best.score || 1))),
    brevity: 1 / Math.max(1, question.units.length),
  };
}

/** Probability that the record answers, from 0 to 1; from 0.5 on an answer is given. */
export function preparedConfidence(features: PreparedFeatures): number {
  let sum = preparedWeights.bias;
  for (const [name, value] of Object.entries(features))
    sum += preparedWeights[name as keyof PreparedFeatures] * value;
  return 1 / (1 + Math.exp(-sum));
}
