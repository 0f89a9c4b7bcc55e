/** What is said where the index cannot be saved. */

import { expect, it } from 'vitest';
import { IndexFileError } from '../../src/open-index.ts';

it.each([
  ['ENOSPC', 'there is no room on the disk'],
  ['EDQUOT', 'there is no room in the quota'],
  ['EFBIG', 'there is no room'],
  ['EROFS', 'name another place with INDEX_FILE'],
  ['EACCES', 'name another place with INDEX_FILE'],
  ['EPERM', 'name another place with INDEX_FILE'],
])('%s: where, why and what to do', (code, words) => {
  const { message } = new IndexFileError(
    'here/index.bin',
    Object.assign(new Error('no'), { code }),
  );
  expect(message).toMatch(/^here\/index\.bin: /);
  expect(message).toContain(words);
  expect(message).toContain(`(${code}); what stood there stays`);
});
