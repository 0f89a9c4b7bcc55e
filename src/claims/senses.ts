/**
 * Opposites, by the words that take one side or the other, in English, Korean and Japanese. A word
 * may take part in several ("ease" is the opposite of "tighten" and of "escalate").
 */
export interface Opposite {
  readonly id: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

const words = (list: string) => list.split(',').map((word) => word.trim());
const opposite = (id: string, plus: string, minus: string): Opposite => ({
  id,
  plus: words(plus),
  minus: words(minus),
});

export const opposites: readonly Opposite[] = [
  opposite(
    'change',
    'ever greater, increase, rise, rising, rose, risen, grew, grown, grow, growing, greater, deepen, strengthen, step up, stepping up, ramp up, expand, extend, intensify, enhance, widen, broaden, sharpen, bolster, reinforce, boost, beef up, 커지, 커졌, 늘리, 늘어, 확대, 강화, 심화, 넓히, 높아지, 증가, 고조, 増し, 増え, 増加, 拡大, 強化, 深め, 深化, 広げ, 高ま, 強め, 拡充, swell, climb, mount, mounting, soar, scale up, 늘고, 늘었, 커진, 넓어, 増大, 膨ら',
    '덜 중요, 덜 의미, less important, less significant, less relevant, less and less, less, fewer, weakening, decrease, fall, falling, fell, fallen, shrank, shrunk, shrink, lessen, weaken, fade, fading, declining, declined, diminish, diminishing, scale back, scaled back, scale down, cut back, reduce, dwindle, wane, waning, narrow, drop, dropped, lower, slash, downgrade, erode, losing importance, 줄어, 줄이, 축소, 약화, 약해, 낮아졌, 감소, 낮아지, 떨어지, 퇴색, 옅어, 薄れ, 薄ま, 減少, 減ら, 減っ, 縮小, 弱ま, 弱め, 弱体, 低下, 後退, 少なく, lose, losing, lost, shrinking, recede, receding, slip, slipping, dwindling, ebb, curtail, trim, 줄고, 줄었, 줄인, 줄어들, 쇠퇴, 낮추, 옅어지, 減り, 失わ, 落ち, 衰え, 縮め, 덜, 내리막',
  ),
  opposite(
    'tension',
    'escalate, escalating, sharpen, strained, souring, soured, frayed, worsened, rise, rising, grow, mount, heighten, intensify, worsen, deepen, flare, 고조, 격화, 악화, 커지, 높아지, 심화, 고조되, 激化, 高ま, 悪化, 深ま, エスカレート, grow worse, sour, chillier, 날카로워, 험악, 先鋭, 険悪',
    'ease, easing, eased, warming, warmer, improving, calm, subside, cool, cooling, thaw, de-escalate, de-escalating, relax, resolve, settled, fade, diminish, lessen, improve, mend, 완화, 해소, 진정, 가라앉, 누그러, 줄어, 개선, 풀리, 緩和, 和らい, 和らぎ, 沈静, 解消, 収ま, 改善, 薄れ, defuse, defused, thawing, thawed, reconcile, reconciled, made up, die down, 녹고, 누그러지, 가라앉고, 해빙, 雪解け, 落ち着い, 和解',
  ),
  opposite(
    'strict',
    'tighten, tightened, tightening, tighter, toughen, stricter, harden, restrict, stiffen, harder, 강화, 엄격, 까다롭, 조이, 厳格, 厳しく, 強化, 引き締め, stringent, strict, rigid, complicate, complicated, more checks, more difficult, harder to, 깐깐, 어렵게, 어려워, 힘들어, 힘들게, 번거로, 복잡하게, 複雑, 難しく, 厳格化, しにくく, しづらく, しにくい, しづらい, 面倒に, 煩雑',
    'ease, easing, eased, easier, relax, loosen, loosened, simplify, simplified, simpler, streamline, smoother, lighten, 완화, 간소화, 쉽게, 느슨, 편하게, 緩和, 簡素, 簡略, 緩め, 円滑, less strict, less red tape, quicker entry, hassle-free, faster, convenient, more easily, 수월, 간편, 편리, 쉬워, 쉬운, 手軽, 便利, 簡単, しやすく, しやすい, 容易',
  ),
  opposite(
    'begin',
    'begin, start, starting, launch, kick off, commence, open, opening, starting point, 시작, 개시, 착수, 출범, 출발, 始ま, 始め, 開始, 着手, 発足, 出発点, 幕開け, get under way, set in motion, embark, 첫발, 第一歩, スタート',
    'end, ending, finish, conclude, stop, halt, suspend, wind up, terminate, break off, end point, 끝내, 끝났, 종료, 중단, 마무리, 終わ, 終了, 中断, 打ち切, 終え, 終着, come to an end, over and done, draw to a close, 막을 내, 幕を閉じ',
  ),
  opposite(
    'first',
    'first, inaugural, opening year, 첫, 원년, 최초, 最初, 元年, 初年',
    'second, third, fourth, fifth, tenth, 두 번째, 둘째, 세 번째, 二年目, 2年目, 三年目, 3年目, 二番目, last of, the last, final, 마지막, 최후, 最後, 最終',
  ),
  opposite(
    'importance',
    'important, importance, vital, crucial, central, significant, meaningful, key, essential, matters, heart of, 중요, 핵심, 의미, 뜻깊, 重要, 中心, 意義, 意味ある, 核心, indispensable, pivotal, paramount, count for, 빼놓을 수 없, 不可欠, 欠かせ',
    '덜 중요, 덜 의미, less important, less significant, less relevant, little importance, unimportant, trivial, irrelevant, insignificant, marginal, secondary, meaningless, pointless, minor, peripheral, of little importance, 중요하지 않, 사소, 무의미, 부차적, 重要でない, 重要ではな, 無意味, 些細, 二次的, negligible, little weight, beside the point, of no account, immaterial, 하찮, 별것 아, 대수롭지, 取るに足ら, どうでも, worthless, of no value, useless, matters less, matter less, no longer needed, needless, unnecessary, less weight, 필요 없, 쓸모없, 必要ない, 要らな, 不要',
  ),
  opposite(
    'speed',
    'following year, next year, 이듬해, 다음 해, 翌年, 翌日, 翌月, 直ち, the same year, same year, the same month, the next day, within days, within weeks, within a year, right away, quick, quickly, fast, rapid, swift, swiftly, prompt, promptly, soon, immediately, right after, without delay, shortly after, at once, straight away, straightaway, speedy, within months, early, 신속, 조속, 빨리, 빠른, 즉시, 곧바로, 직후, 곧, 빠르, 迅速, 早期, 早く, 速やか, すぐ, 直後, 速い, 早急, 急い, 素早, hurry, urgent, urgently, haste, 서둘러, 하루빨리, 一刻も早, 急ぐ',
    'more time, ask for time, a long time, long interval, months apart, far apart, widely spaced, long gap, slow, slowly, late, gradual, gradually, delayed, leisurely, take its time, unhurried, long intervals, in no hurry, no rush, 천천히, 늦게, 느린, 느리, 서두르지, 뒤늦게, 오랜, 한참, 長い, 間隔をあけ, 間を置, 久しぶり, ゆっくり, 遅く, 遅い, 時間をかけ, 急がな, take time, sluggish, unhurriedly, in due course, put off, 느긋, のんびり, 後回し',
  ),
  opposite(
    'close',
    'close, closely, tight-knit, solid, strong, firm, 긴밀, 굳건, 돈독, 공고, 緊密, 強固, 固い, warm, intimate, unshakable, robust, sturdy, 끈끈, 탄탄, 親密, 強い',
    'weaken, weakening, crumbling, fading, loosening, distant, loose, strained, weak, fragile, broken, rift, 소원, 느슨, 약한, 약해, 약화, 균열, 疎遠, 希薄, 弱い, 弱ま, 弱まっ, 薄れ, 亀裂, cold, chilly, frosty, shaky, tenuous, crumble, cracks, drifting apart, 식었, 냉랭, 흔들, 멀어, 冷え, 冷え込, 揺らい, ぎくしゃく, 離れ',
  ),
  opposite(
    'joint',
    'joint, jointly, together, side by side, hand in hand, in concert, 공동, 함께, 나란히, 같이, 共同, 共に, ともに, 一緒, 合同, そろって, as one, shoulder to shoulder, as a team, 힘을 합, 손잡, 手を取り, 力を合わせ, team up, teamed up',
    'separate, separately, alone, independently, unilaterally, on its own, on their own, individually, apart, single-handedly, single-handed, go it alone, 따로, 단독, 독자, 개별, 혼자, 각자, 홀로, 각각, 別々, 単独, 独自, 個別, それぞれ, 一方的, in isolation, by itself, by themselves, solo, separate ways, go their own way, 제각각, ばらばら, 別個, go separate ways, going separate ways, part ways, parted ways',
  ),
  opposite(
    'size',
    'big, huge, giant, major, great leap, historic, enormous, massive, sweeping, large, tremendous, 큰, 거대, 획기, 대단, 엄청, 大きな, 巨大, 画期, 歴史的な, 大幅, great, leap, breakthrough, milestone, 커다란, 대폭, 飛躍, 大いなる',
    'small, modest, tiny, little, minor, 작은, 작지만, 소폭, 小さ, ささやか, わずか, limited, slight, humble, 조그만, 미미, 小幅, 控えめ',
  ),
  opposite(
    'wide',
    'wide, wide-ranging, broad, wider, various, range of, many, diverse, array, variety, 폭넓, 광범위, 다양, 여러, 幅広, 多様, 広範, さまざま, 多岐, comprehensive, extensive, sweeping, 두루, 폭넓게, 広く, 多方面, 幅広く',
    'narrow, limited, a single, restricted, confined, 좁은, 한정, 국한, 제한, 한 가지, 狭い, 限定, 限られ, 限ら, 単一, single issue, one issue, one topic, just one, narrowly, 한 가지만, 하나만, 一つだけ, 一点',
  ),
  opposite(
    'forced',
    'forced, forcibly, coerced, conscripted, against their will, drafted, forcible, 강제, 징용, 강제로, 強制, 徴用, compelled, against their wishes, conscripts, dragooned, 끌려, 동원, 連行, 動員',
    'voluntary, voluntarily, volunteers, volunteered, volunteer, free will, willing to, of their own accord, own choice, 자발, 자원해, 자진, 스스로, 自発, 志願, 自ら進んで, 自由意思, 自主的, willingly, chose to, of their own will, eagerly, 자원하여, 지원해서, 希望して, 自由に応募',
  ),
  opposite(
    'depth',
    'in-depth, in depth, thorough, detailed, lengthy, deep, deeply, at length, extensive, 심도, 깊이, 깊은, 상세, 深い, 深く, 掘り下げ, 突っ込んだ, 綿密, full, comprehensive, painstaking, 자세히, 면밀, 詳しく, 詳細',
    'superficial, brief, briefly, cursory, in passing, shallow, short, barely, hardly, 짧게, 잠깐, 간단히, 피상적, 가볍게, 表面的, 簡単, 短く, 浅い, わずかに, 軽く, only in passing, touched on briefly, glossed over, 스치듯, 대충, さっと, 軽く触れ',
  ),
  opposite(
    'hard',
    'severe, harsh, harsher, grim, tough, tougher, difficult, harder, worsen, worse, deteriorate, volatile, unstable, dangerous, less stable, instability, precarious, 엄중, 엄혹, 악화, 험악, 불안정, 어려워, 위험, 가혹, 厳し, 悪化, 不安定, 困難, 険し, 危険, bleak, bleaker, darker, fraught, perilous, riskier, tense, 나빠, 험난, 緊迫, 悪く',
    'mild, improve, improving, calm, calmer, better, favorable, favourable, benign, relaxed, easier, more stable, stabilize, stabilise, stabilizing, stabilized, stable, settle down, softer, predictable, 안정되, 안정적, 개선, 나아지, 좋아지, 호전, 유리, 改善, 好転, 安定し, 良く, 穏やか, 緩和, 和らい, safer, safe, brighter, friendlier, easing, peaceful, quieter, more secure, 안전해, 밝아, 평온, 안정을 찾, 安全にな, 明るく, 落ち着',
  ),
  opposite(
    'flux',
    'shifting, changing, flux, fast-changing, change, evolving, 급변, 변하, 변화, 바뀌, 急変, 変化, 変わ, 変動, 激動, turbulent, upheaval, unpredictable, 요동, 격변, 揺れ',
    'unchanged, static, constant, stable, steady, unchanging, 변하지 않, 그대로, 안정적, 안정된, 変わらな, 安定し, 不変, settled, little change, hardly changing, 변함없, 変わっていな',
  ),
  opposite(
    'lasting',
    'lasting, permanent, enduring, durable, sustained, 항구적, 지속적, 영구, 恒久, 持続, 永続, long-term, longstanding, 오래가, 長続き, 永続的',
    'temporary, short-lived, short-term, one-off, provisional, interim, 일시적, 임시, 단기, 잠정, 一時的, 暫定, 短期, fleeting, stopgap, for the time being, 한시적, 一過性, 当面',
  ),
  opposite(
    'complete',
    'complete, full, total, entire, completely, fully, 완전, 전면, 完全, 全面, entirely, 완전한, 전적, 完全な',
    'partial, partially, limited, piecemeal, 부분적, 일부, 제한적, 部分的, 一部, 限定的, phased, freeze, incomplete, gradual, halfway, 동결, 단계적, 점진적, 凍結, 段階的',
  ),
  opposite(
    'continue',
    'continue, maintain, keep up, sustain, carry on, keep, going on, 계속, 지속, 이어지, 이어 가, 이어나, 유지, 継続, 続け, 持続, 維持, go on with, press on, extend, 이어가, 계속해, 引き続き',
    'stop, end, discontinue, suspend, halt, cease, break off, cut off, drop, abandon, wind down, give up, 중단, 그만, 종료, 멈추, 끊, 中断, 停止, 終了, 打ち切, やめ, 取りやめ, ended, wind up, terminate, call off, 끝내기로, 그만두, 終わらせ',
  ),
  opposite(
    'commit',
    'reaffirm, commit, commitment, recommit, pledge, stand by, stick to, renew, 재확인, 확인, 의지, 약속, 再確認, 確認, 決意, 約束, reiterate, vow, uphold, 다짐, 거듭 확인, 再び確認, 誓',
    'abandon, give up, drop, back away, backed away, withdraw, walk away, renounce, retreat, abandoned, ditch, ditched, shelve, shelved, scrap, scrapped, 포기, 철회, 버리, 후퇴, 접었, 放棄, 撤回, 断念, あきらめ, 後退, 棚上げ, give up on, back off, loosen, 물러서, 取り下げ',
  ),
  opposite(
    'mutual',
    'mutual, mutually, both sides, reciprocal, win-win, 상호, 호혜, 서로, 相互, 互恵, 互い, benefit both, good for both, for both countries, 양쪽 모두, 서로에게, 双方に',
    'one-sided, unilateral, lopsided, one side only, 일방적, 一方的, only one side, only japan, only south korea, only korea, japan alone, south korea alone, at the expense of, 한쪽, 일본만, 한국만, 一方だけ, 片方, 日本だけ, 韓国だけ',
  ),
  opposite(
    'encourage',
    'encourage, promote, foster, boost, facilitate, stimulate, more, support, 장려, 활성화, 촉진, 권장, 늘리, 奨励, 促進, 推進, 推奨, 増や, 活性化, widen, broaden, expand, increase, invite more, 늘릴, 확대, 増やす, 拡大, 広げ',
    'discourage, restrict, ban, curb, prohibit, limit, abolish, scrap, cancel, suspend, cut, fewer, forbid, stop, end, 제한, 금지, 폐지, 억제, 축소, 줄이, 중단, 制限, 禁止, 廃止, 抑制, 縮小, 減ら, 中止, cutting back, curtail, reduce, trim, shrink, halt, phase out, scale back, do away with, 줄일, 줄인, 없애, 막기로, 減らす, 削減, なくす, 줄여, 줄여 나가',
  ),
  opposite(
    'stance',
    'thank, grateful, gratitude, appreciate, acknowledge, praise, welcome, hail, applaud, support, endorse, pleased, glad, approve, credit, satisfied, satisfaction, delight, delighted, 감사, 고마, 환영, 지지, 칭찬, 평가했, 만족, 感謝, 歓迎, 支持, 称賛, 評価, 満足, celebrate, cheer, thankful, indebted, compliment, happy, upbeat, encouraged, heartened, positive about, appreciative, pay tribute, 반기, 반겼, 긍정적, 기뻐, 기쁘, 사의, 喜び, 喜ん, 前向き, 肯定的, 謝意, お礼',
    'criticize, criticise, blame, fault, accuse, condemn, denounce, regret, complain, attack, resent, reproach, rebuke, lament, deplore, displeased, unhappy, disappointed, disappointing, dissatisfied, scold, oppose, protest, 비판, 비난, 탓, 규탄, 유감, 불만, 항의, 질타, 반대, 批判, 非難, 責め, 遺憾, 不満, 抗議, 糾弾, 反対, displeasure, displease, annoyed, annoyance, anger, angry, frustration, frustrated, dismay, dismayed, objection, reservations, doubts, sceptical, skeptical, disapproval, disapprove, unwelcome, grumble, lambast, slam, slammed, irritated, upset, disappointment, negative about, hostile, 불쾌, 못마땅, 실망, 부정적, 회의적, 분노, 화를, 아쉬움, 不快, 失望, 否定的, 懐疑, 怒り, 怒っ, 難色, 反発, 後ろ向き, brush off, brushed off, complain, complaint, lament, gripe, vent, 불만, 不満, 文句',
  ),
  opposite(
    'pending',
    'to begin, yet to, about to, pursue, 추진, 예정, 予定, 進める',
    'already, have completed, has been completed, have been completed, have finished, has finished, have concluded, 이미, 마쳤, 끝냈, すでに, 既に, 終えた',
  ),
  opposite(
    'progress',
    'progress, advance, step forward, headway, move forward, breakthrough, 진전, 전진, 나아가, 걸음, 前進, 進展, 一歩, 進歩, improvement, achievement, gain, stride, 성과를 거, 발전, 成果を, 進んだ',
    'lack of progress, no progress, without progress, little progress, setback, deadlock, stalemate, step back, step backward, step backwards, backward, stall, stalled, impasse, regression, failure, failed, 후퇴, 교착, 답보, 퇴보, 실패, 後退, 停滞, 行き詰ま, 膠着, 失敗, fruitless, in vain, empty-handed, no step, no result, no results, nothing was achieved, standstill, 빈손, 성과 없, 성과가 없, 진전이 없, 진전 없, 제자리, 成果なし, 進展がな, 進展はな, 進展なし, 手ぶら, stuck, going nowhere, not moving, no headway, yet to be, 지지부진, 더디, 進まな, 一向に',
  ),
  opposite(
    'dialogue',
    'dialogue, talks, talking, negotiate, cooperation, cooperate, 대화, 협력, 협상, 対話, 協力, 話し合, conversation, consult, consultation, talk things, sit down together, 머리를 맞대',
    'confrontation, confront, military action, by force, use of force, sanctions, rivalry, compete, competition, war, arms race, cut ties, distance, 대결, 대립, 무력, 제재, 경쟁, 맞서, 対決, 武力, 制裁, 競争, 軍事行動, fight, quarrel, clash, retaliate, pressure campaign, isolate, contain, decouple, stand up to, 싸우, 압박, 고립, 갈라서, 戦い, 戦う, 圧力, 争い, 争う',
  ),
  opposite(
    'unusual',
    'unusual, unusually, rare, unprecedented, exceptional, out of the ordinary, 이례, 드문, 異例, 珍し, まれ, seldom, uncommon, extraordinary, 보기 드문, 흔치 않, めったに',
    'usual, normal, routine, ordinary, customary, commonplace, typical, 통상적, 일상적, 관례적, 흔한, 평범, 通常, 慣例, 普通, よくある, ありふれ, as usual, nothing special, nothing out of the ordinary, 늘 있는, いつも通り',
  ),
  opposite(
    'eager',
    'eager, actively, proactive, took the lead, taken the lead, taking the lead, led the, keen, swift, readily, boldly, enthusiastic, 적극, 앞장서 왔, 발 벗고, 주도했, 주도해, 앞장섰, 積極, 率先, 主導し, 先頭に立, 熱心, take charge, spearhead, forthcoming, prompt, 나섰다, 積極的に',
    'hesitate, hesitating, hesitant, reluctant, reluctance, slow, foot-dragging, dragging its feet, drag its feet, unwilling, passive, dragged its feet, stalling, hesitation, 주저, 소극, 망설, 미온, 꺼리, 미적, ためら, 躊躇, 消極, 及び腰, 渋っ, 後ろ向き, held back, hold back, indifferent, 머뭇, 뒷짐, 미루, 先延ばし, 傍観',
  ),
  opposite(
    'young',
    'younger, young, youth, youths, young people, 젊은, 청년, 청소년, 미래 세대, 若い, 若者, 若年, 次世代, younger people, the young, students, teenagers, 청년층, 젊은이, 若年層, 若手',
    'older, elderly, old people, senior, seniors, older generations, older generation, pensioners, 고령, 노년, 기성세대, 노인, 중장년, 年配, 高齢者, 高齢世代, 中高年, 老人, 上の世代, retirees, grandparents, the old, old generation, 어르신, 장년, 高齢層, 年長',
  ),
  opposite(
    'join',
    'join, joining, take part, participate, enter, sign up, member, 참여, 가입, 참가, 합류, 동참, 参加, 加わ, 加盟, 加入, come on board, sign on, be part of, becoming part, 들어오, 들어간, 함께하, 入る',
    'leave, leaving, quit, withdraw, pull out, stay out, stay away, exit, opt out, boycott, 탈퇴, 불참, 빠지, 탈퇴하, 脱退, 不参加, 離脱, 抜け, decline to join, refuse to join, not take part, turn its back, 빠진, 불참하, 加わらな, 빠졌, 빠지, 제외',
  ),
];
