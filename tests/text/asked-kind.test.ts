import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskKind, askKinds } from '../../src/corpus/types.ts';
import { askedKind } from '../../src/text/asked-kind.ts';
import { fold } from '../../src/text/fold.ts';
import { detectLanguage, languages } from '../../src/text/language.ts';

const table: readonly (readonly [string, AskKind])[] = [
  ['How many of the victims were Korean?', 'number'],
  ['HOW MANY OF THE VICTIMS WERE KOREAN', 'number'],
  ['How much did it cost?', 'number'],
  // A clause at the end asks nothing.
  ['How many died when the mine flooded?', 'number'],
  ['Who spoke where the two leaders met?', 'person'],
  ['How deep was the shaft when it gave way?', 'manner'],
  ['What happened, when?', 'date'],
  ['Name of the Japanese prime minister', 'person'],
  ['Years between accident and discovery', 'duration'],
  ['두 정상이 만난 곳은?', 'place'],
  ['사고가 난 날은?', 'date'],
  ['그렇게 말한 사람은?', 'person'],
  ['다카이치 총리 직책', 'person'],
  ['시진핑 만나고 며칠 뒤야?', 'duration'],
  ['会談が開かれた県は？', 'place'],
  ['高市さんの肩書は？', 'person'],
  ['犠牲者は？', 'number'],
  ['事故から何年たった？', 'duration'],
  ['What was the death toll?', 'number'],
  ['What percentage of victims were Korean?', 'number'],
  ['How long did it take to find the remains?', 'duration'],
  ['How many years passed?', 'duration'],
  ['How old is the prime minister?', 'duration'],
  ['When did the disaster occur?', 'date'],
  ['On what date did Lee meet Xi?', 'date'],
  ['What year was the mine flooded?', 'date'],
  ['In which month were remains found?', 'date'],
  ['Since what decade have activists worked?', 'date'],
  ['Who met Lee in Nara?', 'person'],
  ['Whom did Takaichi thank?', 'person'],
  ['Whose remains were found?', 'person'],
  ['Which leader hosted the summit?', 'person'],
  ['Where was the summit held?', 'place'],
  ['In which prefecture is the mine?', 'place'],
  ['Which city is near the mine?', 'place'],
  ['Which agency leads the body?', 'organisation'],
  ['What organization launched it?', 'organisation'],
  ['Why did the tunnel flood?', 'reason'],
  ['What was the reason for the visit?', 'reason'],
  ['What did Takaichi thank Lee for?', 'reason'],
  ['What caused the disaster?', 'reason'],
  ['What did Lee say about history?', 'quote'],
  ['How will they figure out who the bones belong to?', 'manner'],
  ['뼈가 누구 건지 어떻게 밝혀?', 'manner'],
  ['骨が誰のものかどうやって調べる？', 'manner'],
  ['according to Macron, what happened', 'quote'],
  ["How did Takaichi describe Lee's support?", 'quote'],
  ['In her own words, how important are relations?', 'quote'],
  ['List the topics they discussed', 'list'],
  ['What issues did the summit cover?', 'list'],
  ['Name all the countries', 'list'],
  ['How will the remains be identified?', 'manner'],
  ['What is the Chosei mine?', 'definition'],
  ['Tell me about shuttle diplomacy', 'definition'],
  ['Did Japan recover the remains?', 'yesno'],
  ['Is Taiwan mentioned?', 'yesno'],
  ['Will they meet again?', 'yesno'],
  ['Did Lee mention Taiwan when he met Xi?', 'yesno'],
  ['Do you know when he met Xi?', 'date'],
  ['Could I ask who led the talks?', 'person'],
  ['Will a licence count in both countries?', 'yesno'],
  ['body count', 'number'],
  ['How will they work out whose bones these are?', 'manner'],
  ['Chosei mine disaster', 'event'],
  ['', 'event'],

  ['희생자는 몇 명인가요?', 'number'],
  ['사망자 수는?', 'number'],
  ['얼마나 많은 사람이 죽었나요', 'number'],
  ['유해를 찾는 데 얼마나 오래 걸렸나요', 'duration'],
  ['몇 년 만에 발견됐나요', 'duration'],
  ['사고는 언제 일어났나요?', 'date'],
  ['몇 년도에 침수됐나요', 'date'],
  ['무슨 요일에 열렸나요', 'date'],
  ['누가 다카이치를 만났나요', 'person'],
  ['어느 지도자가 왔나요', 'person'],
  ['회담은 어디에서 열렸나요?', 'place'],
  ['어느 현에 있나요', 'place'],
  ['어느 기관이 주도하나요', 'organisation'],
  ['왜 침수됐나요?', 'reason'],
  ['방문 목적은 무엇인가요', 'reason'],
  ['이 대통령은 뭐라고 말했나요', 'quote'],
  ['어떤 분야를 논의했나요', 'list'],
  ['어떻게 신원을 확인하나요', 'manner'],
  ['조세이 탄광이란 무엇인가요', 'definition'],
  ['유해를 수습했나요?', 'yesno'],
  // The question word of one language in a sentence of another
  ['Chosei 사고 when', 'date'],

  ['犠牲者は何人ですか', 'number'],
  ['死者数は', 'number'],
  ['遺骨の発見まで何年かかりましたか', 'duration'],
  ['何年ぶりに見つかったのか', 'duration'],
  ['事故はいつ起きましたか', 'date'],
  ['何年に起きましたか', 'date'],
  ['何曜日に行われましたか', 'date'],
  ['誰が李大統領に会いましたか', 'person'],
  ['会談はどこで行われましたか', 'place'],
  ['何県にありますか', 'place'],
  ['どの機関が主導していますか', 'organisation'],
  ['なぜ浸水したのですか', 'reason'],
  ['訪問の目的は', 'reason'],
  ['李大統領は何と言いましたか', 'quote'],
  ['どんな議題が話し合われましたか', 'list'],
  ['どのように身元を確認しますか', 'manner'],
  ['長生炭鉱とは何ですか', 'definition'],
  ['遺骨は収容されましたか', 'yesno'],
];

describe('askedKind', () => {
  it.each(table)('%s: %s', (question, kind) => {
    expect(askedKind(fold(question), detectLanguage(question))).toBe(kind);
  });

  it('always names a kind', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom(...languages),
        (text, language) => {
          expect(askKinds).toContain(askedKind(fold(text), language));
        },
      ),
    );
  });
});
