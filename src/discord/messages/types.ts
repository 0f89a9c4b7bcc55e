import type { Verdict } from '../../claims/types.ts';
import type { FactKind } from '../../corpus/types.ts';
import type { Reckoning } from '../../record/timeline.ts';

/** Name and description of a command or option in one language. Names: lower case, no spaces, at most 32. */
export interface Named {
  readonly name: string;
  readonly description: string;
}

/** Every word of the frame in one language. Evidence is not among them: it stays in the article's. */
export interface Messages {
  readonly commands: {
    readonly ask: Named & {
      readonly options: { readonly question: Named; readonly private: Named };
    };
    readonly facts: Named & { readonly options: { readonly topic: Named } };
    readonly read: Named & {
      readonly options: { readonly paragraph: Named; readonly article: Named };
    };
    readonly sources: Named;
    readonly check: Named & {
      readonly options: { readonly claim: Named; readonly private: Named };
    };
    readonly quotes: Named & {
      readonly options: { readonly speaker: Named; readonly topic: Named };
    };
    readonly who: Named & { readonly options: { readonly name: Named; readonly topic: Named } };
    readonly timeline: Named;
    readonly help: Named;
  };
  readonly check: {
    /** Name of the command in a message's context menu, at most 32 characters. */
    readonly menu: string;
    readonly verdicts: Readonly<Record<Verdict, string>>;
    /** Of several statements that fare differently: how many of them the record makes, or has otherwise. */
    readonly mixed: Readonly<
      Record<Exclude<Verdict, 'not_mentioned'>, (count: number, of: number) => string>
    >;
    /** Of words in quotation marks that the record has with other words in their place. */
    readonly wordedOtherwise: string;
    readonly nothing: string;
    readonly differsFrom: (said: string, record: string, paragraph: number) => string;
    readonly agreesWith: (said: string, record: string, paragraph: number) => string;
    readonly closest: string;
    readonly reporter: string;
    readonly inRecord: (speaker: string, paragraph: number) => string;
    readonly somebodyElse: (speaker: string, givenTo: string, paragraph: number) => string;
    readonly verbatim: string;
    readonly altered: string;
    /** Words of a quotation that the record does not have, and such as it has besides. */
    readonly notInRecord: (said: string) => string;
    readonly leftOut: (record: string) => string;
  };
  readonly quotes: {
    readonly title: string;
    readonly none: string;
    /** Of a speaker whom it names and does not quote; of a topic. */
    readonly noneOf: (speaker: string) => string;
    readonly noneOn: (topic: string) => string;
    readonly nobody: string;
    /** A quotation whose speaker is named by the paragraph before. */
    readonly continued: (speaker: string) => string;
  };
  readonly who: {
    readonly said: string;
    readonly reported: string;
    readonly told: string;
    readonly reporter: string;
    readonly on: (topic: string) => string;
    readonly nothingOn: (topic: string) => string;
    readonly whoOrWhat: string;
    readonly nobody: (typed: string) => string;
  };
  readonly timeline: {
    readonly title: string;
    readonly note: string;
    readonly none: string;
    readonly articleDate: string;
    readonly noDate: string;
    readonly about: (days: string) => string;
    readonly stated: (days: string) => string;
    readonly reckoned: Readonly<
      Record<Exclude<Reckoning, 'stated' | 'roughly-stated'>, (days: string) => string>
    >;
    /** Words of the record that name a rough time, and the days they are taken for. */
    readonly roughlyStated: (words: string, days: string) => string;
  };
  readonly answer: {
    /** Small text over an answer that nobody else saw asked. */
    readonly asked: (question: string) => string;
    readonly earlier: (question: string) => string;
    readonly carried: (terms: string) => string;
    readonly keyFacts: string;
  };
  readonly refusal: {
    readonly title: string;
    /** Title when there is nothing to look up: a greeting, a slip. */
    readonly nothingAsked: string;
    readonly offTopic: string;
    readonly silence: (topic: string) => string;
    readonly unknown: (terms: string) => string;
    readonly known: (terms: string) => string;
    readonly closest: string;
    readonly canAnswer: string;
  };
  /** Replies to what asks nothing of the record. */
  readonly courtesy: {
    readonly greeting: string;
    readonly thanks: string;
  };
  readonly facts: {
    readonly title: string;
    readonly about: (topic: string) => string;
    readonly none: (topic: string) => string;
    readonly empty: string;
    readonly kinds: Readonly<Record<FactKind, string>>;
  };
  readonly read: {
    readonly noSuchParagraph: (typed: string, paragraphs: number) => string;
    readonly noSuchArticle: (typed: string) => string;
    readonly context: (paragraph: number) => string;
  };
  readonly passages: {
    readonly title: string;
    /** Says that a passage is no answer in itself. */
    readonly note: string;
  };
  readonly sources: {
    readonly title: string;
    readonly paragraphs: (count: number) => string;
    readonly facts: (count: number) => string;
    readonly built: (when: string) => string;
    readonly digest: (digest: string) => string;
  };
  readonly citation: {
    readonly title: string;
    readonly note: string;
    /** Over the list of what a page quotes. */
    readonly choose: string;
  };
  readonly help: {
    readonly title: string;
    readonly what: string;
    readonly ask: (mention: string) => string;
    /** @param menu name of the command in a message's context menu */
    readonly commands: (menu: string) => string;
    readonly followUp: string;
    readonly tryOne: string;
  };
  readonly buttons: {
    readonly context: string;
    readonly more: string;
    readonly followUp: string;
    readonly copy: string;
    readonly share: string;
    readonly previous: string;
    readonly next: string;
    readonly readOn: string;
    readonly read: string;
  };
  readonly followUp: {
    /** Title of the form, at most 45 characters. */
    readonly title: string;
    /** Label of its field, at most 45 characters. */
    readonly label: string;
    readonly placeholder: string;
  };
  readonly share: {
    readonly by: (member: string) => string;
    readonly done: string;
  };
  /** Words that the record does have, where it lacks what was looked for. @param where paragraphs */
  readonly spokenOf: (words: string, where: string) => string;
  readonly labelled: (label: string, value: string) => string;
  /** Between the words of a list. */
  readonly comma: string;
  readonly page: (page: number, of: number) => string;
  /** A reply that could not be given where the question was asked, sent to the member alone. */
  readonly couldNotReply: (channel: string) => string;
  readonly recordChanged: string;
  readonly unknownButton: string;
  readonly unknownCommand: string;
  /** Asked too often: said to the member alone. */
  readonly slowDown: {
    readonly member: (seconds: number) => string;
    readonly channel: (seconds: number) => string;
  };
  /** Shown while many others are being answered. @param place number in line */
  readonly waiting: (place: number) => string;
  /** Nothing more can be taken at this moment. */
  readonly busy: string;
  readonly failed: (reference: string) => string;
}
