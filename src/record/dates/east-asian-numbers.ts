/** Parts of patterns: numbers as Korean and Japanese write them in dates. */
export const SMALL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,4})';
export const YEAR =
  '(?:\\d{4}|[〇一二三四五六七八九]{4}|千[一二三四五六七八九]?百[一二三四五六七八九十]{1,3}|천[일이삼사오육칠팔구]?백[일이삼사오육칠팔구십]{1,3})';
export const MONTH_DAY = `(?:\\s*(?<m>${SMALL})\\s*[월月](?:\\s*(?<day>${SMALL})\\s*[일日])?)?`;
