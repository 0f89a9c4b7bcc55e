/**
 * What questions ask for that records of one day's news seldom hold, by the words that ask for it, in
 * the three languages. Each is weighed like any other feature; none refuses by itself.
 */

/** What is to come. */
export const FUTURE =
  /\b(?:will|going to|upcoming|next|tomorrow|deadline|schedule[ds]?|by when|how soon|future plans?|kick(?:s|ing)? off|off to|supposed to (?:start|begin|happen|end|open))\b|앞으로|다음|예정|언제까지|내년|향후|今後|次回|次の|次に|予定|来年|いつまで|これから/iu;

/**
 * Words of refusing, ending and quarrelling. "Why did X withdraw …" takes for granted what a record of
 * agreement seldom reports, in the very words of what it does report.
 */
export const DENIAL = new RegExp(
  [
    '\\b(?:refus|reject|withdr|cancel|den(?:y|ied)|oppos|bann?(?:ed)?\\b|ditch|quit|scrap|abandon|halt|block|resign|postpon|delay|snub|boycott|disagree|condemn|storm(?:ed)? out|leave|left\\b|break off|broke off)',
    '\\b(?:pull|turn|walk|call|back)(?:ed|ing|s)? (?:out|down|away|off|back)\\b',
    '거부|거절|취소|철회|탈퇴|빠지|발\\s*빼|반대|연기|중단|폐지|부인했|비난|무산|보이콧|불참|사퇴|사임|포기|박차고|파기',
    '拒否|断っ|断り|断った|取りやめ|中止|撤回|離脱|脱退|反対|延期|打ち切|否定|非難|決裂|辞任|欠席|やめる|破棄|見送',
  ].join('|'),
  'iu',
);

/** What somebody or something is called. */
export const NAMES =
  /\bnames?\b|\bnamed\b|\bcalled\b|\b(?:which|what) (?:\w+ ){0,3}(?:compan(?:y|ies)|firms?|universit(?:y|ies)|lab(?:oratory)?|(?:official|minister|expert|critic|owner|activist|lawmaker|politician|negotiator|diplomat|scientist|diver|famil(?:y|ie))s?)\b|\bwho (?:owned|owns|ran|runs|led|leads)\b|이름|명칭|회사|기업|대학|연구소|名前|名称|社名|何という|会社|企業|大学|研究所/iu;

/** How deep, how dear, how old, at what hour: measures beyond counting and dates. */
export const MEASURES = new RegExp(
  [
    '\\bhow (?:deep|far|tall|wide|large|heavy|fast|expensive|old|hot|high|loud)\\b',
    '\\b(?:cost|price|wage|salar(?:y|ies)|paid|budget|fee|depth|height|age|temperature|dollars|yen|won|in euros)\\b',
    "\\b(?:what|which|exact) (?:time|hour)\\b|\\bo'clock\\b",
    '깊이|비용|예산|나이|몇\\s*살|몇\\s*미터|임금|월급|얼마(?:예|야|나 들|죠)|몇\\s*시(?!간)|시각',
    '深さ|費用|予算|何歳|年齢|何メートル|賃金|給料|いくら|何時(?!間)|時刻',
  ].join('|'),
  'iu',
);

/** All but those: a count of the others is given nowhere, and theirs is not it. */
export const EXCEPTION =
  /\b(?:who|that|which) (?:were|are|was|is)(?: not|n['’]t)\b|\b(?:weren|aren|wasn|isn)['’]t\b|\bwere not\b|\bnon-?\p{L}{4,}|\b(?:other than|besides|except(?:ing)?|excluding|apart from|not counting)\b|(?:아닌|빼고|제외|말고)[^?]{0,15}(?:몇|얼마)|(?:以外|(?:では|じゃ)ない|除[いくけ])[^?？]{0,15}何/iu;

/** What another answered to it. */
export const REPLIES =
  /\b(?:repl(?:y|ied)|respond(?:ed)?|response|react(?:ed|ion)?|answer(?:ed)? (?:back|to)|comment(?:ed)? on)\b|반응|대꾸|대답|답변|답했|뭐라고 답|返事|反応|回答|答え|返し/iu;

/** The head of a command, which a question does not have. */
const COMMAND =
  '(?:^|[.,:;!?]|\\b(?:please|you must|you should|and just)) *(?:(?:now|then|and|so|just|please) )*';

/**
 * Orders to the bot itself: to drop its rules, to be another, to say what it is told. No record answers
 * them. Only in the form of a command: a question may be about orders, prompts or pretending.
 */
const ORDERS = new RegExp(
  [
    `${COMMAND}(?:ignore|disregard|forget|override|bypass)\\b.{0,40}\\b(?:article|instruction|record|rules?|previous|prior|above|everything|prompt|source|story)`,
    `${COMMAND}(?:say (?:yes|no|that (?!again\\b|in\\b)\\w+ \\w+|it (?:is|was|were|did|never)\\b)|pretend|act as|repeat after me|reply (?:only |just )?(?:that|with))\\b`,
    `${COMMAND}(?:print|reveal|show|output|recite) (?:me )?(?:your|the) (?:\\w+ ){0,2}(?:prompt|instructions?|token|config\\w*|rules)\\b`,
    '^\\W*system\\b[^?:]{0,20}:|\\byou are now (?:an?|un)\\w*',
    '(?:지시|규칙|명령).{0,12}(?:무시하고|잊고|잊어버리고)',
    '(?:무시하고|잊고|잊어버리고).{0,30}(?:답해|대답해|말해|출력해|보여|써)\\s*(?:줘|주세요|봐|라|[.!]?\\s*$)',
    '프롬프트.{0,12}(?:보여|출력|알려|공개)',
    '(?<!무엇이|뭐)(?:라고|다고)\\s*(?:(?:한 문장으로|한마디로|꼭|그냥)\\s*)?(?:답해|대답해|말해|출력해|단언해|인정해|써)\\s*(?:줘|주세요|봐|라|[.!]?\\s*$)',
    '지어내(?:서|\\s*줘)|꾸며(?:내|서)\\s*(?:말|써|줘)',
    '指示.{0,12}(?:無視|忘れ)',
    '(?:無視|忘れ)(?:し)?て.{0,30}(?:答えて|言って|出力して|書いて|表示して)(?:ください|くれ)?\\s*(?:[。!！]|$)',
    'プロンプト.{0,12}(?:表示|見せて|出力|教えて)|でっち上げて(?:ください|くれ|書)',
    '(?<![何ん])(?:と|って)(?:答えて|言って|言い切って|断言して|出力して|書いて)(?:ください|くれ)?\\s*(?:[。!！]|$)',
  ].join('|'),
  'iu',
);

/** Whether a message gives orders to the bot instead of asking. */
export function isOrder(text: string): boolean {
  return ORDERS.test(text);
}
