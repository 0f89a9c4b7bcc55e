import type { AskKind } from '../corpus/types.ts';
import type { Language } from '../text/language.ts';

type Rule = readonly [AskKind, RegExp];

// The first rule that matches decides, so the more telling stand first.
const english: readonly Rule[] = [
  [
    'duration',
    /\bhow (?:long|old|soon|recently|much (?:time|later|longer)|many (?:years|months|weeks|days|decades))\b|\bafter how many\b/,
  ],
  [
    'number',
    /\bhow (?:many|much|big)\b|\b(?:number|toll|count|total|percentage|share|amount|headcount|figure|proportion|how often)\b/,
  ],
  [
    'date',
    /\bwhen\b|\b(?:what|which|wat) (?:\w+ )?(?:date|day|year|month|decade|time|century)\b|\bsince what\b|\b(?:on what|the) date\b|\bdate\b|\bwhat weekday\b|\bthe (?:exact )?(?:day|year|month)\b(?! of\b)/,
  ],
  [
    'person',
    /\bwho(?:m|se|'s|s)?\b|\b(?:which|what) (?:person|leader|president|politician|official|head of state|foreign leader|people)\b/,
  ],
  [
    'place',
    /\bwhere(?:abouts)?\b|\b(?:which|what) (?:place|city|town|prefecture|province|country|venue|location|region|sea|spot|mine|colliery|pit|capital)\b|\blocation\b/,
  ],
  [
    'organisation',
    /\b(?:which|what) (?:\w+ )?(?:agency|body|organi[sz]ation|group|office|institution|company|authority|government|force|outfit|ministry|party)\b/,
  ],
  [
    'reason',
    /\bwhy\b|\bhow come\b|\b(?:what|which) (?:is |was |were |are )?(?:the )?(?:\w+ )?(?:reason|cause|purpose|goal|aim|complaint|motive)\b|\bwhat\b.*\bfor\s*\??$|\breasons?\b|\bwhat (?:caused|made|led|drove|prompted|triggered)\b/,
  ],
  [
    'quote',
    /\bwhat (?:did|does|do|had|has) .*\b(?:sa(?:y|id)|tell|told|call|think|make of|describe|emphasi[sz]e|stress|add|note|express|hail|want)\b|\bhow did .*\b(?:describe|call|put|characteri[sz]e|sum|rate)\b|\bquotes?\b|\bin (?:his|her|their) (?:own )?words\b|\bwords\b|\bstatement\b|\baccording to (?:lee|takaichi)\b|\bwhat .* said\b/,
  ],
  [
    'list',
    /\blist\b|\b(?:what|which) (?:\w+ )?(?:topics|issues|areas|challenges|subjects|themes|fields|steps|measures|things|countries|problems|programmes|programs|sectors|items|points)\b|\ball (?:the|of)\b|\beverything\b|\bname (?:the|all)\b/,
  ],
  ['manner', /\bhow\b/],
  [
    'definition',
    /^\W*(?:what|who)(?:'s| is| was| are| were)\b(?!.*\b(?:agreed|discussed|said|done|going)\b)|\bdefine\b|\bmeaning of\b|\btell me about\b/,
  ],
  [
    'yesno',
    /^\W*(?:so |and |but |well,? )?(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|might|may|any)\b|\bwhether\b|\bor not\b/,
  ],
];

const korean: readonly Rule[] = [
  [
    'duration',
    /몇\s*(?:년|달|개월|주|일)(?:이|을)?\s*(?:만|지나|동안|이나|걸|간|뒤|후|째)|얼마나\s*(?:오래|걸)|얼마\s*만에|얼마\s*동안/,
  ],
  [
    'date',
    /언제|며칠|몇\s*(?:년|월|일|시)(?!\s*만)|날짜|무슨\s*요일|요일|시기|연도|년도|몇\s*년대|시점/,
  ],
  [
    'number',
    /몇|얼마|인원|숫자|(?:사망|희생|사상|방문|왕래|교류)자?\s*(?:수|규모)|수는|수가|명수|규모|비율/,
  ],
  ['person', /누구|누가|누굴|어느\s*(?:사람|정상|지도자)|어떤\s*(?:사람|지도자|정상)/],
  [
    'organisation',
    /(?:어느|어떤|무슨)\s*(?:기관|단체|조직|부처|정부|청|기구|협의체)|기관은|주도하는\s*곳/,
  ],
  ['place', /어디|장소|위치|(?:어느|무슨|어떤)\s*(?:지역|도시|현|나라|곳|지방)/],
  ['reason', /왜|이유|까닭|때문|원인|목적|목표|어째서|무엇을\s*위해/],
  ['quote', /뭐라|무엇이라|뭐래|어떻게\s*(?:말|평가|표현|설명)|말했|발언|평가했|언급|밝혔|표현/],
  [
    'list',
    /목록|나열|어떤\s*(?:것들|분야|주제|의제|문제|조치|방안|나라)|무슨\s*(?:분야|주제|의제)|모두\s*(?:말|알려|나열)|뭐뭐|무엇무엇|의제/,
  ],
  ['manner', /어떻게|방법|방식|어떤\s*식/],
  [
    'definition',
    /(?:이|가|은|는|란|이란|이라는)\s*(?:게|것이|건)?\s*(?:뭐|무엇|뭔)|무슨\s*(?:일|사건|뜻)|뭔가요|뭐야|뭐예요/,
  ],
  [
    'yesno',
    /(?:나요|까요|습니까|니까|은가|는가|인가요|가요|었어|았어|했어|했나|됐나|되나|하나|있나|있어|있었|할까|냐|니)\s*[?？]*$/,
  ],
];

const japanese: readonly Rule[] = [
  [
    'duration',
    /何(?:年|か月|ヶ月|週間|日)(?:ぶり|間|くらい|ぐらい|後|経|かか)|(?:どの|どれ)[くぐ]らい(?:前|空)|どのくらい(?:の期間|かか|経)|どれくらい(?:の期間|かか|経)|いつまで/,
  ],
  ['date', /いつ|何(?:年|月|日|曜日|時)|日付|日にち|曜日|時期|年代|年月日/],
  [
    'number',
    /何(?:人|名|万|体|件|回|割|周年)|いくつ|人数|死者数|犠牲者数|規模|どのくらい|どれくらい|どれほど|数は|総数|いくら/,
  ],
  ['person', /誰|だれ|どなた|どの(?:人|首脳|指導者)/],
  [
    'organisation',
    /(?:どの|どんな|何という|どこの)(?:機関|団体|組織|省庁|政府|官庁|協議体)|機関は/,
  ],
  ['place', /どこ|何県|場所|(?:どの|何という)(?:県|都市|地域|国|場所|町)|会場|位置/],
  ['reason', /なぜ|何故|どうして|理由|原因|目的|目標|ねらい|狙い|何のため|なんで|わけ/],
  [
    'quote',
    /何と(?:言|述べ|語|話|表現|評価|説明|発言)|なんと(?:言|述べ)|どう(?:述べ|評価|表現|語|言)|発言|コメント|述べ(?:て|た|まし)|言って/,
  ],
  [
    'list',
    /一覧|列挙|すべて挙げ|全部|どんな(?:分野|議題|テーマ|課題|施策|項目)|どのような(?:分野|議題|テーマ|課題|施策|項目)|議題|挙げて/,
  ],
  ['manner', /どうやって|どのように|方法|どんな方法|手段|やり方/],
  [
    'definition',
    /(?:とは|って)(?:何|なに|なん|どんな|どういう|誰)?|何ですか|どんな(?:事故|人|もの|事件)|どういう(?:事故|人|もの|こと)|何が(?:あった|起き)/,
  ],
  ['yesno', /(?:ますか|ましたか|ですか|でしたか|のか|るか|たか|ませんか|の|っけ)[?？。]*$/],
];

const rules: Readonly<Record<Language, readonly Rule[]>> = {
  en: english,
  ko: korean,
  ja: japanese,
};

/** What kind of answer a folded question asks for; "event" where its words do not say. */
export function askedKind(folded: string, language: Language): AskKind {
  for (const [kind, pattern] of rules[language]) {
    if (pattern.test(folded)) return kind;
  }
  // A question in one language often carries another's question words ("Chosei 사고 when").
  if (language !== 'en') {
    for (const [kind, pattern] of english.slice(0, 6)) if (pattern.test(folded)) return kind;
  }
  return 'event';
}
