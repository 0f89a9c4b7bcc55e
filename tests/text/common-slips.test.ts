import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendCommonSlips } from '../../src/text/common-slips.ts';

describe('mendCommonSlips', () => {
  it.each([
    ['강제동원 조선인 몆명이 희생됬나요', '강제동원 조선인 몇명이 희생됐나요'],
    ['시진핑이랑 언재했어', '시진핑이랑 언제했어'],
    ['몇칠에 만낫어?', '며칠에 만났어?'],
    ['수교 몇주년이엇죠??', '수교 몇주년이었죠??'],
    ['협의채 이름이머임', '협의체 이름이뭐임'],
    ['나라현애서 누구 만낫나요', '나라현에서 누구 만났나요'],
    ['머라고 햇나요', '뭐라고 했나요'],
    ['문서로도 잇나요', '문서로도 있나요'],
    ['朝鮮人はなんにん？', '朝鮮人は何人？'],
    ['事故はなに県ですか', '事故は何県ですか'],
    ['遺骨がみつかたのはなん月？', '遺骨がみつかたのは何月？'],
  ])('%s → %s', (typed, meant) => {
    expect(mendCommonSlips(typed)).toBe(meant);
  });

  it.each([
    '무엇을 위해',
    '협의채널 있어?',
    '공동채권',
    '유엔재단',
    '두 나라를 잇는 다리',
    'みんなに人気',
    'どんなに時間がかかっても',
    '그것이 낫다',
    '햇빛',
    '잇달아',
    '엇갈린',
    '머리',
    '머무른',
    '애국',
    '何ですか',
    'なんですか',
    'どんな人',
    'when',
  ])('leaves %s', (text) => {
    expect(mendCommonSlips(text)).toBe(text);
  });

  it('mends once and for all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'몆칠언재됬햇엇잇낫무을애서나요 なんみど人に県') }),
        (text) => {
          const once = mendCommonSlips(text);
          expect(mendCommonSlips(once)).toBe(once);
        },
      ),
    );
  });
});
