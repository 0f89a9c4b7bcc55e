import { compose, type View } from '../view.ts';

/** One thing said plainly. */
export function noticeView(text: string): View {
  return compose([{ text }]);
}
