import { withParticle } from './korean-particles.ts';
import type { Messages } from './types.ts';

/** Before a noun Korean counts in its own numerals as long as they are short. */
const NUMERALS = ['', '한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉'];
const counted = (count: number) => NUMERALS[count] || `${count}개`;

export const ko: Messages = {
  commands: {
    ask: {
      name: '질문',
      description: '기록에 묻기: 기사에 적힌 말 그대로 문단 번호와 함께 답합니다',
      options: {
        question: { name: '질문', description: '무엇이 궁금하신가요?' },
        private: { name: '나만보기', description: '답변을 나에게만 표시합니다' },
      },
    },
    facts: {
      name: '핵심사실',
      description: '기록의 핵심 사실: 숫자, 날짜, 인물, 장소, 합의',
      options: { topic: { name: '주제', description: '단어, 이름 또는 사실의 종류' } },
    },
    read: {
      name: '원문',
      description: '기사를 처음부터 또는 원하는 문단부터 읽습니다',
      options: {
        paragraph: { name: '문단', description: '15와 같은 문단 번호 또는 문단에 나오는 말' },
        article: { name: '기사', description: '기사가 여러 건일 때 읽을 기사' },
      },
    },
    sources: { name: '출처', description: '기록에 담긴 기사와 색인을 만든 시각' },
    check: {
      name: '확인',
      description:
        '주장을 기록과 대조합니다: 그렇게 적혀 있는지, 다르게 적혀 있는지, 나오지 않는지',
      options: {
        claim: { name: '주장', description: '한 문장 또는 여러 문장' },
        private: { name: '나만보기', description: '답변을 나에게만 표시합니다' },
      },
    },
    quotes: {
      name: '인용문',
      description: '기록에 있는 모든 인용문과 말한 사람, 문단 번호',
      options: {
        speaker: { name: '말한사람', description: '누구의 말인지' },
        topic: { name: '주제', description: '인용문에 나오는 말이나 이름' },
      },
    },
    who: {
      name: '인물',
      description: '기록에 나오는 인물의 직책, 한 말과 한 일. 또는 어떤 주제를 누가 말했는지',
      options: {
        name: { name: '이름', description: '한국어, 영어, 일본어 이름' },
        topic: { name: '주제', description: '이 주제에 관해 누가 무엇을 말했는지' },
      },
    },
    timeline: { name: '연표', description: '기록에서 날짜가 있는 일을 시간순으로 보여 줍니다' },
    help: { name: '도움말', description: '무엇을 어떻게 물을 수 있는지 알려 드립니다' },
  },
  check: {
    menu: '기록과 대조하기',
    verdicts: {
      supported: '기록에 그렇게 적혀 있습니다',
      contradicted: '기록에는 다르게 적혀 있습니다',
      not_mentioned: '기록에 나오지 않습니다',
    },
    mixed: {
      supported: (count, of) => `${counted(of)} 문장 중 ${counted(count)} 문장만 기록에 있습니다`,
      contradicted: (count, of) =>
        `${counted(of)} 문장 중 ${counted(count)} 문장은 기록에 다르게 적혀 있습니다`,
    },
    wordedOtherwise: '기록의 표현은 이와 다릅니다',
    nothing: '이 메시지에는 대조할 내용이 없습니다.',
    differsFrom: (said, record, paragraph) => `“${said}”: 기록에는 **“${record}”** (¶${paragraph})`,
    agreesWith: (said, record, paragraph) => `“${said}”: 기록에도 “${record}” (¶${paragraph})`,
    closest: '가장 가까운 문단입니다. 판단의 근거는 아닙니다:',
    reporter: '기자',
    inRecord: (speaker, paragraph) => `기록에 ${speaker}의 말로 나옵니다 (¶${paragraph}).`,
    somebodyElse: (speaker, givenTo, paragraph) =>
      `기록에는 ${speaker}의 말로 나오며, ${givenTo}의 말이 아닙니다 (¶${paragraph}).`,
    verbatim: '글자 그대로입니다.',
    altered: '표현이 다릅니다. 취소선은 여기 인용된 말, 굵은 글씨는 기록의 말입니다.',
    notInRecord: (said) => `“${said}”: 기록의 이 대목에는 없습니다`,
    leftOut: (record) => `기록의 이 대목에는 **“${record}”** 표현도 있습니다`,
  },
  quotes: {
    title: '인용문',
    none: '기록에 그런 인용문이 없습니다.',
    noneOf: (speaker) => `기록에 ${speaker}의 말을 인용한 대목은 없습니다.`,
    noneOn: (topic) => `기록에 “${topic}”에 관한 인용문은 없습니다.`,
    nobody: '말한 사람이 적혀 있지 않음',
    continued: (speaker) => `${speaker} (이어지는 말)`,
  },
  who: {
    said: '직접 인용',
    reported: '간접 인용',
    told: '이 인물에 관한 서술',
    reporter: '기자의 서술',
    on: (topic) => `“${topic}”에 관한 말과 말한 사람`,
    nothingOn: (topic) => `기록에 “${topic}”에 관해 말한 사람은 나오지 않습니다.`,
    whoOrWhat: '이름이나 주제를 적어 주세요. 둘 다 적어도 됩니다.',
    nobody: (typed) =>
      `기록에 “${withParticle(typed, ['이라는', '라는'], '”')} 인물은 나오지 않습니다.`,
  },
  timeline: {
    title: '연표',
    note: '문장 아래에 적힌 날짜는 기록에 있는 그대로이거나 제가 계산한 것입니다.',
    none: '기록에 날짜가 있는 일이 없습니다.',
    articleDate: '기사 날짜',
    noDate: '날짜 없음',
    about: (days) => `${days} 무렵`,
    stated: (days) => `기록에 적힌 날짜: ${days}`,
    reckoned: {
      'from-article-date': (days) => `기사 날짜로 계산: ${days}`,
      'from-other-date': (days) => `기록의 다른 날짜로 계산: ${days}`,
      length: (days) => `기간으로 계산: ${days}`,
    },
    roughlyStated: (words, days) => `기록에 적힌 말: “${words}”, 계산한 날짜: ${days}`,
  },
  answer: {
    asked: (question) => `질문: ${question}`,
    earlier: (question) => `앞선 질문: ${question}`,
    carried: (terms) => `앞선 질문에서 이어받은 말: ${terms}`,
    keyFacts: '핵심 사실',
  },
  refusal: {
    title: '기록에 나오지 않습니다',
    nothingAsked: '찾아볼 내용이 없습니다',
    offTopic: '기록에 없는 내용입니다.',
    silence: (topic) => `기록에 없는 내용: ${topic}`,
    unknown: (terms) => `기록에 없는 말: ${terms}`,
    known: (terms) => `기록에 있는 말: ${terms}`,
    closest: '가장 가까운 문단이지만 **답은 아닙니다**:',
    canAnswer: '기록으로 답할 수 있는 질문:',
  },
  courtesy: {
    greeting: '안녕하세요. 기사에 관해 물어보시면 기사에 적힌 말 그대로 답해 드립니다.',
    thanks: '네, 궁금한 것이 더 있으면 언제든 물어보세요.',
  },
  facts: {
    title: '핵심 사실',
    about: (topic) => `핵심 사실: ${topic}`,
    none: (topic) => `“${topic}”에 관한 핵심 사실이 기록에 없습니다.`,
    empty: '이 기록에는 정리된 핵심 사실이 없습니다.',
    kinds: {
      number: '숫자',
      date: '날짜',
      person: '인물',
      place: '장소',
      organisation: '기관·단체',
      agreement: '합의',
    },
  },
  read: {
    noSuchParagraph: (typed, paragraphs) =>
      `“${typed}” 문단이 없습니다. 이 기사에는 ¶1부터 ¶${paragraphs}까지 있습니다.`,
    noSuchArticle: (typed) => `“${typed}” 기사가 기록에 없습니다. /출처를 확인해 주세요.`,
    context: (paragraph) => `¶${paragraph} 앞뒤 문맥`,
  },
  passages: {
    title: '다른 문단',
    note: '질문에 가까운 순서대로 보여 드리는 문단이며, 답이 아닐 수 있습니다.',
  },
  sources: {
    title: '출처',
    paragraphs: (count) => `문단 ${count}개`,
    facts: (count) => `핵심 사실 ${count}개`,
    built: (when) => `색인을 만든 시각: ${when}`,
    digest: (digest) => `기사 모음 확인값: ${digest}`,
  },
  citation: {
    title: '인용',
    note: '기록에 적힌 말 그대로입니다. 복사해서 쓰세요.',
    choose: '하나를 골라 인용으로 복사',
  },
  help: {
    title: '기록으로 답합니다',
    what: '인용하는 말은 모두 기사에 그대로 있으며, 답마다 문단 번호를 밝힙니다. 기사에 없는 것은 말하지 않습니다.',
    ask: (mention) => `**묻기**: /질문 명령, ${mention} 멘션, 또는 다이렉트 메시지.`,
    commands: (menu) =>
      `**확인**: /확인 명령, 또는 메시지 메뉴 → 앱 → *${menu}*.\n**둘러보기**: /핵심사실, /인용문, /인물, /연표, /원문, /출처.`,
    followUp: '**이어 묻기**: *이어서 질문* 버튼을 누르거나 제 답변에 답장하세요.',
    tryOne: '눌러서 물어보기:',
  },
  buttons: {
    context: '앞뒤 문맥',
    more: '다른 문단',
    followUp: '이어서 질문',
    copy: '인용 복사',
    share: '공유',
    previous: '이전',
    next: '다음',
    readOn: '여기부터 읽기',
    read: '기사 읽기',
  },
  followUp: {
    title: '이어서 질문',
    label: '질문',
    placeholder: '그곳은 어디였나요?',
  },
  share: {
    by: (member) => `${member} 님이 공유함`,
    done: '채널에 공유했습니다.',
  },
  spokenOf: (words, where) => `기록에 나오는 표현: “${words}” (${where})`,
  labelled: (label, value) => `${label}: ${value}`,
  comma: ', ',
  page: (page, of) => `${of}쪽 중 ${page}쪽`,
  couldNotReply: (channel) =>
    `${channel}에 글을 쓸 권한이 없어 그곳에서 하신 질문의 답을 여기로 보내 드립니다.`,
  recordChanged:
    '이 메시지가 올라온 뒤 기록이 바뀌어 이 문장은 더 이상 기록에 없습니다. 다시 물어보시면 지금 기록으로 답해 드립니다.',
  unknownButton: '이전 버전의 버튼입니다. 다시 물어보시면 새 버튼이 나옵니다.',
  unknownCommand: '이전 버전의 명령입니다. /도움말에서 지금 쓸 수 있는 명령을 확인해 주세요.',
  slowDown: {
    member: (seconds) => `질문 간격이 너무 짧습니다. ${seconds}초 뒤에 다시 물어봐 주세요.`,
    channel: (seconds) =>
      `이 채널에서 질문이 너무 빠르게 들어오고 있습니다. ${seconds}초 뒤에 다시 물어봐 주세요.`,
  },
  waiting: (place) =>
    `질문이 한꺼번에 많이 들어왔습니다. 대기 순서는 ${place}번째이며, 답은 여기에 나타납니다.`,
  busy: '질문이 한꺼번에 너무 많이 들어와 지금은 받을 수 없습니다. 1분 뒤에 다시 물어봐 주세요.',
  failed: (reference) =>
    `죄송합니다. 제 쪽에서 문제가 생겼습니다. 알려 주실 때는 참조 번호(${reference})를 함께 적어 주세요.`,
};
