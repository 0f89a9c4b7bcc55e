/** What is wrong with a file of the corpus: where, which rule, and what to do. */
export interface CorpusFault {
  readonly file: string;
  /** Counted from 1; absent where the fault has no line (a missing file). */
  readonly line?: number;
  readonly rule: string;
  readonly remedy: string;
}

/** A corpus that cannot be used. Carries every fault found in one file, so that one run shows them all. */
export class CorpusError extends Error {
  readonly faults: readonly CorpusFault[];

  constructor(faults: readonly CorpusFault[]) {
    super(faults.map(describe).join('\n'));
    this.name = 'CorpusError';
    this.faults = faults;
  }
}

function describe(fault: CorpusFault): string {
  const where = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`;
  return `${where}: ${fault.rule}\n  → ${fault.remedy}`;
}
