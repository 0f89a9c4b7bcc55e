import type { Span } from './sentences.ts';

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** Letters that nouns are written with; what is written in hiragana is mostly no noun. */
const RUN = /[\p{Script=Han}々\p{Script=Katakana}ー・A-Za-zＡ-Ｚａ-ｚ0-9０-９]+/gu;
/** What follows a word of Chinese characters that is the stem of a verb or an adjective; し and さ follow nouns as well. */
const GOES_ON =
  /^(?:[わらりるれろきけぎぐげむめびぶべうえ]|く(?!らい)|み(?!たい)|っ(?!て)|い(?![つくまるたて]))/u;
/** モメてる, バズった. */
const SLANG_VERB = /^(?:る|て|った|らない)/u;
const COUNTED = /^[何数\d０-９]/u;
const LEAST = 2;

/** Pronouns, adverbs and words of asking. */
const NO_TOPIC = new Set(
  `今回 今日 昨日 明日 今後 当時 現在 最初 最後 最近 最終 一番 一体 結局 実際 本当 本件 以上 以下 以前 以降 以外 場合 時点 時間 時期 自分 彼女 彼等 貴方 私達 誰々 皆様 全部 全員 全体 全て 具体 具体的 正確 詳細 記事 記録 本文 内容 質問 回答 返事 説明 言及 教示 理由 何故 大体 約束事 方法 様子 必要 可能 有無 該当 関連 以内 程度 他方 一方 双方 片方 一緒 一人 二人 三人 万人 年月 個人的 人数 名前 場所 日付 日時 事実 件数`.split(
    ' ',
  ),
);

/**
 * The nouns of a Japanese text, whole: compounds as they are typed (慰安婦問題 is taken apart only where
 * a name that is known ends), no stems of verbs, nothing of one letter.
 * @param isTopic whether the text is the name of a topic: all its words are telling
 */
export function japaneseNouns(text: string, names: readonly Span[], isTopic = false): Span[] {
  const words = [...segmenter.segment(text)].map(({ segment, index }) => ({
    start: index,
    end: index + segment.length,
  }));
  const found: Span[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const end = index + run.length;
    // A word that goes on in hiragana is a verb or an adjective: 見つけ, 美味しい.
    const after = text.slice(end);
    const goesOn = /\p{Script=Han}$/u.test(run)
      ? GOES_ON.test(after)
      : /[ァ-ヺー]$/u.test(run) && SLANG_VERB.test(after);
    const verb = words.find((word) => word.start < end && word.end >= (goesOn ? end : end + 1));
    found.push(...piecesOf({ start: index, end: Math.max(index, verb?.start ?? end) }, names));
  }
  const whole = found.filter(({ start, end }) => {
    const word = text.slice(start, end);
    return [...word].length >= LEAST && !COUNTED.test(word) && (isTopic || !NO_TOPIC.has(word));
  });
  // Names in kana are in no run, or over several.
  const others = names.filter(
    (name) =>
      name.end - name.start > LEAST &&
      /\p{Script=Hiragana}{3}/u.test(text.slice(name.start, name.end)) &&
      !whole.some(({ start, end }) => start < name.end && name.start < end),
  );
  return [...whole, ...others].sort((a, b) => a.start - b.start);
}

function piecesOf({ start, end }: Span, names: readonly Span[]): Span[] {
  const inside = names
    .filter((name) => name.start >= start && name.end <= end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Span[] = [];
  let at = start;
  for (const name of inside) {
    if (name.start < at) continue;
    pieces.push({ start: at, end: name.start }, name);
    at = name.end;
  }
  return [...pieces, { start: at, end }];
}
