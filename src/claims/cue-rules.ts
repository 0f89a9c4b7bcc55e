import type { Cue } from './cues.ts';

/** A kind of cue, or none, and the words that are one, as pieces of a regular expression. */
type Rule = readonly [kind: Cue['kind'] | 'none', ...patterns: string[]];

const list = (patterns: string) => patterns.trim().split(/,\s+/);
/** Alternatives that begin and end with whole words. */
const words = (patterns: string) => list(patterns).map((pattern) => `\\b(?:${pattern})\\b`);

const TIME =
  '(?:the )?(?:early |late |mid-?|beginning |end )?(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|summer|winter|spring|autumn|year|month|week|\\d)';
/** "not by the state" */
export const THROUGH = 'by |from |because of |due to ';

const NOT =
  "(?:not|no longer|(?:is|are|was|were|do|does|did|has|have|had|will|would|could|should|must)n['’]?t)";

/** "not only", "not confined to": a denied limit, which leaves nothing denied. */
export const wider = list(String.raw`
  \b${NOT} (?:\p{L}+ ){0,3}?(?:only|just|merely|solely|purely)\b,
  \b${NOT} (?:\p{L}+ ){0,2}?(?:confined|limited|restricted)(?: to)?\b,
  (?:에|으로)만? (?:국한|한정|제한)(?:되지|하지) (?:않|아니), 에만? 그치지 (?:않|아니), 에만? 머물지 않,
  만\s[가-힣]+\s?(?:것|게)이?\s?아니, 만은 아니, 만이 아니, 뿐만 아니라,
  だけ[にでをがと]?\p{L}{0,8}(?:わけ|の)(?:では|じゃ)な, だけで(?:は|も)?な, のみならず,
  に(?:限ら|限定さ|とどまら|留まら)れ?(?:な|ず|ませ)`);

/** To give up arms is what a disarmament asks for: it denies nothing. */
export const disarming = list(String.raw`
  \b(?:g[ia]v(?:e|es|en|ing) up|abandon\w*|renounc\w*|relinquish\w*|scrap\w*|dismantl\w*|get rid of) (?:\p{L}+ ){0,3}?(?:nuclear (?!talks|negotiat|diploma|disarm)|nukes?\b|atomic |warheads\b|bombs?\b),
  핵(?:무기|·미사일)?(?:을|를)?\s?(?:포기|폐기|버리|버려|내려놓), 核(?:兵器|・ミサイル)?[をの]?(?:放棄|廃棄|捨て|手放)`);

/** The first rule that takes a place decides: fixed phrases stand before the words they hold. */
export const cueRules: readonly Rule[] = [
  ['none', ...wider, ...disarming],
  [
    'none',
    ...list(String.raw`
      \bno later than\b, \bno fewer than\b,
      \bno less than\b, \bnot (?:least|without)\b, 지 않을 수 없,
      \bwithout delay\b, \bwithout precedent\b, \bno doubt\b, \bno small\b, \bcannot but\b,
      \bnothing less than\b, \bnot until\b, \bfirst and only\b, 없이는, かもしれない, に違いない, に他ならない, だけの,
      \bone of the most\b,
      \b(?:more|less|fewer|\p{L}{3,}er)\s(?:\p{L}+\s){0,4}?than (?:it used|it was|it once|before|ever|in the past|previously|at any time|a year ago),
      \bonly (?:in|on|since|from|by|last|this) (?=${TIME}),
      \bonly a(?: small| modest)?\b, \bonly after\b, \bonly when\b, \bonly then\b, \bonly came\b`),
  ],
  [
    'not-this',
    ...list(String.raw`
      ,?\s*\b(?:rather than|instead of|as opposed to|as against)\s+,
      ,\s*(?:and\s+)?not\s+(?=[\p{L}\d]),
      \bnot (?=(?:${THROUGH})?(?:(?:the )?(?:state|government)|official|the (?:authorities|japanese|korean|police|chinese))\b)`),
  ],
  [
    'not-this',
    ...list(String.raw`
      (?:이|가|은|는)?\s*아니라, (?:이|가)?\s*아닌, (?:보다는), (?:が|は)?ではなく, (?:という)?より(?:も|は), (?:이|가)\s*아니고,
      でなく`),
  ],
  [
    'refuse',
    ...words(String.raw`
      refus\w+, g[ia]ve[sn]? up, giving up, play(?:s|ed|ing)? down, downplay\w*, belittl\w*,
      br(?:eak|oke|oken|eaking)s? off, abolish\w*, bann?(?:ed|ing|s)?, prohibit\w*, forbid\w*,
      forb[ai]dden, repeal\w*, revok\w*, terminat\w*, back(?:s|ed|ing)? (?:out|away|down),
      pull(?:s|ed|ing)? out, backtrack\w*, renounc\w*, fell through, came to nothing,
      miss(?:es|ed)? the chance, sidestep\w*, shut (?:out|down), kept off, drop(?:s|ped)? the,
      refrain\w*, shun\w*, boycott\w*, breakdown, collapse of the talks, reject\w*,
      declin\w+ (?:to|an?|the|any|its|participation), turn(?:s|ed)? down, decid\w+ against,
      decid\w+ not to, rul\w+ out, fail(?:s|ed|ing)? to, fail(?:s|ed)? at, unable to, could not,
      avoid(?:s|ed)?, oppos(?:e|es|ed|ing|ition to)\b, object(?:s|ed) to, den(?:y|ies|ied),
      block(?:s|ed)?, left out, leav\w+ out, left [\p{L}']+(?: [\p{L}']+)? out, omit\w*, exclud\w*,
      ignor\w+, skip\w*, cancel\w*, call(?:s|ed) off, scrap\w*, abandon\w*, shelv\w+,
      walk(?:s|ed) away, veto\w*, dismiss\w*, steer\w* clear, stay\w* (?:out|away), disagree\w*,
      at odds, overlook\w*, forgot, forbade, prevent(?:ed|s), condemn\w*, warn\w* against,
      keep\w* silent, kept silent, silent (?:on|about), off the (?:table|agenda), withheld,
      withdr\w+, no\s+(?:agreement|deal|mention|progress|plan|plans|intention|word),
      (?:is|are|was|were|came out|come out|stands?|stood|voted?|spoke(?: out)?|turn(?:s|ed)) against`),
  ],
  [
    'refuse',
    ...list(`
      거부, 거절, 반대, 접었, 중단, 끊, 회피, 피했, 미루, 보류, 부인, 폐지, 금지, 무산, 결렬, 취소, 포기, 철회, 배제, 제외, 빼놓, 빠뜨, 외면, 무시,
      반발, 불참, 실패, 이견, 拒否, 拒ん, 避け, 回避, 否定, 廃止, 禁止, 打ち切, やめ, 取り消, 先送り, あきらめ, 放棄, 拒絶, 断っ, 断り, 断る, 反対,
      決裂, 見送, 取りやめ, 中止, 撤回, 除外, 外し, 外さ, 無視, 物別れ, 失敗, 反発, 不参加, 断念, 難色, 触れず, 触れなかっ, 触れてい?な`),
  ],
  [
    'not',
    ...list(String.raw`
      \bnot\b,
      \b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|must|need)n['’]?t\b,
      \bcannot\b, \bnever\b, \bneither\b, \bnor\b, \bnobody\b, \bno one\b, \bnone\b, \bnothing\b,
      \bno\b, \bwithout\b, \bhardly\b, \bbarely\b, \bfar from\b(?! (?:the|any|home|its|their)\b),
      \bnowhere\b`),
  ],
  [
    'not',
    ...list(String.raw`
      지\s*(?:않|못|아니), 못\s*(?:했|한|하|해|찾|냈), (?<![가-힣])안\s+(?=[가-힣]), 없(?:다|이|었|는|을|음|고|습|던|으),
      아니(?:다|었|며|라고|고|야), (?:なか|無か)っ, [わかさたなまらがけせてえでれきにりじびみぎしめべねげいく]な(?:い|く|かった)(?!ぐ), (?:ませ|まへ)ん,
      ておらず, せず, てはおら, はない, がない, なしに, なしで, 抜き[でにの], を除いて, なく[、はて], ありません, ずに`),
  ],
  [
    'only',
    ...words(String.raw`
      only, solely, exclusively, purely, merely, nothing but, entirely, strictly, confined to,
      limited to, limit(?:s|ing)?\s+(?:\p{L}+\s+){0,4}to, restricted to`),
    ...list(String.raw`
      \b(?<=\p{L}\s)alone\b, 뿐(?:이|다|인|만)?, 에만, 으로만, (?<=[가-힣])(?<!지)만(?=\s|을|이|의|으|에), 오로지, 오직,
      에 국한, 에 한정, 에 그치, 에 그쳤, 에만 머물, にとどま, に留ま, だけ, のみ, ばかり, に限(?:ら|定), しか`),
  ],
  [
    'compare',
    ...list(String.raw`
      \b(?:more|less|fewer|better|worse|\p{L}{3,}er)\s+(?:\p{L}+\s+){0,4}?than (?!\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a |half|the government|government|ever)\b)`),
    ...words(`
      best, worst, greatest, finest, wisest, smartest, strongest, weakest, ever had, of all time,
      in history, the other way (?:a)?round`),
    ...list(String.raw`
      (?<=[가-힣])보다\s, 가장\s, 제일\s, 최고, 최악, 最も, いちばん, 一番, 最高, 最悪, よりも`),
  ],
  [
    'future',
    ...list(String.raw`
      \b(?<!(?:their|his|her|own|free|the) )will\b, ['’]ll\b,
      \b(?:is|are|was|were) (?:going|due|set|expected|scheduled|planning) to\b, \bplans to\b,
      \b(?:return|next|another|second|further|upcoming) (?:visit|trip|summit|meeting|talks|round|time)\b,
      할 예정, 될 예정, 할 것이다, 할 것으로, 할 계획, ㄹ 것, 다음 정상회담, 답방, 조만간, 予定だ, 見通し, だろう, でしょう, 次回,
      近く(?=.*(?:する|行う)), 答礼`),
  ],
  [
    'opinion',
    ...words(`
      should have, ought to have, deserves?, shame(?:ful)?, disgrace(?:ful)?, brave, cowardly,
      wonderful, terrible, awful, brilliant, a waste, overrated, unfair, fair enough, hypocritical,
      naive, foolish, stupid, smart, beautiful, ugly, boring, likely to, probably, in my opinion,
      i think, i believe, everyone knows`),
    ...list(`
      훌륭, 형편없, 한심, 부끄러, 멋지, 현명, 어리석, 素晴らし, ひどい, 情けな, すごい, 賢い, 愚か, 残念だ, べきだっ`),
  ],
];
