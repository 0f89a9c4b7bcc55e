import { readFile } from 'node:fs/promises';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { createConsiderer } from '../answer/consider.ts';
import type { Corpus, PreparedArticle } from '../corpus/types.ts';
import { buildIndex } from '../index/build.ts';
import type { Index } from '../index/types.ts';
import type { WordTable } from '../text/word-table.ts';

const schema = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z
            .array(
              z.object({
                question: z.string(),
                is_impossible: z.boolean(),
                answers: z.array(z.object({ text: z.string(), answer_start: z.number() })),
              }),
            )
            .default([]),
        }),
      ),
    }),
  ),
});

/** A question that its article answers. */
export interface SquadQuestion {
  readonly text: string;
  /** Number of its article in the file, from 0. */
  readonly article: number;
  /** Position of the paragraph that answers, among all. */
  readonly paragraph: number;
  /** Where accepted answers begin in that paragraph. */
  readonly starts: readonly number[];
}

export interface Squad {
  readonly articles: readonly PreparedArticle[];
  readonly questions: readonly SquadQuestion[];
}

/**
 * Reads SQuAD 2.0 files as articles that nobody prepared. Only questions of the first file that can be
 * answered are taken: the others are refused or not for reasons no search can see.
 * @throws ZodError when a file is of another shape
 */
export async function readSquad(files: readonly string[]): Promise<Squad> {
  const articles: PreparedArticle[] = [];
  const questions: SquadQuestion[] = [];
  let position = 0;
  for (const [which, file] of files.entries()) {
    const { data } = schema.parse(JSON.parse(await readFile(file, 'utf8')));
    for (const { title, paragraphs } of data) {
      const number = articles.length;
      const id = `${String(number).padStart(4, '0')}-${title}`;
      for (const { qas } of paragraphs) {
        for (const { question, is_impossible, answers } of which === 0 ? qas : []) {
          if (is_impossible) continue;
          questions.push({
            text: question,
            article: number,
            paragraph: position,
            starts: answers.map(({ answer_start }) => answer_start),
          });
        }
        position += 1;
      }
      articles.push({
        article: {
          id,
          title: title.replaceAll('_', ' '),
          date: '2018-06-11',
          language: 'en',
          paragraphs: paragraphs.map(({ context }, at) => ({
            article: id,
            number: at + 1,
            section: null,
            text: context,
          })),
        },
        facts: [],
        notes: [],
        silences: [],
        questions: [],
        assertions: [],
        claims: [],
      });
    }
  }
  return { articles, questions };
}

/** The index of articles alone, as the bot would build it. */
export function indexOf(articles: readonly PreparedArticle[]): Index {
  const corpus: Corpus = { articles, glossary: [], digest: 'squad' };
  return buildIndex(corpus, new Date(0));
}

/** How many of some questions went well. */
export interface SquadScore {
  questions: number;
  /** The right paragraph is first. */
  first: number;
  /** The sentence chosen is the one that holds the answer. */
  sentence: number;
  /** Confidence was too low for an answer. */
  lost: number;
  /** With the article taken out of the corpus, no answer was given. */
  refused: number;
  /** The same where a corpus is a single article: its own, and the next one that has questions. */
  lostAlone: number;
  refusedAlone: number;
  /** Plain MiniSearch with its default settings has the right paragraph first. */
  plain: number;
}

export interface SquadReport {
  readonly even: SquadScore;
  readonly odd: SquadScore;
  readonly all: SquadScore;
}

const nothing = (): SquadScore => ({
  questions: 0,
  first: 0,
  sentence: 0,
  lost: 0,
  refused: 0,
  lostAlone: 0,
  refusedAlone: 0,
  plain: 0,
});

/**
 * Asks every question of all articles, and of all but the one that answers, for which the index is built
 * anew, so that nothing of that article is left; then of the one that answers alone, and of another alone. Articles at even positions are those the
 * weights were fitted on; the odd ones tell what to expect of new ones.
 * @param withRefusals whether to ask more than once: it takes most of the time
 */
export function scoreSquad(
  { articles, questions }: Squad,
  table: WordTable,
  withRefusals = true,
): SquadReport {
  const report: SquadReport = { even: nothing(), odd: nothing(), all: nothing() };
  const index = indexOf(articles);
  const { analyse, consider } = createConsiderer(index, table);
  const plain = plainFinder(index);
  for (const { text, article, paragraph, starts } of questions) {
    const { ranked, confidence } = consider(analyse(text));
    const [best] = ranked;
    const chosen = best?.tokens.sentences[best.bestSentence];
    const first = best?.id === paragraph;
    tally(article, 'questions');
    if (first) tally(article, 'first');
    if (first && starts.some((at) => chosen && at >= chosen.start && at < chosen.end))
      tally(article, 'sentence');
    if (confidence < 0.5) tally(article, 'lost');
    if (plain(text) === paragraph) tally(article, 'plain');
  }
  if (withRefusals) askWithoutArticle();
  return report;

  function askWithoutArticle(): void {
    const asked = [...new Set(questions.map((question) => question.article))];
    for (const [place, own] of asked.entries()) {
      const next = asked[(place + 1) % asked.length] ?? own;
      const considerers = {
        refused: of((at) => at !== own),
        lostAlone: of((at) => at === own),
        refusedAlone: of((at) => at === next && at !== own),
      };
      for (const question of questions) {
        if (question.article !== own) continue;
        for (const [what, { analyse, consider }] of Object.entries(considerers))
          if (consider(analyse(question.text)).confidence < 0.5)
            tally(own, what as keyof typeof considerers);
      }
    }
  }

  function of(wanted: (article: number) => boolean) {
    return createConsiderer(indexOf(articles.filter((_, at) => wanted(at))), table);
  }

  function tally(article: number, what: keyof SquadScore): void {
    report.all[what] += 1;
    report[article % 2 === 0 ? 'even' : 'odd'][what] += 1;
  }
}

/** The report as a table for a terminal or a page. */
export function squadTable(report: SquadReport): string {
  const share = (count: number, of: number) => `${((100 * count) / of).toFixed(1)} %`;
  const rows = Object.entries(report).map(([name, score]) => {
    const { questions, plain, first, sentence, lost, refused, lostAlone, refusedAlone } = score;
    const cells = [plain, first, sentence, lost, refused, lostAlone, refusedAlone].map((count) =>
      share(count, questions),
    );
    return `| ${name} | ${questions} | ${cells.join(' | ')} |`;
  });
  return [
    '| articles | questions | plain MiniSearch, right first | right first | right sentence | answerable refused | refused without its article | only its article: refused | only another: refused |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function plainFinder(index: Index): (question: string) => number | undefined {
  const search = new MiniSearch<{ id: number; text: string; title: string }>({
    fields: ['text', 'title'],
  });
  const titles = new Map(index.articles.map(({ id, title }) => [id, title]));
  search.addAll(
    index.paragraphs.map(({ article, text }, id) => ({
      id,
      text,
      title: titles.get(article) ?? '',
    })),
  );
  return (question) => search.search(question)[0]?.id;
}
