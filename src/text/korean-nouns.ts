import type { Span } from './sentences.ts';

/** Particles that any noun takes. */
const AFTER_ANY =
  /(?:으로부터|로부터|에게서|에서는|에서도|에서의|에게는|에는|에도|까지|부터|에서|에게|한테|처럼|보다|마다|조차|밖에|의|에|도|만)$/u;
/** Particles that only a final consonant takes, and those that only a vowel takes. */
const AFTER_CONSONANT = /(?:으로는|으로|이라고|이라는|이랑|과는|은|이|을|과)$/u;
const AFTER_VOWEL = /(?:(?<!으)로는|(?<!으)로|라고|라는|랑|와는|는|가|를|와)$/u;
/** Where these end a word of two syllables, the first is a word of one, or the stem of a verb. */
const SURE = /(?:은|는|을|를|이|가)$/u;

/** What makes a verb of a noun: "발견했나요" has 발견. */
const MADE_VERB =
  /(?<=^[\p{Script=Hangul}A-Za-z\d]{2,8})(?:했[가-힣]*|하(?:나|는|고|게|던|면|기|지|셨|였|여|려|자|도록|다|니|며)[가-힣]*|해(?:요|서|줘|야|주[가-힣]*)?|한(?:다[가-힣]*|가요|지|건|것[가-힣]*)?|할(?:까[가-힣]*|지|것[가-힣]*|게)?|합(?:니|시)[가-힣]*|됐[가-힣]*|되(?:나|는|었|고|면|어|지|다|게|며|던)[가-힣]*|된(?:다[가-힣]*|지|건|것[가-힣]*)?|될(?:까[가-힣]*|지)?|돼(?:요|서)?|당(?:했|한|하)[가-힣]*|시(?:켰|킨|키)[가-힣]*|받(?:았|은|는|고)[가-힣]*|(?:이었|였)(?:나|는|습|던|어|죠|지)[가-힣]*|(?:인가|인지|이(?:에요|지요|죠|야|니|냐))[가-힣]*|입니[가-힣]*|예요|일까요?|이란|란)$/u;

/** Endings of verbs, and of nothing else. */
const VERB =
  /(?:나요|까요|까|니까|니다|어요|아요|여요|해요|네요|군요|지요|죠|는지|은지|던가|는가|는다|한다|면서|려고|도록|어서|아서|지만|는데|은데|거나|든지|으면|다면|더라|잖아|세요|십시오|라고|다고|냐고|냐|줘|봐|게요|는가요|[하되있없같르키지]는|던|힌|있어|없어|싶어|알려|말해)$|[았었였겠졌났갔왔봤썼뒀줬컸섰혔렸쳤켰꼈셨했됐]/u;

/** How a word without a particle may end that is the form of a verb before a noun. */
const BEFORE_NOUN = /[낸온난본준친킨진린힌긴운은던할될갈볼게고면자임음여]$/u;

/** Pronouns, question words, adverbs and words of asking. */
const NO_TOPIC = new Set(
  `누구 누가 무엇 무슨 언제 어디 어디서 어떤 어떻게 어느 얼마 얼마나 왜요 왜 몇명 몇년 며칠 몇월 무엇인가 뭐라고 뭐가 뭘까
  나는 너는 저는 제가 내가 네가 우리 저희 당신 그녀 그들 이들 그분 이분 그것 이것 저것 그거 이거 여기 거기 저기 그때 당시 이번 지난번 그중 자신 자기 서로 누군가 모두 다들 전부
  그리고 그런데 근데 그래서 그러면 그럼 하지만 또는 혹은 또한 혹시 만약 정말 진짜 아주 매우 너무 제일 가장 많이 빨리 다시 아직 이미 함께 같이 자주 먼저 처음 계속 결국 바로 좀더 조금 정도 대략 각각 오직 단지 특히 실제 실제로 정확히 정확하게 구체적 구체적으로 간단히 자세히 도대체 대체
  대해 대해서 대한 관해 관해서 관한 관련 관련해 위해 위한 통해 따르면 따라 대신 때문 경우 동안 이후 이전 사이 가운데 이상 이하 까지 부터
  기사 기사에 기록 본문 내용 질문 대답 답변 설명 이야기 얘기 말씀 이름이 부탁 알려 말해 가르쳐 있는 없는 하는 되는 같은 다른 새로운 어떠한 이런 그런 저런 그렇게 이렇게 안녕 감사 고마워 사람 사람들 사람이 분들 그분들 명인가요 누구야 뭐야 뭐땜 언제쯤 언제인지 어디에서요 어디에 데로 시예요 말고 말로`.split(
    /\s+/,
  ),
);

const NOTHING: ReadonlySet<string> = new Set();

const RUN = /[\p{L}\p{N}·]+/gu;
const LEAST = 2;

/**
 * The nouns of a Korean text, whole: as they are typed, without particles and without what makes a verb
 * of them. Names that are known lie in it as they are, over spaces as well. What cannot be told to be a
 * noun is left out: a word without a particle is one before another noun.
 * @param isTopic whether the text is the name of a topic: all its words are telling, and the last needs no particle
 */
export function koreanNouns(text: string, names: readonly Span[], isTopic = false): Span[] {
  const found: Span[] = [];
  const runs = [...text.matchAll(RUN)].map(({ 0: word, index }) => ({ word, start: index }));
  let done = 0;
  for (const [position, { word, start }] of runs.entries()) {
    if (start < done) continue;
    const name = names.find((one) => one.start === start);
    const isLong = name !== undefined && name.end > start + word.length;
    const end = isLong
      ? nameEnd(text, name)
      : start +
        (isTopic
          ? (nounIn(word, NOTHING)?.noun.length ?? 0)
          : nounLength(word, name !== undefined, runs[position + 1]?.word));
    if (end - start >= LEAST) found.push({ start, end });
    done = end;
  }
  return found;
}

/** "이 대통령과": a name ends where the noun does that it is the beginning of; "다카이치 총리", at its last word. */
function nameEnd(text: string, { start, end }: Span): number {
  const rest = /^[\p{L}\p{N}·]*/u.exec(text.slice(end))?.[0] ?? '';
  const last = Math.max(text.lastIndexOf(' ', end - 1) + 1, start);
  const noun = nounIn(text.slice(last, end + rest.length))?.noun ?? '';
  return Math.max(end, last + noun.length);
}

function nounLength(word: string, isName: boolean, next: string | undefined): number {
  const found = nounIn(word);
  if (!found) return 0;
  const isOne =
    (isName && !/[낸힌던]$/u.test(word)) ||
    found.isSure ||
    (next !== undefined && isNounLike(next) && !BEFORE_NOUN.test(word));
  return isOne ? found.noun.length : 0;
}

function isNounLike(word: string): boolean {
  return !VERB.test(word) || MADE_VERB.test(word);
}

/** The noun in a word that is written with its endings, and whether these are a noun's. */
function nounIn(
  word: string,
  without: ReadonlySet<string> = NO_TOPIC,
): { noun: string; isSure: boolean } | undefined {
  if (without.has(word) || [...word].length < LEAST) return undefined;
  if (!/\p{Script=Hangul}/u.test(word)) return { noun: word, isSure: true };
  const made = MADE_VERB.exec(word);
  if (!made && VERB.test(word)) return undefined;
  const noun = made ? word.slice(0, made.index) : withoutParticle(word);
  if (noun === undefined || without.has(noun) || [...noun].length < LEAST) return undefined;
  return { noun, isSure: noun.length < word.length };
}

function withoutParticle(word: string): string | undefined {
  for (const ending of [AFTER_ANY, AFTER_CONSONANT, AFTER_VOWEL]) {
    const [particle] = ending.exec(word) ?? [];
    if (particle === undefined) continue;
    const stem = word.slice(0, -particle.length);
    if (ending !== AFTER_ANY && !agrees(stem, ending === AFTER_CONSONANT)) continue;
    if ([...stem].length >= LEAST) return isWordWith(stem, particle) ? word : stem;
    if (SURE.test(particle)) return undefined;
  }
  return word;
}

/** Words whose last syllable only looks like a particle: 정상회의, 한반도. */
function isWordWith(stem: string, particle: string): boolean {
  return (
    (particle === '의' && /[회주동협합논문건결심항정편]$/u.test(stem)) ||
    (particle === '도' && /(?:한반|인지|만족|신뢰|완성|협조)$/u.test(stem)) ||
    (particle === '가' && /(?:정치|물)$/u.test(stem))
  );
}

/** Whether a word ends in a consonant, or in a vowel; in ㄹ it takes 로 as if in a vowel, which costs a word now and then. */
function agrees(stem: string, consonant: boolean): boolean {
  const code = (stem.at(-1) ?? '').codePointAt(0) ?? 0;
  if (code < 0xac00 || code > 0xd7a3) return true;
  return ((code - 0xac00) % 28 !== 0) === consonant;
}
