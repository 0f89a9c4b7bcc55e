/** What one look at the set-up has shown. */
export interface Finding {
  /**
   * - `good`: as it should be
   * - `note`: works, and could be better
   * - `bad`: has to be mended before the bot works as it should
   * - `open`: could not be looked at
   */
  readonly grade: 'good' | 'note' | 'bad' | 'open';
  readonly says: string;
  /** What to do; absent where nothing is to be done. */
  readonly remedy?: string;
}

const MARKS = { good: '✓', note: '!', bad: '✗', open: '–' } as const;

export function describeFinding({ grade, says, remedy }: Finding): string {
  const lines = [says, ...(remedy === undefined ? [] : [`→ ${remedy}`])].flatMap((text) =>
    text.split('\n'),
  );
  return lines.map((line, number) => `${number === 0 ? MARKS[grade] : ' '} ${line}`).join('\n');
}
