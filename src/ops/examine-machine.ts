import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { CorpusError } from '../corpus/error.ts';
import { loadCorpus } from '../corpus/load.ts';
import type { Corpus } from '../corpus/types.ts';
import { loadIndex } from '../index/file.ts';
import { projectFile } from '../project-file.ts';
import type { Finding } from './finding.ts';
import { assertJournalFile, JournalFileError } from './journal-file.ts';

/** Whether this Node is one that package.json asks for. */
export async function examineNode(version: string): Promise<Finding> {
  const { engines } = JSON.parse(await readFile(projectFile('package.json'), 'utf8')) as {
    engines: { node: string };
  };
  const least = engines.node.replace('>=', '');
  const isNewEnough = version.localeCompare(least, 'en', { numeric: true }) >= 0;
  return isNewEnough
    ? { grade: 'good', says: `Node ${version}` }
    : {
        grade: 'bad',
        says: `Node ${version} is too old`,
        remedy: `install Node ${least} or newer from https://nodejs.org`,
      };
}

/** The settings, and what is wrong with them; those that are wrong count as empty afterwards. */
export function examineSettings(env: NodeJS.ProcessEnv): {
  readonly config: Config;
  readonly findings: readonly Finding[];
} {
  try {
    const config = readConfig(env);
    return { config, findings: [{ grade: 'good', says: 'settings: every one can be read' }] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const wrong = new Set(error.mistakes.map((mistake) => mistake.split(':')[0]));
    const rest = Object.fromEntries(Object.entries(env).filter(([name]) => !wrong.has(name)));
    return {
      config: readConfig(rest),
      findings: error.mistakes.map((mistake) => {
        const [says = '', remedy = ''] = mistake.split(/\n\s*→ /);
        return { grade: 'bad', says, remedy };
      }),
    };
  }
}

/** Corpus and index, as they stand on the disk. */
export async function examineRecord({ corpusDir, indexFile }: Config): Promise<Finding[]> {
  const findings: Finding[] = [];
  let corpus: Corpus | undefined;
  try {
    corpus = await loadCorpus(corpusDir);
    const paragraphs = corpus.articles.reduce(
      (sum, { article }) => sum + article.paragraphs.length,
      0,
    );
    findings.push({
      grade: 'good',
      says: `corpus: ${count(corpus.articles.length, 'article')}, ${count(paragraphs, 'paragraph')}, every quote stands in its paragraph`,
    });
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    for (const { file, line, rule, remedy } of error.faults) {
      const where = line === undefined ? file : `${file}:${line}`;
      findings.push({ grade: 'bad', says: `corpus: ${where}: ${rule}`, remedy });
    }
  }
  return [...findings, await examineIndex(indexFile, corpus?.digest)];
}

async function examineIndex(file: string, digest: string | undefined): Promise<Finding> {
  const shown = path.relative(process.cwd(), file);
  const loaded = await loadIndex(file);
  const isWritable = await mayWriteInto(path.dirname(file));
  const remedy = 'npm run index; a start of the bot builds it as well';
  if ('problem' in loaded) {
    if (loaded.problem === 'newer') {
      return {
        grade: 'note',
        says: `index: ${shown}: ${loaded.detail}`,
        remedy:
          'update Pilcrow, or name another INDEX_FILE; until then each start builds an index in memory',
      };
    }
    return isWritable
      ? { grade: 'note', says: `index: ${shown}: ${loaded.detail}`, remedy }
      : {
          grade: 'bad',
          says: `index: ${shown}: ${loaded.detail}, and its folder cannot be written to`,
          remedy: 'let this user write there, or name another place with INDEX_FILE',
        };
  }
  if (digest !== undefined && loaded.index.meta.corpus !== digest) {
    return {
      grade: 'note',
      says: `index: ${shown}: the corpus has changed since it was built`,
      remedy,
    };
  }
  return { grade: 'good', says: `index: ${shown}, built ${loaded.index.meta.builtAt}` };
}

/** Whether the journal can be kept where it is to be. */
export async function examineJournal({ journal }: Config): Promise<Finding> {
  if (!journal) return { grade: 'good', says: 'journal: none is kept (JOURNAL_FILE is empty)' };
  const shown = path.relative(process.cwd(), journal.file);
  try {
    assertJournalFile(journal.file);
  } catch (error) {
    if (!(error instanceof JournalFileError)) throw error;
    return {
      grade: 'bad',
      says: `journal: ${shown} is no journal`,
      remedy: 'move it away, or correct JOURNAL_FILE',
    };
  }
  return (await mayWriteInto(path.dirname(journal.file)))
    ? { grade: 'good', says: `journal: ${shown}, for ${count(journal.days, 'day')}` }
    : {
        grade: 'bad',
        says: `journal: ${shown} cannot be written`,
        remedy: 'let this user write there, or correct JOURNAL_FILE',
      };
}

/** Whether this user may write into the folder, or make it where it is not there yet. */
async function mayWriteInto(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return true;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const parent = path.dirname(folder);
    return isMissing && parent !== folder ? mayWriteInto(parent) : false;
  }
}

function count(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
}
