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
    '\\b(?:refus|reject|withdr|cancel|den(?:y|ied)|oppos(?:e|es|ed|ing)\\b|bann?(?:ed)?\\b|ditch|quit(?!e)|scrap|abandon|halt|block|resign|postpon|delay|snub|boycott|disagree|condemn|storm(?:ed)? out|leave|left\\b|break off|broke off)',
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
    '\\b(?:cost|price|wage|salar(?:y|ies)|paid|budget|fee|depth|height|age|temperature|dollars|yen|in (?:won|euros)|how many won)\\b',
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
