import fc from 'fast-check';
import { expect, it } from 'vitest';
import { courtesyOf } from '../../src/text/courtesy.ts';

const said = (kind: string, texts: string) =>
  texts.split('|').map((text) => [text, kind] as [string, string]);

it.each([
  ...said(
    'thanks',
    'thanks!|thx|thank you so much|Thanks a lot 🙏|thnaks|ok thanks|got it, thanks!|bye|thank u!!|thank you, goodbye|thank you for your help',
  ),
  ...said(
    'thanks',
    '고마워|고맙습니다^^|감사합니다ㅎㅎ|ㄱㅅ|고마워요 정말|수고하셨습니다|안녕히 계세요|알겠습니다',
  ),
  ...said(
    'thanks',
    'ありがとう|ありがとー|ありがとうｗｗ|どうもありがとうございました。|お疲れ様でした|わかりました|さようなら',
  ),
  ...said('greeting', 'hello|hi there!|helo|Hellooo|good morning|hey pilcrow|how are you?'),
  ...said('greeting', '안녕하세요|안녕 :)|반갑습니다|하이|좋은 아침'),
  ...said('greeting', 'こんにちは|おはようございます|はじめまして|ハロー'),
  ...said(
    'help',
    'help|HELP!!!|hlep|/help|help me please|pilcrow, help|who are you?|Hello, who are you?|what are you?|are you a bot|what can you do?|how do I use this?|what should I ask you?|how does this bot work',
  ),
  ...said(
    'help',
    '도움말|도와줘|사용법 좀 알려줘|너는 누구야?|넌 뭐야?|누구세요?|뭘 할 수 있어?|무엇을 물어볼 수 있나요?|안녕하세요, 당신은 누구세요?',
  ),
  ...said(
    'help',
    'ヘルプ|ヘルプをお願いします|助けてください|使い方を教えてください|あなたは誰ですか?|お前は誰だ|何ができますか？|何を聞けますか',
  ),
])('%s: %s', (text, kind) => {
  expect(courtesyOf(text)).toBe(kind);
});

it.each([
  'thanks, and when did it happen?',
  '고마워, 그런데 언제였어?',
  'ありがとう、いつでしたか',
  'Hi, when was the summit?',
  '안녕하세요 회담은 언제였나요',
  "help me find the victims' names",
  'did Lee thank Takaichi?',
  // Of somebody the talk has named.
  'who is it?',
  '누구야?',
  '誰ですか',
  '이름이 뭐예요?',
  '名前は?',
  'what is this?',
  'why?',
  '왜요?',
  '감사원',
  '今日',
  'ok',
  '네',
  'はい',
  '¶',
  '',
])('asks something, or nothing at all: %s', (text) => {
  expect(courtesyOf(text)).toBeUndefined();
});

it('takes any text, and is done with it at once', () => {
  const pieces = fc.constantFrom(
    'ありがとう',
    'どうも',
    '정말',
    '고마워',
    'thanks ',
    'hi ',
    'x',
    ' ',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
  );
  fc.assert(fc.property(texts, (text) => typeof courtesyOf(text) !== 'number'));
});
