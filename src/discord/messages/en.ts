import type { Messages } from './types.ts';

export const en: Messages = {
  commands: {
    ask: {
      name: 'ask',
      description: 'Ask the record: the exact words, with the paragraph they stand in',
      options: {
        question: { name: 'question', description: 'What would you like to know?' },
        private: { name: 'private', description: 'Show the answer to you alone' },
      },
    },
    facts: {
      name: 'facts',
      description: 'Key facts of the record: numbers, dates, people, places, agreements',
      options: { topic: { name: 'topic', description: 'A word, a name or a kind of fact' } },
    },
    read: {
      name: 'read',
      description: 'Read the article, from the beginning or from a paragraph',
      options: {
        paragraph: {
          name: 'paragraph',
          description: 'A paragraph number such as 15, or words from it',
        },
        article: { name: 'article', description: 'Which article, when the record has several' },
      },
    },
    sources: {
      name: 'sources',
      description: 'The articles of the record, and when its index was built',
    },
    check: {
      name: 'check',
      description:
        'Hold a claim against the record: it says so, says otherwise, or does not mention it',
      options: {
        claim: { name: 'claim', description: 'One statement or several' },
        private: { name: 'private', description: 'Show the reply to me alone' },
      },
    },
    quotes: {
      name: 'quotes',
      description: 'Every quotation in the record, with its speaker and paragraph',
      options: {
        speaker: { name: 'speaker', description: 'Whose words' },
        topic: { name: 'topic', description: 'A word or name that the quotation speaks of' },
      },
    },
    who: {
      name: 'who',
      description:
        'A person of the record: office, what they said and did; or who speaks of a topic',
      options: {
        name: { name: 'name', description: 'A name, in any of three languages' },
        topic: { name: 'topic', description: 'Who says what of this, in whose words' },
      },
    },
    timeline: { name: 'timeline', description: 'Every dated thing in the record, in order' },
    help: { name: 'help', description: 'What I can answer, and how to ask' },
  },
  check: {
    menu: 'Check against the record',
    verdicts: {
      supported: 'The record says so',
      contradicted: 'The record says otherwise',
      not_mentioned: 'The record does not mention this',
    },
    mixed: {
      supported: (count, of) =>
        `${count} of ${of} statements ${count === 1 ? 'is' : 'are'} in the record`,
      contradicted: (count, of) => `The record says otherwise on ${count} of ${of} statements`,
    },
    wordedOtherwise: 'The record words this otherwise',
    nothing: 'There is nothing to check in this message.',
    differsFrom: (said, record, paragraph) =>
      `“${said}”: the record says **“${record}”** (¶${paragraph})`,
    agreesWith: (said, record, paragraph) =>
      `“${said}”: the record has “${record}” (¶${paragraph})`,
    closest: 'Closest passages; they do not decide it:',
    reporter: 'the reporter',
    inRecord: (speaker, paragraph) => `The record has these words from ${speaker} (¶${paragraph}).`,
    somebodyElse: (speaker, givenTo, paragraph) =>
      `The record has these words from ${speaker}, not ${givenTo} (¶${paragraph}).`,
    verbatim: 'Quoted word for word.',
    altered: 'The wording differs; struck out: as quoted here, bold: as in the record.',
    notInRecord: (said) => `“${said}”: not in these words of the record`,
    leftOut: (record) => `the record also has **“${record}”** here`,
  },
  quotes: {
    title: 'Quotations',
    none: 'The record has no such quotation.',
    noneOf: (speaker) => `The record quotes no words of ${speaker}.`,
    noneOn: (topic) => `The record has no quotation on “${topic}”.`,
    nobody: 'speaker not named',
    continued: (speaker) => `${speaker} (continued)`,
  },
  who: {
    said: 'In quotation marks',
    reported: 'Reported in other words',
    told: 'Told of them',
    reporter: 'In the reporter’s own words',
    on: (topic) => `Whose words on “${topic}”`,
    nothingOn: (topic) => `Nobody in the record speaks of “${topic}”.`,
    whoOrWhat: 'Give a name, a topic, or both.',
    nobody: (typed) => `The record names nobody called “${typed}”.`,
  },
  timeline: {
    title: 'Timeline',
    note: 'Under each sentence: the date as stated, or as reckoned by me.',
    none: 'The record dates nothing.',
    articleDate: 'date of the article',
    noDate: 'no calendar date',
    about: (days) => `about ${days}`,
    stated: (days) => `stated: ${days}`,
    reckoned: {
      'from-article-date': (days) => `reckoned from the date of the article: ${days}`,
      'from-other-date': (days) => `reckoned from another date of the record: ${days}`,
      length: (days) => `a length of time, reckoned: ${days}`,
    },
    roughlyStated: (words, days) => `stated: “${words}”, reckoned: ${days}`,
  },
  answer: {
    asked: (question) => `Question: ${question}`,
    earlier: (question) => `Earlier: ${question}`,
    carried: (terms) => `Taken over from earlier: ${terms}`,
    keyFacts: 'Key facts',
  },
  refusal: {
    title: 'The record does not say',
    nothingAsked: 'There is nothing in this to look up',
    offTopic: 'The record does not speak of this.',
    silence: (topic) => `The record is silent on this: ${topic}`,
    unknown: (terms) => `Not in the record: ${terms}`,
    known: (terms) => `In the record: ${terms}`,
    closest: 'Closest passage, **not an answer**:',
    canAnswer: 'The record can answer:',
  },
  courtesy: {
    greeting: 'Hello. Ask me about the article, and I answer in its own words.',
    thanks: 'You are welcome.',
  },
  facts: {
    title: 'Key facts',
    about: (topic) => `Key facts: ${topic}`,
    none: (topic) => `The record has no key fact on “${topic}”.`,
    empty: 'No key facts have been noted for this record.',
    kinds: {
      number: 'Numbers',
      date: 'Dates',
      person: 'People',
      place: 'Places',
      organisation: 'Organisations',
      agreement: 'Agreements',
    },
  },
  read: {
    noSuchParagraph: (typed, paragraphs) =>
      `There is no paragraph “${typed}”: the article has ¶1 to ¶${paragraphs}.`,
    noSuchArticle: (typed) => `The record has no article “${typed}”. See /sources.`,
    context: (paragraph) => `¶${paragraph} in its context`,
  },
  passages: {
    title: 'More passages',
    note: 'Paragraphs that come closest to the question, best first. They need not answer it.',
  },
  sources: {
    title: 'Sources',
    paragraphs: (count) => `${count} paragraphs`,
    facts: (count) => `${count} key facts`,
    built: (when) => `Index built ${when}`,
    digest: (digest) => `Digest of the corpus ${digest}`,
  },
  citation: {
    title: 'Citation',
    note: 'The exact words of the record, to copy:',
    choose: 'Copy one as a citation',
  },
  help: {
    title: 'I answer from the record',
    what: 'Every word I quote is in the article. What is not there, I do not say.',
    ask: (mention) => `**Ask** with /ask, by mentioning ${mention}, or by direct message.`,
    commands: (menu) =>
      `**Check** with /check, or a message's menu: Apps → *${menu}*.\n**Look around**: /facts, /quotes, /who, /timeline, /read, /sources.`,
    followUp: '**Go on**: *Ask a follow-up*, or reply to my answer.',
    tryOne: 'Try one:',
  },
  buttons: {
    context: 'Context',
    more: 'More passages',
    followUp: 'Ask a follow-up',
    copy: 'Copy citation',
    share: 'Share',
    previous: 'Previous',
    next: 'Next',
    readOn: 'Read on from here',
    read: 'Read the article',
  },
  followUp: {
    title: 'Ask a follow-up',
    label: 'Your question',
    placeholder: 'and where was that?',
  },
  share: {
    by: (member) => `Shared by ${member}`,
    done: 'Shared with the channel.',
  },
  spokenOf: (words, where) => `It does speak of “${words}” (${where}).`,
  labelled: (label, value) => `${label}: ${value}`,
  comma: ', ',
  page: (page, of) => `Page ${page} of ${of}`,
  couldNotReply: (channel) =>
    `I may not write in ${channel}, so here is the answer to what you asked there.`,
  recordChanged:
    'The record has changed since this was posted, and these words are no longer in it. Ask again to see what it says now.',
  unknownButton: 'This button is from an earlier version. Ask again to get a new one.',
  unknownCommand: 'This command is from an earlier version. See /help for what there is now.',
  slowDown: {
    member: (seconds) =>
      `You are asking faster than I can look things up. Please try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    channel: (seconds) =>
      `This channel is asking faster than I can look things up. Please try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  },
  waiting: (place) =>
    `Many questions have come in at once. Yours is number ${place} in line; the answer will appear here.`,
  busy: 'More questions have come in at once than I can take. Please ask again in a minute.',
  failed: (reference) =>
    `Something went wrong on my side, and I am sorry. If you report it, name the reference ${reference}.`,
};
