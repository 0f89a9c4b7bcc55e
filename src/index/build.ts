import MiniSearch from 'minisearch';
import type { Article, Corpus, Paragraph, Wordings } from '../corpus/types.ts';
import { mendCommonSlips } from '../text/common-slips.ts';
import { noLessons } from './claim-lessons.ts';
import { buildLexicon } from './lexicon.ts';
import { trainParagraphModel } from './paragraph-model.ts';
import { buildPhrases, phraseRows } from './phrases.ts';
import { positionFinder } from './positions.ts';
import {
  INDEX_FORMAT,
  type IndexedDocument,
  minisearchVersion,
  searchOptions,
  settingsDigest,
} from './settings.ts';
import type { Index } from './types.ts';
import { trainVainModel } from './vain-model.ts';
import { buildWordings } from './wordings.ts';
import { knownWords } from './words.ts';

/**
 * Builds the index of a corpus.
 * @param now when, for the record
 * @param onParagraph called as paragraphs are indexed, for progress
 */
export function buildIndex(
  corpus: Corpus,
  now: Date,
  onParagraph: (done: number, of: number) => void = () => {},
): Index {
  const articles = corpus.articles.map(({ article }) => article);
  const paragraphs = articles.flatMap((article) => article.paragraphs);
  const notes = corpus.articles.flatMap((prepared) => prepared.notes).map(asMeant);
  const search = new MiniSearch<IndexedDocument>(searchOptions);
  for (const [id, document] of documents(articles, paragraphs).entries()) {
    search.add(document);
    onParagraph(id + 1, paragraphs.length);
  }
  const facts = corpus.articles.flatMap((prepared) => prepared.facts);
  const silences = corpus.articles.flatMap((prepared) => prepared.silences).map(asMeant);
  const texts = paragraphs.map((paragraph) => paragraph.text);
  const positionOf = positionFinder(paragraphs);
  const paragraphOfNote = notes.map(({ about }) => positionOf(about) ?? 0);
  const wordings = buildWordings(notes, silences, corpus.glossary, paragraphOfNote, texts);
  const rows = phraseRows(notes, silences, corpus.glossary);
  return {
    meta: {
      format: INDEX_FORMAT,
      settings: settingsDigest,
      minisearch: minisearchVersion,
      corpus: corpus.digest,
      builtAt: now.toISOString(),
      articles: articles.length,
      paragraphs: paragraphs.length,
      facts: facts.length,
      notes: notes.length,
      terms: search.termCount,
    },
    articles,
    paragraphs,
    facts,
    notes: notes.map(({ wordings: _, ...target }) => target),
    silences: silences.map(({ article, topic }) => ({ article, topic })),
    assertions: corpus.articles.flatMap((prepared) => prepared.assertions),
    questions: corpus.articles.flatMap((prepared) => prepared.questions),
    glossary: corpus.glossary,
    words: knownWords(paragraphs, notes, silences, corpus.glossary),
    lexicon: buildLexicon(texts),
    wordings,
    phrases: buildPhrases(rows),
    meant: trainParagraphModel(notes, silences, paragraphs, rows),
    lessons: noLessons,
    vain: trainVainModel(rows, wordings.owner, paragraphOfNote),
    search,
  };
}

/** Questions come with their common slips mended, and so must what they are held against. */
function asMeant<Owner extends { readonly wordings: Wordings }>(owner: Owner): Owner {
  const { en, ko, ja } = owner.wordings;
  return {
    ...owner,
    wordings: { en, ko: ko.map(mendCommonSlips), ja: ja.map(mendCommonSlips) },
  };
}

function documents(
  articles: readonly Article[],
  paragraphs: readonly Paragraph[],
): IndexedDocument[] {
  const titles = new Map(articles.map((article) => [article.id, article.title]));
  return paragraphs.map(({ article, text }, id) => ({
    id,
    text,
    title: titles.get(article) ?? '',
  }));
}
