/** The page's own few words. What the bot says comes from the bot. */

/** @typedef {typeof en} Words what lacks one of them does not pass the type check */

const en = {
  language: 'Language',
  person: 'You are',
  unread: 'new',
  dark: 'Dark',
  channels: 'Channels',
  direct: 'Direct messages',
  /** @param {string} place @param {boolean} isNarrow without the hint */
  write: (place, isNarrow) =>
    `Message ${place}${isNarrow ? '' : '  ·  type / for commands, @ to mention'}`,
  send: 'Send',
  thinking: 'is thinking…',
  /** @param {string} name */
  types: (name) => `${name} is typing…`,
  private: 'Only you can see this',
  edited: 'edited',
  app: 'APP',
  used: 'used',
  menu: 'Message menu',
  reply: 'Reply',
  /** @param {string} name */
  replying: (name) => `Replying to ${name}`,
  cancel: 'Cancel',
  submit: 'Submit',
  gone: 'The message is gone',
  copy: 'Copy text',
  required: 'required',
  add: 'Add option',
  choose: 'Choose',
  commands: 'Commands',
  people: 'People',
  choices: 'Suggestions',
  empty: 'Nothing has been said here yet.',
  /** @param {string | undefined} command @param {string} bot */
  emptyHint: (command, bot) =>
    command ? `Try ${command}, or ${bot} and a question.` : `Try ${bot} and a question.`,
  yes: 'True',
  no: 'False',
};

/** @type {Words} */
const ko = {
  language: '언어',
  person: '사용자',
  unread: '새 글',
  dark: '어둡게',
  channels: '채널',
  direct: '다이렉트 메시지',
  write: (place, isNarrow) =>
    `${place}에 메시지 보내기${isNarrow ? '' : '  ·  명령어는 /, 멘션은 @'}`,
  send: '보내기',
  thinking: '생각하는 중…',
  types: (name) => `${name} 님이 입력하는 중…`,
  private: '나에게만 보이는 메시지',
  edited: '수정됨',
  app: '앱',
  used: '님이 사용:',
  menu: '메시지 메뉴',
  reply: '답장',
  replying: (name) => `${name} 님에게 답장`,
  cancel: '취소',
  submit: '제출',
  gone: '메시지가 없어졌습니다',
  copy: '텍스트 복사',
  required: '필수',
  add: '옵션 추가',
  choose: '선택',
  commands: '명령어',
  people: '사람',
  choices: '제안',
  empty: '아직 아무 말도 없습니다.',
  emptyHint: (command, bot) =>
    `${command ? `${command} 또는 ` : ''}${bot} 뒤에 질문을 적어 보세요.`,
  yes: '예',
  no: '아니요',
};

/** @type {Words} */
const ja = {
  language: '言語',
  person: 'ユーザー',
  unread: '新着',
  dark: 'ダーク',
  channels: 'チャンネル',
  direct: 'ダイレクトメッセージ',
  write: (place, isNarrow) =>
    `${place} へメッセージを送信${isNarrow ? '' : '  ·  コマンドは /、メンションは @'}`,
  send: '送信',
  thinking: '考え中…',
  types: (name) => `${name} が入力中…`,
  private: 'あなただけに表示されています',
  edited: '編集済み',
  app: 'アプリ',
  used: 'が使用:',
  menu: 'メッセージメニュー',
  reply: '返信',
  replying: (name) => `${name} に返信`,
  cancel: 'キャンセル',
  submit: '送信',
  gone: 'メッセージはもうありません',
  copy: 'テキストをコピー',
  required: '必須',
  add: 'オプションを追加',
  choose: '選択',
  commands: 'コマンド',
  people: 'メンバー',
  choices: '候補',
  empty: 'まだ何も書かれていません。',
  emptyHint: (command, bot) =>
    `${command ? `${command} か、` : ''}${bot} に続けて質問を書いてみてください。`,
  yes: 'はい',
  no: 'いいえ',
};

/** @param {string} locale */
export function words(locale) {
  return { ko, ja }[locale.slice(0, 2)] ?? en;
}
