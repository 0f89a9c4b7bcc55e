import type { AskKind } from '../corpus/types.ts';
import type { Language } from '../text/language.ts';

type Rule = readonly [AskKind, RegExp];

// The first rule that matches decides, so the more telling stand first.
const english: readonly Rule[] = [
  [
    'duration',
    /\bhow (?:long|old|soon|recently|much (?:time|later|longer)|many (?:years|months|weeks|days|decades))\b|\bafter how many\b|\byears between\b|\bgap between\b/,
  ],
  [
    'number',
    // Not where they are verbs: "why do they count", "what views do they share".
    /\bhow (?:man+y|much|big)\b|\b(?:number|toll|total|percentage|headcount|amount|figures?(?! out)|proportion|how often)\b|^\W*(?:count|share)\b|\b(?:count|share) of\b|\b(?:the|what|which|an?|exact|deaths?|dead|body|bodies|victims?|survivors?|casualt(?:y|ies)|workers?|koreans?|people) (?:count|share)\b|\b(?:deaths|fatalities)\W*$|\bwhich anniversary\b/,
  ],
  [
    'date',
    /\bwhen\b|\b(?:what|which|wat) (?:\w+ )?(?:date|day|years?|month|decade|time|century)\b|\bsince what\b|\b(?:on what|the) date\b|\bdate\b|\bwhat weekday\b|\b(?:date|day|month|year) of\b|\b(?:what|which) (?:historical )?(?:period|era)\b|\bthe (?:exact )?(?:day|year|month)\b(?! of\b)/,
  ],
  [
    'person',
    /\bwho(?:m|se|'s|s)?\b|\b(?:which|what) (?:(?:\w+ )?(?:leader|president|premier|politician)|person|official|head of state|people)\b|\bnames? of (?:the |its |their )?(?:\w+ ){0,2}(?:pm|premier|president|leader|minister)\b|\b(?:pm|premier|president|leader|his|her)(?:'s)? (?:full |first )?name\b/,
  ],
  [
    'place',
    /\bwhere(?:abouts)?\b|\b(?:which|what) (?:place|city|town|prefecture|province|country|venue|location|region|island|sea|spot|mine|colliery|pit|capital)\b|\b(?:location|venue|dateline)\b/,
  ],
  [
    'organisation',
    /\b(?:which|what) (?:\w+ )?(?:agenc(?:y|ies)|bod(?:y|ies)|organi[sz]ations?|groups?|offices?|institutions?|compan(?:y|ies)|authorit(?:y|ies)|governments?|force|outfit|ministr(?:y|ies)|part(?:y|ies))\b/,
  ],
  [
    'reason',
    /\bwhy\b|\bhow come\b|\b(?:what|which) (?:is |was |were |are )?(?:the )?(?:\w+ )?(?:reason|cause|purpose|goal|aim|complaint|motive)\b|\bwhat\b.*\bfor\s*\??$|\breasons?\b|\bwhat (?:caused|made|led|drove|prompted|triggered|killed)\b|\bwhat(?:'s| is| was|s)? (?:behind|the back(?:drop|ground))\b/,
  ],
  [
    'quote',
    /\bwhat (?:did|does|do|had|has) .*\b(?:sa(?:y|id)|tell|told|call|think|make of|describe|emphasi[sz]e|stress|add|note|express|hail|want)\b|\bhow did .*\b(?:describe|call|put|characteri[sz]e|sum|rate)\b|\bquotes?\b|\bin (?:his|her|their) (?:own )?words\b|\bwords\b|\bstatement\b|\baccording to (?!(?:the |this )?(?:article|record|text|report|piece|story|news)\b)|\bwhat .* said\b/,
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
    /몇\s*(?:년|달|개월|주|일)(?:이|을)?\s*(?:만|지나|동안|이나|걸|간|뒤|후|째)|얼마나\s*(?:오래|걸|지나|지났)|얼마나\s*(?:바로|빨리)|얼마\s*(?:만에|뒤|후)|얼마\s*동안|며칠\s*(?:뒤|후|만|간|지나)|몇\s*해|간격/,
  ],
  [
    'date',
    /언제|며칠|몇\s*(?:년|월|일|시)(?!\s*만)|날짜|무슨\s*요일|요일|시기|연도|년도|몇\s*년대|시점|일시|연월일|(?:한|난|된|던|었던)\s*(?:날|때|해|달)(?:은|는|이|가)?(?:요|이야|인가요|이죠)?\s*(?:[?？]|$)/,
  ],
  [
    'number',
    /몇|얼마|인원|숫자|(?:사망|희생|사상|방문|왕래|교류)자?\s*(?:수|규모)|수는|수가|명수|총수|총인원|합계|규모|비율|사람\s*수/,
  ],
  [
    'person',
    /누구|누가|누굴|누군|(?:사람|인물|분|주체)(?:들)?(?:은|이)?(?:요|이야|인가요)?\s*(?:[?？]|$)|(?:대통령|총리|수상|정상|주석)(?:의)?\s*(?:이름|성함)|직책|직함|직위|성함|풀\s*네임|어느\s*(?:쪽\s*|나라\s*)?(?:사람|정상(?!\s*회담)|지도자|총리|대통령(?!실))|어떤\s*(?:사람|지도자|정상)/,
  ],
  [
    'organisation',
    /(?:어느|어떤|무슨)\s*(?:기관|단체|조직|부처|정부|청|기구|협의체)|기관은|주도하는\s*곳|(?:기구|기관|단체|협의체|조직)(?:의)?\s*이름/,
  ],
  [
    'place',
    /어디|장소|위치|(?:어느|무슨|어떤)\s*(?:지역|도시|현|나라|곳|지방|자리)|(?:곳|지역|도시|자리)(?:은|는|이|가)(?:요)?\s*(?:[?？]|$)|(?:도시|지역|현)(?:의)?\s*이름|(?:곳|장소|지역)(?:을|를)?\s*(?:알려|말해|가르쳐)/,
  ],
  ['reason', /왜|이유|까닭|때문|배경|경위|계기|어쩌다|원인|목적|목표|어째서|무엇을\s*위해/],
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
    /何(?:年|か月|ヶ月|週間|日)(?:ぶり|間|くらい|ぐらい|後|経|かか)|(?:どの|どれ)[くぐ]らい(?:の?間|前|空)|どのくらい(?:の期間|かか|経)|どれくらい(?:の期間|かか|経)|いつまで|何年(?:たっ|経っ|先|もの)|間隔/,
  ],
  [
    'date',
    /いつ|何(?:年|月|日|曜日|時)|日付|日にち|(?:起きた|あった|会った|見つかった)日(?!本)|曜日|時期|年代|年月日/,
  ],
  [
    'number',
    /何(?:人|名|万|体|件|回|割|周年)|いくつ|人数|合計|死者数|犠牲者数|規模|どのくらい|どれくらい|どれほど|数は|総数|いくら|(?:死者|犠牲者|死亡者)は[?？。]*$/,
  ],
  [
    'person',
    /誰|だれ|どなた|(?:どの|どちらの|どっちの)(?:国の)?(?:人|首脳(?!会談|会議)|指導者|リーダー)|役職|肩書|フルネーム|氏名|(?:首相|大統領|総理|主席|首脳|人物|相手)の名前|(?:人|人物|相手)は[?？。]*$/,
  ],
  [
    'organisation',
    /(?:どの|どんな|何という|どこの)(?:機関|団体|組織|省庁|政府|官庁|協議体|枠組み)|機関は|(?:枠組み|機関|団体|協議体)の(?:名称|名前)/,
  ],
  [
    'place',
    /どこ|何県|場所|(?:どの|何という)(?:県|都市|地域|国|場所|町)|会場|位置|開催地|(?:どの|どんな|どういう)場(?:で|に|の|$)|(?:県|都市|地域|国|場)は[?？。]*$/,
  ],
  [
    'reason',
    /なぜ|何故|どうして|理由|原因|目的|目標|ねらい|狙い|何のため|なんで|わけ|背景|きっかけ|原動力|何をめぐって|経緯/,
  ],
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

/** "What did they say when they met?" asks what: a clause that comes after the question word asks nothing. */
const CLAUSE =
  /^(.*?\b(?:what|which|who|whom|whose|how|why|where|when)\b.*?[^,])\b(?<!\b(?:and|or|exactly|precisely|nor) )(?:when|where|who|whom|whose|why)\b(?!\W*$).*$/;

/** "Did Lee mention Taiwan when he met Xi?" asks whether; but "Do you know when he met Xi?" asks when. */
const CLAUSE_OF_WHETHER =
  /^((?:\W*(?:so |and |but |well,? )?(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\b|.*?\bwhether\b).*?[^,])\b(?<!\b(?:and|or|exactly|precisely|nor|know|knows|known|tell|told|say|says|said|clear|sure|remember|explain|explained|remind|mention|mentioned|find|see|show|idea|wondering|curious|learn|specify|specified|state|stated|confirm|confirmed|note|noted|report|reported|check|recall|guess|ask|give|record|article)(?: me| us| out| exactly| to \w+| of| on| about)? )(?:when|where|who|whom|whose|why)\b(?!\W*$).*$/;

/** "뼈가 누구 건지 어떻게 밝혀?" asks how: in Korean and Japanese such a clause comes before. */
const CLAUSE_BEFORE: Readonly<Record<'ko' | 'ja', RegExp>> = {
  ko: /(?:누가|누구|언제|어디|몇).*?(?:[는은인한건]지|것인지)[를은는]?\s+(?=(?:.*\s)?(?:어떻게|왜))/,
  ja: /(?:誰|いつ|どこ|何)[^、?？]*?(?:か|もの)(?:を|が)?、?(?=どう|なぜ|どのように)/,
};

/** What kind of answer a folded question asks for; "event" where its words do not say. */
export function askedKind(folded: string, language: Language): AskKind {
  const asked =
    language === 'en'
      ? folded.replace(CLAUSE, '$1').replace(CLAUSE_OF_WHETHER, '$1')
      : folded.replace(CLAUSE_BEFORE[language], '');
  for (const [kind, pattern] of rules[language]) {
    if (pattern.test(asked)) return kind;
  }
  // A question in one language often carries another's question words ("Chosei 사고 when").
  if (language !== 'en') {
    for (const [kind, pattern] of english.slice(0, 6)) if (pattern.test(folded)) return kind;
  }
  return 'event';
}
