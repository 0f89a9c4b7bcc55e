import { stem } from './stem.ts';

// Function words and the words with which a question is framed: they say what is asked, not about what.
const WORDS = `
a about actually after again against all also am an and any anybody anyone anything are aren't as ask asked asking at
be became because become been before being below between both but by came can can't cannot come could couldn't
did didn't do does doesn't doing don't done down during each either else ever every exactly few for from further get gets getting
give given gives got had hadn't has hasn't have haven't having he he'd her here hers herself hi hello him himself his how however
i i'd i'll i'm i've if in into is isn't it its itself just keep know known let let's like lot made make makes many may maybe me
might mine more most much must my myself need needs neither no nor not now of off on once one only or other our ours
ourselves out over own per please quite rather really remind same shall she should shouldn't since so some somebody someone
something still such tell than that the their theirs them themselves then there these they thing things this those through
thus to too under until up upon us very want wants was wasn't we were weren't what whatever when where whether which while
who whom whose why will with within without won't would wouldn't yes yet you your yours yourself
okay ok hey thanks thank's wondering wonder anyone anyway idea ideas explain describe list mention mentioned
according article report reported reports record piece story text passage say says said saying talk
`
  .trim()
  .split(/\s+/);

/** Words that say what is asked, not about what: as they are written. */
export const functionWords: ReadonlySet<string> = new Set(WORDS);

const stops = new Set<string>();
for (const word of WORDS) {
  stops.add(word);
  stops.add(stem(word));
}
// The stem of a stop word is no stop word where it is another word's stem as well.
for (const content of ['mine', 'may']) stops.delete(content);

/** Whether a term carries no topic: function words, and words that only frame a question. */
export function isStopWord(term: string): boolean {
  return stops.has(term);
}
