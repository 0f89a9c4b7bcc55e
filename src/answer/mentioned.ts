import type { Language } from '../text/language.ts';

const RECORD_EN = '(?:it|this|that|(?:the|this|your) (?:article|record|piece|story|text|report))';
const THERE_EN = `(?: (?:at all|anywhere|in there|(?:in|by) ${RECORD_EN}))*`;
const RECORD_KO = '(?:(?:이|그)?\\s?(?:기사|본문|기록|글)(?:에는|에서는|에서|에도|에|엔)?,?\\s)';
const RECORD_JA = '(?:(?:この|その)?(?:記事|本文|記録)(?:の中)?(?:には|では|にも|に|で)[、,]?\\s?)';
const SPEAKS_KO = '(?:나오|나와|나왔|있|등장|언급되|언급돼|언급됐)';
const SPEAKS_JA = '(?:出て|出る|出ます|登場|載って|書かれて|触れ(?:られ)?て|言及(?:さ|し|が)?)';

/** Questions that ask for nothing but whether the record speaks of something; the group is what of. */
const FORMS: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    new RegExp(
      `^(?:does|did) ${RECORD_EN} (?:(?:even|also|ever|actually) )?(?:mention|name|refer to|talk about|say anything about|cover|bring up|touch on|contain|include)(?: anything about)? (.+?)${THERE_EN}$`,
      'i',
    ),
    new RegExp(
      `^(?:(?:is|was) there )?any(?:thing)?(?: (?:mention|reference|word|talk|info|information))? (?:of|to|on|about) (.+?)${THERE_EN}$`,
      'i',
    ),
    new RegExp(
      `^(?:is|are|was|were|do|does) (.+?) (?:(?:even|also|ever|actually) )?(?:(?:get )?(?:mentioned|named|referenced)|appear|come up|in there|in ${RECORD_EN})${THERE_EN}$`,
      'i',
    ),
  ],
  ko: [
    new RegExp(
      `^${RECORD_KO}?(.{2,}?)(?:에 대한|에 대해서?|에 관한| 관련| 이름)?(?:의|은|는|도)?\\s(?:얘기|이야기|언급|내용|말)(?:이|가|은|는|도|라도)?\\s?${RECORD_KO}?(?:나오|나와|나왔|있|등장|되|돼|됐)[가-힣]{0,4}$`,
      'u',
    ),
    new RegExp(
      `^${RECORD_KO}(.{2,}?)(?:의? 이름)?(?:이|가|은|는|도)?\\s${SPEAKS_KO}[가-힣]{0,4}$`,
      'u',
    ),
    new RegExp(`^(.{2,}?)(?:이|가|은|는|도)?\\s${RECORD_KO}${SPEAKS_KO}[가-힣]{0,4}$`, 'u'),
    // "유골이 나왔나요" asks whether they were found.
    /^(.{2,}?)(?:이|가|은|는|도)?\s(?:나와|나오나|나옵니|언급되|언급돼|언급됐|등장하|등장해)[가-힣]{0,4}$/u,
  ],
  ja: [
    new RegExp(
      `^${RECORD_JA}?(.+?)(?:の話題?|の名前|のこと|についての(?:話|記述|言及)|に関する(?:話|記述|言及)|への言及)(?:は|が|も|って)?${RECORD_JA}?(?:出て|登場|載って|書かれて|書いて|ある|あり|出る|出ます)[ぁ-ん]{0,6}$`,
      'u',
    ),
    new RegExp(
      `^${RECORD_JA}(.+?)(?:さん|氏)?(?:について|に)?(?:は|が|も|って)?${SPEAKS_JA}[ぁ-ん]{0,8}$`,
      'u',
    ),
    new RegExp(
      `^(.+?)(?:さん|氏)?(?:について)?(?:は|が|も|って)${RECORD_JA}${SPEAKS_JA}[ぁ-ん]{0,8}$`,
      'u',
    ),
    // "遺骨は出てきましたか" asks whether they were found.
    /^(.+?)(?:さん|氏)?(?:について|に)?(?:は|が|も|って)(?:出てくる|出てきます|登場|言及され|触れられ)[ぁ-ん]{0,8}$/u,
  ],
};

/** More than a topic is asked for: its own answer is wanted, or a statement is to be confirmed. */
const MORE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:who|whom|what|when|where|which|why|how|if|whether|that|any|or|and|specific|exact)\b/i,
  ko: /언제|며칠|몇|어디|누구|누가|왜|무엇|무슨|뭐|어떻게|어떤|얼마|다고|라고|는지|인지|[을를에]\s/,
  ja: /いつ|何|どこ|誰|だれ|なぜ|どう|どの|どんな|いくつ|いくら|か$|[をがにで]/,
};

const LONGEST_TOPIC = 30;

/**
 * What a question is about that asks only whether the record speaks of it ("Is Xi mentioned?",
 * "기사에 시진핑 나와?"): the topic by itself, as it was typed. Undefined for any other question.
 */
export function topicAskedFor(text: string, language: Language): string | undefined {
  const bare = text.replace(/[\s?？!！.。…~]+$/u, '');
  for (const form of FORMS[language]) {
    const topic = form.exec(bare)?.[1]?.trim();
    if (topic && topic.length <= LONGEST_TOPIC && !MORE[language].test(topic)) return topic;
  }
  return undefined;
}
