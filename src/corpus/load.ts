import { createHash } from 'node:crypto';
import { readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { parseArticle } from './article.ts';
import { parseAssertions } from './assertions.ts';
import { parseClaims } from './claims.ts';
import { CorpusError } from './error.ts';
import { parseFacts } from './facts.ts';
import { parseGlossary } from './glossary.ts';
import { parseNotes } from './notes.ts';
import { parseQuestions } from './questions.ts';
import type { Corpus, Entity, PreparedArticle } from './types.ts';

interface SourceFile {
  /** Path as a person would type it: inside the corpus folder's own name. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** The files of a corpus folder, read once; what they hold is not looked at yet. */
export interface CorpusFiles {
  readonly glossary: SourceFile | undefined;
  readonly articles: readonly {
    readonly article: SourceFile;
    readonly facts: SourceFile | undefined;
    readonly notes: SourceFile | undefined;
    readonly questions: SourceFile | undefined;
    readonly assertions: SourceFile | undefined;
    readonly claims: SourceFile | undefined;
  }[];
  /** SHA-256 in hex over names and bytes of all of them. */
  readonly digest: string;
}

/**
 * Reads `DIR/<folder>/article.md` with the `facts.yaml` and `notes.yaml` beside it, and `DIR/glossary.yaml`.
 * @throws CorpusError when the folder cannot be read or holds no article
 */
export async function readCorpus(dir: string): Promise<CorpusFiles> {
  const folders = await listFolders(dir);
  const hash = createHash('sha256');
  const read = async (...parts: string[]): Promise<SourceFile | undefined> => {
    const name = path.join(dir, ...parts);
    const bytes = await readIfThere(name, dir);
    if (bytes === undefined) return undefined;
    hash.update(`${parts.join('/')}\0${bytes.length}\0`).update(bytes);
    return { name, bytes };
  };
  const glossary = await read('glossary.yaml');
  const articles: CorpusFiles['articles'][number][] = [];
  for (const folder of folders) {
    const article = await read(folder, 'article.md');
    // A folder of drafts or pictures is no article; one with facts but no article is a mistake.
    const facts = await read(folder, 'facts.yaml');
    const notes = await read(folder, 'notes.yaml');
    const questions = await read(folder, 'questions.yaml');
    const assertions = await read(folder, 'assertions.yaml');
    const claims = await read(folder, 'claims.yaml');
    if (article) articles.push({ article, facts, notes, questions, assertions, claims });
    else if (facts ?? notes ?? questions ?? assertions ?? claims) {
      throw new CorpusError([
        {
          file: path.join(dir, folder),
          rule: 'the folder has facts, notes, questions, assertions or claims but no article.md',
          remedy: 'put the article beside them as article.md, or move the folder out of the corpus',
        },
      ]);
    }
  }
  if (articles.length === 0) {
    throw new CorpusError([
      {
        file: dir,
        rule: 'the corpus folder holds no article',
        remedy: 'put each article in a folder of its own as article.md, or correct CORPUS_DIR',
      },
    ]);
  }
  return { glossary, articles, digest: hash.digest('hex') };
}

/**
 * Validates what was read: articles, facts with their quotes proved, notes, glossary.
 * @param onArticle called after each article, for progress
 * @throws CorpusError with every fault of every file
 */
export function parseCorpus(
  files: CorpusFiles,
  onArticle: (done: number, of: number) => void = () => {},
): Corpus {
  const faults: CorpusError['faults'][number][] = [];
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      faults.push(...error.faults);
      return undefined;
    }
  };
  const articles: PreparedArticle[] = [];
  const fileOf = new Map<string, string>();
  for (const [index, file] of files.articles.entries()) {
    const article = attempt(() => parseArticle(file.article.name, decode(file.article)));
    onArticle(index + 1, files.articles.length);
    if (!article) continue;
    const earlier = fileOf.get(article.id);
    if (earlier !== undefined) {
      faults.push({
        file: file.article.name,
        line: 2,
        rule: `the id "${article.id}" is taken by ${earlier}`,
        remedy: 'give each article an id of its own',
      });
    }
    fileOf.set(article.id, file.article.name);
    const { facts, notes, questions, assertions, claims } = file;
    articles.push({
      article,
      questions:
        (questions && attempt(() => parseQuestions(questions.name, decode(questions), article))) ??
        [],
      facts: (facts && attempt(() => parseFacts(facts.name, decode(facts), article))) ?? [],
      ...((notes && attempt(() => parseNotes(notes.name, decode(notes), article))) ?? {
        notes: [],
        silences: [],
      }),
      assertions:
        (assertions &&
          attempt(() => parseAssertions(assertions.name, decode(assertions), article))) ??
        [],
      claims: (claims && attempt(() => parseClaims(claims.name, decode(claims), article))) ?? [],
    });
  }
  const { glossary } = files;
  const entities: Entity[] =
    (glossary && attempt(() => parseGlossary(glossary.name, decode(glossary)))) ?? [];
  if (faults.length > 0) throw new CorpusError(faults);
  articles.sort(
    (a, b) => compare(a.article.date, b.article.date) || compare(a.article.id, b.article.id),
  );
  return { articles, glossary: entities, digest: files.digest };
}

/** Reads and validates a corpus folder. */
export async function loadCorpus(dir: string): Promise<Corpus> {
  return parseCorpus(await readCorpus(dir));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function decode(file: SourceFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
  } catch {
    throw new CorpusError([
      {
        file: file.name,
        line: lineOfInvalidByte(file.bytes),
        rule: 'the file is not valid UTF-8',
        remedy: 'save it again with the encoding UTF-8',
      },
    ]);
  }
}

function lineOfInvalidByte(bytes: Buffer): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  const at = text.indexOf('\uFFFD');
  return text.slice(0, at === -1 ? 0 : at).split('\n').length;
}

async function listFolders(dir: string): Promise<string[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    throw new CorpusError([
      {
        file: dir,
        rule: `the corpus folder cannot be read (${codeOf(error)})`,
        remedy: 'create the folder, or set CORPUS_DIR to the folder that holds the articles',
      },
    ]);
  }
}

async function readIfThere(name: string, dir: string): Promise<Buffer | undefined> {
  try {
    // Whoever may put articles there need not be allowed to show every file of this machine.
    if (!(await realpath(name)).startsWith(path.join(await realpath(dir), path.sep))) {
      throw new CorpusError([
        {
          file: name,
          rule: 'it is a link that leads out of the corpus folder',
          remedy: 'put the file itself there',
        },
      ]);
    }
    return await readFile(name);
  } catch (error) {
    if (error instanceof CorpusError) throw error;
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new CorpusError([
      {
        file: name,
        rule: `the file cannot be read (${codeOf(error)})`,
        remedy: 'check its permissions',
      },
    ]);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
