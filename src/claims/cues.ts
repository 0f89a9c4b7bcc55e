import type { Span } from '../text/sentences.ts';

/** A word that turns or narrows what is said, where it stands. */
export interface Cue extends Span {
  readonly words: string;
  readonly kind:
    | 'not'
    /** "not the state", "rather than": only the words after (or before) it are denied. */
    | 'not-this'
    /** A verb that is a denial in itself: "refuse", "oppose". */
    | 'refuse'
    | 'only'
    /** Comparison between two things, or a superlative: never accounted for by being on topic. */
    | 'compare'
    /** What somebody thinks fit. */
    | 'opinion'
    /** Something still to come, or to come again. */
    | 'future';
  /** For 'not-this': the words it denies. */
  readonly scope?: Span;
}

type Rule = readonly [Cue['kind'] | 'none', RegExp];

// The first rule that takes a place decides: fixed phrases stand before the words they hold.
const rules: readonly Rule[] = [
  [
    'none',
    /\bnot only\b|\bnot just\b|\bnot merely\b|\bno longer (?:only|just|purely|confined|limited)\b|\bno later than\b|\bno fewer than\b|\bno less than\b|뿐만 아니라|만이 아니라|だけでなく|だけではなく|のみならず|\bnot (?:least|without)\b|지 않을 수 없|\bwithout delay\b|\bwithout precedent\b|\bno doubt\b|\bno small\b|\bcannot but\b|\bnothing less than\b|\bnot until\b|\bfirst and only\b|없이는|かもしれない|に違いない|に他ならない|だけの|\bone of the most\b|\b(?:more|less|fewer|\p{L}{3,}er)\s(?:\p{L}+\s){0,4}?than (?:it used|it was|it once|before|ever|in the past|previously|at any time|a year ago)|\bonly (?:in|on|since|from|by|last|this) (?=(?:the )?(?:early |late |mid-?|beginning |end )?(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|summer|winter|spring|autumn|year|month|week|\d))|\bonly a(?: small| modest)?\b|\bonly after\b|\bonly when\b|\bonly then\b|\bonly came\b/giu,
  ],
  [
    'not-this',
    /,?\s*\b(?:rather than|instead of|as opposed to|as against)\s+|,\s*(?:and\s+)?not\s+(?=(?:by |from |because of |due to |in |on |at )?(?:the|a|an|any|its|their|his|her|\p{Lu}|\d))|\bnot (?=(?:by |because of |due to |from )?(?:the (?:state|government|authorities|japanese|korean|police|chinese)|state|government|official|lee|takaichi|japan|south|china)\b)/giu,
  ],
  [
    'not-this',
    /(?:이|가|은|는)?\s*아니라|(?:이|가)?\s*아닌|(?:보다는)|(?:が|は)?ではなく|(?:という)?より(?:も|は)|(?:이|가)\s*아니고|でなく/gu,
  ],
  [
    'refuse',
    /\b(?:refus\w+|g[ia]ve[sn]? up|giving up|play(?:s|ed|ing)? down|downplay\w*|belittl\w*|br(?:eak|oke|oken|eaking)s? off|abolish\w*|bann?(?:ed|ing|s)?|prohibit\w*|forbid\w*|forb[ai]dden|repeal\w*|revok\w*|terminat\w*|back(?:s|ed|ing)? (?:out|away|down)|pull(?:s|ed|ing)? out|backtrack\w*|renounc\w*|fell through|came to nothing|miss(?:es|ed)? the chance|sidestep\w*|shut (?:out|down)|kept off|drop(?:s|ped)? the|refrain\w*|shun\w*|boycott\w*|breakdown|collapse of the talks|reject\w*|declin\w+ (?:to|an?|the|any|its|participation)|turn(?:s|ed)? down|decid\w+ against|decid\w+ not to|rul\w+ out|fail(?:s|ed|ing)? to|fail(?:s|ed)? at|unable to|could not|avoid(?:s|ed)?|oppos(?:e|es|ed|ing|ition to)\b|object(?:s|ed) to|den(?:y|ies|ied)|block(?:s|ed)?|left out|leav\w+ out|left [\p{L}']+(?: [\p{L}']+)? out|omit\w*|exclud\w*|ignor\w+|skip\w*|cancel\w*|call(?:s|ed) off|scrap\w*|abandon\w*|shelv\w+|walk(?:s|ed) away|veto\w*|dismiss\w*|steer\w* clear|stay\w* (?:out|away)|disagree\w*|at odds|overlook\w*|forgot|forbade|prevent(?:ed|s)|condemn\w*|warn\w* against|keep\w* silent|kept silent|silent (?:on|about)|off the (?:table|agenda)|withheld|withdr\w+|no\s+(?:agreement|deal|mention|progress|plan|plans|intention|word)|(?:is|are|was|were|came out|come out|stands?|stood|voted?|spoke(?: out)?|turn(?:s|ed)) against)\b/giu,
  ],
  [
    'refuse',
    /거부|거절|반대|접었|중단|끊|회피|피했|미루|보류|부인|폐지|금지|무산|결렬|취소|포기|철회|배제|제외|빼놓|빠뜨|외면|무시|반발|불참|실패|이견|拒否|拒ん|避け|回避|否定|廃止|禁止|打ち切|やめ|取り消|先送り|あきらめ|放棄|拒絶|断っ|断り|断る|反対|決裂|見送|取りやめ|中止|撤回|除外|外し|無視|物別れ|失敗|反発|不参加|断念|難色|触れず|触れなかっ|触れてい?な/gu,
  ],
  [
    'not',
    /\bnot\b|\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|must|need)n['’]?t\b|\bcannot\b|\bnever\b|\bneither\b|\bnor\b|\bnobody\b|\bno one\b|\bnone\b|\bnothing\b|\bno\b|\bwithout\b|\bhardly\b|\bbarely\b|\bfar from\b(?! (?:the|any|home|its|their)\b)|\bnowhere\b/giu,
  ],
  [
    'not',
    /지\s*(?:않|못|아니)|못\s*(?:했|한|하|해|찾|냈)|(?<![가-힣])안\s+(?=[가-힣])|없(?:다|이|었|는|을|음|고|습|던|으)|아니(?:다|었|며|라고|고|야)|(?:なか|無か)っ|[わかさたなまらがけせてえでれきにりじびみぎしめべねげいく]な(?:い|く|かった)(?!ぐ)|(?:ませ|まへ)ん|ておらず|せず|てはおら|はない|がない|なしに|なく[、はて]|ありません|ずに/gu,
  ],
  [
    'only',
    /\b(?:only|solely|exclusively|purely|merely|nothing but|entirely|strictly|confined to|limited to|limit(?:s|ing)?\s+(?:\p{L}+\s+){0,4}to|restricted to)\b|\b(?<=\p{L}\s)alone\b|뿐(?:이|다|인|만)?|에만|으로만|(?<=[가-힣])(?<!지)만(?=\s|을|이|의|으|에)|오로지|오직|에 국한|에 한정|だけ|のみ|ばかり|に限(?:ら|定)|しか/giu,
  ],
  [
    'compare',
    /\b(?:more|less|fewer|better|worse|\p{L}{3,}er)\s+(?:\p{L}+\s+){0,4}?than (?!\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a |half|the government|government|ever)\b)|\b(?:best|worst|greatest|finest|wisest|smartest|strongest|weakest|ever had|of all time|in history|the other way (?:a)?round)\b|(?<=[가-힣])보다\s|가장\s|제일\s|최고|최악|最も|いちばん|一番|最高|最悪|よりも/giu,
  ],
  [
    'future',
    /\b(?<!(?:their|his|her|own|free|the) )will\b|['’]ll\b|\b(?:is|are|was|were) (?:going|due|set|expected|scheduled|planning) to\b|\bplans to\b|\b(?:return|next|another|second|further|upcoming) (?:visit|trip|summit|meeting|talks|round|time)\b|할 예정|될 예정|할 것이다|할 것으로|할 계획|ㄹ 것|다음 정상회담|답방|조만간|予定だ|見通し|だろう|でしょう|次回|近く(?=.*(?:する|行う))|答礼/giu,
  ],
  [
    'opinion',
    /\b(?:should have|ought to have|deserves?|shame(?:ful)?|disgrace(?:ful)?|brave|cowardly|wonderful|terrible|awful|brilliant|a waste|overrated|unfair|fair enough|hypocritical|naive|foolish|stupid|smart|beautiful|ugly|boring|likely to|probably|in my opinion|i think|i believe|everyone knows)\b|훌륭|형편없|한심|부끄러|멋지|현명|어리석|素晴らし|ひどい|情けな|すごい|賢い|愚か|残念だ|べきだっ/giu,
  ],
];

/** Denials, limits and comparisons of a text, in order. */
export function findCues(text: string): Cue[] {
  const found: (Cue | (Span & { kind: 'none' }))[] = [];
  for (const [kind, pattern] of rules) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const words = match[0].trim();
      if (kind === 'none') found.push({ start, end, kind });
      else if (kind === 'not-this')
        found.push({ start, end, kind, words, scope: scopeOf(text, start, end) });
      else found.push({ start, end, kind, words });
    }
  }
  return found.filter((cue): cue is Cue => cue.kind !== 'none').sort((a, b) => a.start - b.start);
}

/** English denies what follows, Korean and Japanese what stands before. */
function scopeOf(text: string, start: number, end: number): Span {
  if (/[a-z]/i.test(text.slice(start, end))) {
    const after = /^(?:[^\s,.;]+\s*){1,5}/.exec(text.slice(end));
    const words = after?.[0] ?? '';
    // "not the state, were behind": up to the next comma; "not the state was": up to the verb.
    const verb = /\b(?:was|were|is|are|has|have|had|that|who|which|drove|led|took|made)\b/.exec(
      words,
    );
    return { start: end, end: end + (verb ? verb.index : words.length) };
  }
  const before = text.slice(0, start);
  const piece = /(?:[^\s、,。은는が]+[\s]?){1,3}$/.exec(before);
  return { start: piece ? piece.index : 0, end: start };
}
