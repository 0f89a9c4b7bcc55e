import { editDistance } from './edit-distance.ts';
import { fold, stripInvisible } from './fold.ts';

/** What is said to whoever listens, and asks nothing of the record: `help` asks who that is, and what can be asked. */
export type Courtesy = 'greeting' | 'thanks' | 'help';

type Phrases = Readonly<Record<Courtesy | 'filler', string>>;

/** Where a message says several ("hi, who are you?"), the first of these is answered. */
const FIRST = ['help', 'thanks', 'greeting'] as const;

const YOU = '(?:you|u|pilcrow|(?:this|the) bot)';
const ENGLISH: Phrases = {
  help: [
    '/?help(?: (?:me|menu|page|commands?|us))?',
    '(?:(?:can|could|would|will) you )?(?:please )?help me|i need (?:some )?help|commands?(?: list)?|instructions|usage|man(?:ual)|how ?to(?: use)?',
    `(?:who|what)(?: exactly| even| the (?:hell|heck))? (?:are|r) ${YOU}(?: exactly)?|(?:who|what) is (?:pilcrow|this bot)|who am i talking to`,
    `(?:what's|what is|whats) your name|(?:tell me|say something) about yourself|introduce yourself|are you (?:a |an )?(?:bot|robot|ai|human|real|chatgpt|llm)`,
    `what (?:can|do|could) ${YOU} (?:do|answer|know)(?: for (?:me|us))?|what (?:can|could|should|do|may) (?:i|we) ask(?: ${YOU})?(?: about)?|what (?:are you|is this bot) (?:for|about)`,
    `how (?:do|does|can|should|would) (?:i|we|one) (?:use|ask|talk to|work with) (?:this|it|${YOU})|how (?:do|does) ${YOU} work|what are you able to do|what are your (?:commands|features|functions)`,
  ].join('|'),
  thanks: [
    '(?:many |big |much )?(?:thanks|thx|thanx|thnx|tnx|tysm|ty|cheers|thank (?:you|u|ya|yo)|much appreciated|appreciated|appreciate it|i appreciate (?:it|that)|(?:much )?obliged)',
    '(?: (?:so much|very much|a lot|a bunch|a ton|a million|loads|again|anyway|kindly|bro|man|mate|dude|buddy|friend|for (?:that|this|everything|(?:the|your) (?:help|answers?|info|information|reply|time))))*',
    '|that (?:helps|helped)(?: a lot)?|that was helpful|(?:very )?helpful|got it|understood|noted|no thanks?|(?:good ?)?bye(?: ?bye)?|see (?:you|ya)(?: later)?|good ?night|cya|farewell|have a (?:nice|good) (?:day|one|evening|weekend)',
    '|(?:good|great|nice) (?:bot|job|work)|well done',
  ].join(''),
  greeting:
    "(?:hi+|hello+|hey+|hiya|heya|howdy|yo+|sup|greetings|good ?(?:morning|afternoon|evening|day)|g'?day|gm|welcome|hello world)|how are (?:you|u)(?: doing| today| doing today)?|how's it going|how is it going|what's up|whats up|wassup|(?:nice|pleased|good) to meet you|(?:anyone|anybody|you|are you) (?:there|here|home|awake|alive|online)",
  filler:
    'please|pls|plz|pilcrow|bot|there|all|everyone|everybody|guys|folks|team|again|and|oh|ah|well|ok|okay|so|then|now|great|cool|nice|perfect|awesome|wow|yes|yeah|yep|no|sir|friend|dear|lol|haha+|hehe+',
};

const KO_YOU =
  '(?:너는|넌|너|네가|니가|당신은|당신|그쪽은|그쪽|님은|이봇은|이봇|봇은|봇|필크로는|필크로|자네는)';
const KOREAN: Phrases = {
  help: [
    '/?(?:도움말|도움|헬프)(?:을|좀)?(?:보기|보여줘요?|보여주세요|알려줘요?|알려주세요|주세요|줘요?|이?필요해요?|이?필요합니다)?|(?:나?좀)?도와(?:줘요?|주세요|주십시오|줄래요?|줄수있어요?)',
    '(?:이?봇?)?(?:사용|이용)(?:법|방법)(?:은|이|을|좀)?(?:뭐야|뭐예요|무엇인가요|뭔가요|뭐죠|어떻게돼요?|어떻게되나요|알려줘요?|알려주세요|설명해줘요?|설명해주세요)?',
    `(?:명령어|명령)(?:는|가|를|좀)?(?:뭐야|뭐가있어요?|뭐가있나요|알려줘요?|알려주세요|목록|보여줘요?|보여주세요)?`,
    `(?:${KO_YOU}|이거|이건)(?:대체|도대체)?(?:누구|뭐|무엇|뭔데|뭐하는(?:봇|애|놈|거|사람))(?:야|니|냐|지|죠|에요|예요|이에요|세요|신가요|십니까|인가요|입니까|임|이니|이냐|이야|여)?`,
    '누구(?:세요|신가요|십니까|시죠)|(?:정체가|네정체가|너의정체가)(?:뭐야|뭐니|뭐예요|무엇인가요|뭔가요)|(?:네|너의|니|너|당신의|당신|봇)이름(?:은|이)?(?:뭐야|뭐니|뭐예요|무엇인가요|뭔가요)?|자기소개(?:좀)?(?:해줘요?|해주세요|해봐|부탁해요?|부탁드립니다)?',
    `(?:${KO_YOU})?(?:뭘|뭐|무엇을|무엇|어떤걸|어떤것을|무슨일을)(?:할수있어요?|할수있니|할수있냐|할수있나요|할수있습니까|할수있죠|할줄알아요?|해줄수있어요?|해줄수있나요|도와줄수있어요?|알고있어요?|하는(?:봇이?|거)(?:야|예요|에요|니|인가요)|하니|하세요)`,
    '(?:뭘|뭐|무엇을|어떤걸|어떤질문을|무슨질문을|어떻게)(?:물어보면|물어볼수|질문하면|질문할수|물으면|물을수|사용하면|쓰면)(?:돼요?|되나요|되죠|되니|됩니까|있어요?|있나요|있니|있죠|있습니까)',
  ].join('|'),
  thanks: [
    '(?:정말|진짜|너무|참|매우|대단히|무척|많이|완전|답변|알려줘서|알려주셔서|도와줘서|도와주셔서|답해줘서|답해주셔서|친절하게)*(?:로|도)?',
    '(?:고마워[요용]?|고맙습니다|고맙다|고마웠어요?|고맙네요?|고마우이|감사(?:합니다|해요|함다|드립니다|드려요|했습니다)?|감사감사|땡큐|땡스|쌩큐|쌩유|탱큐)',
    '|수고(?:했어요?|하셨습니다|하셨어요|하세요|많으셨습니다|해|요)|(?:잘)?(?:알겠습니다|알겠어요?|알았어요?|알았습니다|이해했어요?|이해했습니다)|도움이?됐(?:어요?|습니다)|도움되었습니다|괜찮(?:아요?|습니다)',
    '|잘(?:가요?|자요?|있어요?)|안녕히(?:계세요|가세요|주무세요)|바이(?:바이)?|빠이|또(?:봐요?|봅시다|만나요?)|다음에(?:봐요?|또봐요?)|좋은하루(?:되세요|보내세요)?|굿나잇|잘했어요?',
  ].join(''),
  greeting:
    '안녕(?:하세요|하십니까|하신가요|하셔요|하세용|하새요|하세여|하시오|하신지요|들하세요|들|요)?|하이(?:요|루)?|헬로우?|헤이|방가(?:방가)?|반가워요?|반갑습니다|처음뵙겠습니다|만나서반가(?:워요?|웠어요?)|만나서반갑습니다|좋은(?:아침|오후|저녁)(?:이에요|입니다|이야)?|여보세요|(?:잘지내|잘지냈어|잘지내셨어|어떻게지내)요?|거기(?:있어요?|누구있어요?|계세요|계신가요)|잘부탁(?:해요?|드려요|드립니다|합니다)|굿모닝|부탁(?:해요?|드려요|드립니다)',
  filler:
    '필크로우?|봇(?:아|님|이)?|여러분|모두|다들|저기요?|네|예|응|아니요?|아하?|오|와|그래요?|친구야?|님|좀|정말|진짜|너무',
};

const JA_YOU =
  '(?:あなた|貴方|君|きみ|キミ|お前|おまえ|あんた|そちら|この(?:bot|ボット|ぼっと)|(?:bot|ボット)|ピルクロウ?)(?:さん|様|ちゃん)?';
const JA_ASKS = '(?:なのですか|なんですか|ですかね|ですか|でしょうか|です|なの|なん|だい|だ|か)?';
const JAPANESE: Phrases = {
  help: [
    '/?(?:ヘルプ|へるぷ)(?:を)?(?:表示|見せて|お願いします|してください|して|ください|ミー)?|(?:お)?(?:助け|たすけ|手伝っ)て(?:ください|下さい|くれ|ほしい|もらえますか|くれますか)?',
    `(?:この)?(?:bot|ボット)?の?(?:使い方|つかいかた|使用方法|利用方法|操作方法)(?:は|を|が)?(?:何|なん|どう|教えて|おしえて|知りたい|わからない|分からない|わかりません)?(?:ください|下さい|くれ|です)?${JA_ASKS}`,
    'コマンド(?:一覧)?(?:は|を)?(?:教えて(?:ください)?|見せて)?',
    `${JA_YOU}(?:は|って|の)(?:一体|いったい)?(?:誰|だれ|どなた|何者|なにもの|何|なに|正体|名前|お名前|名前は|名前は何)${JA_ASKS}`,
    `(?:誰|だれ|どなた|何者|なにもの)(?:様)?(?:ですか|なの|だ|でしょうか)?${JA_YOU}は|どちら様(?:ですか|でしょうか)?|お名前は(?:何)?${JA_ASKS}|(?:自己紹介|じこしょうかい)(?:を)?(?:して|お願い)(?:ください|下さい|くれ|します)?`,
    `(?:${JA_YOU}(?:は|に|って))?(?:何|なに|どんなこと|どんな事|何か|どういうこと)(?:が|を|に)?(?:できます|出来ます|できる|出来る|してくれます|してくれる|答えられます|答えられる|知っています|知ってる|教えてくれます|教えてくれる)(?:か|の|のか|のですか|んですか|んだ|んです)?`,
    '(?:何|なに|どんなこと|どんな質問)(?:を|が)?(?:聞け|訊け|尋ねられ|質問でき|聞いたら|質問したら|聞けば|聞いて|質問して)(?:ます|る|ば)?(?:も)?(?:か|の|いい|よい|いいの|いいです|いいですか|いいんですか|よいですか)?',
    'どう(?:やって)?(?:使う|使い|使えば|使います|使ったら|質問すれば|聞けば)(?:の|か|いい|よい|いいの|いいです|よいです|いいですか|よいですか|んですか|のですか)?',
  ].join('|'),
  thanks: [
    '(?:どうも|本当に|ほんとうに|ほんとに|ほんと|誠に|まことに|大変|たいへん|とても|教えてくれて|お教えいただき|ご回答|回答|答えてくれて|ご丁寧に)*',
    '(?:ありがとう?(?:ね|な|よ|さん)?(?:ございます|ございました|御座います|御座いました|ござます)?|有難う(?:ございます|ございました)?|有り難う(?:ございます|ございました)?|アリガトウ?|サンキュー?|さんきゅー?|サンクス|感謝(?:です|します|いたします|しています)?|どうも|すみません|恐れ入ります)',
    '|(?:大変|とても|すごく)?(?:助かりました|助かった|助かります|たすかった|参考になりました|勉強になりました)|お疲れ(?:様|さま)?(?:です|でした)?|おつかれ(?:さま)?(?:です|でした)?|(?:了解|承知)(?:です|しました|いたしました)?|(?:わか|分か|解)(?:りました|った)(?:よ|ー)?|なるほど|結構です|大丈夫です|よくできました',
    '|さようなら|さよなら|バイバイ|ばいばい|(?:では|じゃあ|じゃ)?また(?:ね|な|今度|明日)?|おやすみ(?:なさい)?|お休みなさい|失礼します|失礼しました|ではでは|よい一日を|良い一日を',
  ].join(''),
  greeting:
    'こんにち[はわ]|今日は|こんばん[はわ]|今晩は|おはよう?(?:ございます|ござい?ます)?|おは|やあ|やっほー?|ヤッホー|ハロー?|はろー|ハイ|もしもし|ヘイ|ちわ(?:っす|ー)?|どもども?|(?:はじ|初)めまして|(?:どうぞ)?(?:よろ|宜)しく(?:ね|お願いします|お願い致します|おねがいします)?|お願いします|(?:お)?元気(?:ですか|かい|です|\\?)?|ご機嫌(?:いかがですか|よう)|ごきげんよう|(?:誰か)?(?:いますか|いる\\?|いませんか)|お邪魔します',
  filler: `${JA_YOU}|みなさん|皆さん|はい|ええ|うん|あ|あの|えっと|ねえ|すみませんが|いいえ|へえ|おお|では|じゃあ`,
};

const READERS = {
  // In English a phrase ends where a word does; the others are read without their spaces.
  spaced: readersOf(ENGLISH, '(?= |$) ?'),
  unspaced: [readersOf(KOREAN, ''), readersOf(JAPANESE, '')],
} as const;

type Readers = Readonly<Record<Courtesy | 'filler', RegExp>>;

function readersOf(phrases: Phrases, end: string): Readers {
  const reader = (pattern: string) => new RegExp(`(?:${pattern})${end}`, 'uy');
  return {
    help: reader(phrases.help),
    thanks: reader(phrases.thanks),
    greeting: reader(phrases.greeting),
    filler: reader(phrases.filler),
  };
}

/** Longest message that can be one, in characters. */
const LONGEST = 80;
/** Words that are known with one slip. */
const MENDED = ['hello', 'thanks', 'thank', 'please', 'greetings', 'morning', 'evening', 'help'];
const LEAST_MENDED = 5;

/**
 * Whether a message says nothing but a greeting, thanks or goodbye, or asks for help or who answers.
 * The whole message counts: "thanks, and when did it happen?" is a question, and undefined.
 */
export function courtesyOf(text: string): Courtesy | undefined {
  if (text.length > LONGEST) return undefined;
  const said = plainWords(text);
  if (said === '') return undefined;
  const isSpaced = /^[\p{Script=Latin}\p{N}' /]+$/u.test(said);
  const kinds = isSpaced
    ? kindsIn(mended(said), READERS.spaced)
    : READERS.unspaced
        .map((readers) => kindsIn(said.replaceAll(' ', ''), readers))
        .find((found) => found.size > 0);
  return FIRST.find((kind) => kinds?.has(kind));
}

/** Every kind that a text is made of; none where something else stands in it. */
function kindsIn(text: string, readers: Readers): Set<Courtesy> {
  const kinds = new Set<Courtesy>();
  let at = 0;
  while (at < text.length) {
    const [kind, end] = longestAt(text, at, readers);
    if (end <= at) return new Set();
    if (kind !== 'filler') kinds.add(kind);
    at = end;
  }
  return kinds;
}

function longestAt(text: string, at: number, readers: Readers): [Courtesy | 'filler', number] {
  let longest: [Courtesy | 'filler', number] = ['filler', at];
  for (const kind of [...FIRST, 'filler'] as const) {
    const reader = readers[kind];
    reader.lastIndex = at;
    if (reader.test(text) && reader.lastIndex > longest[1]) longest = [kind, reader.lastIndex];
  }
  return longest;
}

/** Folded words with single spaces: no marks, emoji, laughter. */
function plainWords(text: string): string {
  // Single Korean letters are shorthand or laughter; folding would take them for parts of syllables.
  const spelt = stripInvisible(text)
    .replace(/ㄱㅅ/g, '감사')
    .replace(/ㅎㅇ/g, '안녕')
    .replace(/[ㄱ-ㅣ]+/g, ' ');
  return fold(spelt)
    .replace(/(?<=[a-z])'(?=[a-z])/g, '’')
    .replace(/[^\p{L}\p{N}’/ー]+/gu, ' ')
    .replaceAll('’', "'")
    .replace(/(?<=\p{L})[wｗ]{2,}$|[ーｰ]+(?=$| )|(?:笑|草)$/gu, '')
    .trim();
}

/** With slips in words that only courtesies have: "helo", "thnaks". */
function mended(text: string): string {
  return text
    .split(' ')
    .map((word) => {
      if (word === 'hlep' || word === 'halp' || word === 'hepl') return 'help';
      if (word.length < LEAST_MENDED - 1 || MENDED.includes(word)) return word;
      const meant = MENDED.find(
        (one) =>
          one.length >= LEAST_MENDED && beginsLike(word, one) && editDistance(word, one, 1) <= 1,
      );
      return meant ?? word;
    })
    .join(' ');
}

/** One slip leaves a letter of the first two among the first two. */
function beginsLike(word: string, other: string): boolean {
  const begin = other.slice(0, 2);
  return begin.includes(word.charAt(0)) || begin.includes(word.charAt(1));
}
