import type { Messages } from './types.ts';

export const ja: Messages = {
  commands: {
    ask: {
      name: '質問',
      description: '記録に尋ねる：記事の言葉そのままに、段落番号を添えて答えます',
      options: {
        question: { name: '質問', description: '何を知りたいですか？' },
        private: { name: '非公開', description: '答えを自分だけに表示します' },
      },
    },
    facts: {
      name: '要点',
      description: '記録の要点：数字、日付、人物、場所、合意',
      options: { topic: { name: '話題', description: '言葉、名前、または要点の種類' } },
    },
    read: {
      name: '本文',
      description: '記事を最初から、または段落を指定して読みます',
      options: {
        paragraph: { name: '段落', description: '15 のような段落番号、または段落の中の言葉' },
        article: { name: '記事', description: '記事が複数あるときに読む記事' },
      },
    },
    sources: { name: '出典', description: '記録にある記事と、索引を作った日時' },
    check: {
      name: '照合',
      description: '主張を記録と照らし合わせます：そう書かれているか、違うか、触れていないか',
      options: {
        claim: { name: '主張', description: '一つまたは複数の文' },
        private: { name: '非公開', description: '返信を自分だけに表示します' },
      },
    },
    quotes: {
      name: '引用文',
      description: '記録にあるすべての引用文と話者、段落番号',
      options: {
        speaker: { name: '話者', description: '誰の言葉か' },
        topic: { name: '話題', description: '引用文に出てくる言葉や名前' },
      },
    },
    who: {
      name: '人物',
      description: '記録に出てくる人物の役職と言動。または、ある話題について誰が述べたか',
      options: {
        name: { name: '名前', description: '日本語・英語・韓国語の名前' },
        topic: { name: '話題', description: 'この話題について誰が何を述べたか' },
      },
    },
    timeline: { name: '年表', description: '記録で日付のある出来事を時系列に並べます' },
    help: { name: 'ヘルプ', description: '何をどう尋ねられるかをご案内します' },
  },
  check: {
    menu: '記録と照合する',
    verdicts: {
      supported: '記録にそう書かれています',
      contradicted: '記録の内容と異なります',
      not_mentioned: '記録では触れられていません',
    },
    mixed: {
      supported: (count, of) => `${of}文のうち${count}文だけが記録にあります`,
      contradicted: (count, of) => `${of}文のうち${count}文は記録の内容と異なります`,
    },
    wordedOtherwise: '記録とは表現が異なります',
    nothing: 'このメッセージには照合する内容がありません。',
    differsFrom: (said, record, paragraph) =>
      `「${said}」：記録では **“${record}”** (¶${paragraph})`,
    agreesWith: (said, record, paragraph) => `「${said}」：記録にも “${record}” (¶${paragraph})`,
    closest: '最も近い段落です。判断の根拠ではありません：',
    reporter: '記者',
    inRecord: (speaker, paragraph) => `記録にある${speaker}の言葉です (¶${paragraph})。`,
    somebodyElse: (speaker, givenTo, paragraph) =>
      `記録ではこれは${speaker}の言葉で、${givenTo}の言葉ではありません (¶${paragraph})。`,
    verbatim: '一字一句そのままです。',
    altered: '表現が異なります。取り消し線はここでの引用、太字は記録の言葉です。',
    notInRecord: (said) => `「${said}」：記録のこの箇所にはありません`,
    leftOut: (record) => `記録のこの箇所には **“${record}”** もあります`,
  },
  quotes: {
    title: '引用文',
    none: '記録にそのような引用文はありません。',
    noneOf: (speaker) => `記録に${speaker}の言葉の引用はありません。`,
    noneOn: (topic) => `記録に「${topic}」についての引用文はありません。`,
    nobody: '話者の記載なし',
    continued: (speaker) => `${speaker}（続き）`,
  },
  who: {
    said: '直接引用',
    reported: '間接引用',
    told: 'この人物についての記述',
    reporter: '記者自身の記述',
    on: (topic) => `「${topic}」についての発言`,
    nothingOn: (topic) => `記録に「${topic}」について述べた人は出てきません。`,
    whoOrWhat: '名前か話題を入力してください。両方でもかまいません。',
    nobody: (typed) => `記録に「${typed}」という人物は出てきません。`,
  },
  timeline: {
    title: '年表',
    note: '文の下の日付は、記録にあるとおりか、こちらで計算したものです。',
    none: '記録に日付のある出来事はありません。',
    articleDate: '記事の日付',
    noDate: '日付なし',
    about: (days) => `${days}ごろ`,
    stated: (days) => `記録の日付：${days}`,
    reckoned: {
      'from-article-date': (days) => `記事の日付から計算：${days}`,
      'from-other-date': (days) => `記録の別の日付から計算：${days}`,
      length: (days) => `期間として計算：${days}`,
    },
    roughlyStated: (words, days) => `記録の言葉：“${words}”、計算した日付：${days}`,
  },
  answer: {
    asked: (question) => `質問：${question}`,
    earlier: (question) => `前の質問：${question}`,
    carried: (terms) => `前の質問から引き継いだ言葉：${terms}`,
    keyFacts: '要点',
  },
  refusal: {
    title: '記録には書かれていません',
    nothingAsked: '調べる内容がありません',
    offTopic: '記録にない内容です。',
    silence: (topic) => `記録に書かれていないこと：${topic}`,
    unknown: (terms) => `記録にない言葉：${terms}`,
    known: (terms) => `記録にある言葉：${terms}`,
    closest: '最も近い段落ですが、**答えではありません**：',
    canAnswer: '記録から答えられる質問：',
  },
  courtesy: {
    greeting: 'こんにちは。記事についてお尋ねいただければ、記事の言葉そのままにお答えします。',
    thanks: 'どういたしまして。またいつでもお尋ねください。',
  },
  facts: {
    title: '要点',
    about: (topic) => `要点：${topic}`,
    none: (topic) => `「${topic}」についての要点は記録にありません。`,
    empty: 'この記録には要点がまとめられていません。',
    kinds: {
      number: '数字',
      date: '日付',
      person: '人物',
      place: '場所',
      organisation: '組織',
      agreement: '合意',
    },
  },
  read: {
    noSuchParagraph: (typed, paragraphs) =>
      `「${typed}」という段落はありません。この記事は ¶1 から ¶${paragraphs} までです。`,
    noSuchArticle: (typed) => `「${typed}」という記事は記録にありません。/出典 をご覧ください。`,
    context: (paragraph) => `¶${paragraph} の前後`,
  },
  passages: {
    title: 'ほかの段落',
    note: '質問に近い順に示す段落です。答えとは限りません。',
  },
  sources: {
    title: '出典',
    paragraphs: (count) => `${count} 段落`,
    facts: (count) => `要点 ${count} 件`,
    built: (when) => `索引の作成日時：${when}`,
    digest: (digest) => `収録記事の照合値：${digest}`,
  },
  citation: {
    title: '引用',
    note: '記録の言葉そのままです。コピーしてお使いください。',
    choose: '一つ選んで引用としてコピー',
  },
  help: {
    title: '記録から答えます',
    what: '引用はすべて記事の言葉そのままで、どの答えにも段落番号を付けます。記事にないことは言いません。',
    ask: (mention) =>
      `**尋ねる**：/質問、${mention} へのメンション、またはダイレクトメッセージで。`,
    commands: (menu) =>
      `**照合**：/照合、またはメッセージのメニュー → アプリ → *${menu}*。\n**見て回る**：/要点、/引用文、/人物、/年表、/本文、/出典。`,
    followUp: '**続けて尋ねる**：「続けて質問」を押すか、私の答えに返信してください。',
    tryOne: '押して試す：',
  },
  buttons: {
    context: '前後の段落',
    more: 'ほかの段落',
    followUp: '続けて質問',
    copy: '引用をコピー',
    share: '共有',
    previous: '前へ',
    next: '次へ',
    readOn: 'ここから読む',
    read: '記事を読む',
  },
  followUp: {
    title: '続けて質問',
    label: '質問',
    placeholder: 'それはどこでしたか？',
  },
  share: {
    by: (member) => `${member} さんが共有`,
    done: 'チャンネルに共有しました。',
  },
  spokenOf: (words, where) => `記録にある表現：“${words}” (${where})`,
  labelled: (label, value) => `${label}：${value}`,
  comma: '、',
  page: (page, of) => `${page} / ${of} ページ`,
  couldNotReply: (channel) =>
    `${channel} に書き込む権限がないため、そこでのご質問への答えをこちらにお送りします。`,
  recordChanged:
    'この投稿のあとで記録が変わり、この言葉はもう記録にありません。もう一度お尋ねいただければ、今の記録からお答えします。',
  unknownButton: '以前のバージョンのボタンです。もう一度お尋ねいただくと新しいボタンが出ます。',
  unknownCommand: '以前のバージョンのコマンドです。今あるものは /ヘルプ をご覧ください。',
  slowDown: {
    member: (seconds) => `ご質問の間隔が短すぎます。${seconds}秒後にもう一度お尋ねください。`,
    channel: (seconds) =>
      `このチャンネルからのご質問が続いています。${seconds}秒後にもう一度お尋ねください。`,
  },
  waiting: (place) =>
    `質問が一度に集中しています。現在${place}番目です。答えはここに表示されます。`,
  busy: '質問が一度に集中し、今は受け付けられません。1分ほどしてからもう一度お尋ねください。',
  failed: (reference) =>
    `申し訳ありません。こちらで問題が起きました。お知らせいただく際は、参照番号 ${reference} をお書き添えください。`,
};
