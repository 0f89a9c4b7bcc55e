/** The head of a command, which a question does not have. */
const COMMAND =
  '(?:^|[.,:;!?]|\\b(?:please|you must|you should|and just)) *(?:(?:now|then|and|so|just|please) )*';

/**
 * Orders to the bot itself: to drop its rules, to be another, to say what it is told. No record answers
 * them. Only in the form of a command: a question may be about orders, prompts or pretending.
 */
const ORDERS = new RegExp(
  [
    `${COMMAND}(?:ignore|disregard|forget|override|bypass)\\b.{0,40}\\b(?:article|instruction|record|rules?|(?:previous|prior)(?! (?:questions?|messages?|one)\\b)|above|everything|prompt|source|story)`,
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
