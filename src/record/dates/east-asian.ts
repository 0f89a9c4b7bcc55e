import { SMALL, YEAR } from './east-asian-numbers.ts';
import { date, decade, distanceOf } from './readers.ts';
import { type LanguageRules, rule } from './rule.ts';

const WEEKDAY_CJK: Readonly<Record<string, number>> = {
  일: 0,
  월: 1,
  화: 2,
  수: 3,
  목: 4,
  금: 5,
  토: 6,
  日: 0,
  月: 1,
  火: 2,
  水: 3,
  木: 4,
  金: 5,
  土: 6,
};
const SEASONS = ['겨울冬', '봄春', '여름夏', '가을秋'];

/** What Korean and Japanese write alike, but for the letters. */
export const eastAsian: LanguageRules = {
  dates: [
    rule(
      `(?<!\\d)(?<year>${YEAR})\\s*[년年]\\s*(?<m>${SMALL})\\s*[월月]\\s*(?<day>${SMALL})\\s*[일日]`,
      (g) => date(g),
    ),
    rule(`(?<!\\d)(?<year>${YEAR})\\s*[년年]\\s*(?<m>${SMALL})\\s*[월月]`, (g) => date(g)),
    rule(
      `(?<![\\d一二三四五六七八九十])(?<m>${SMALL})\\s*[월月]\\s*(?<day>${SMALL})\\s*[일日]`,
      (g) => date(g),
    ),
    rule('(?<!\\d)(?<year>\\d{4})[-./](?<m>\\d{1,2})[-./](?<day>\\d{1,2})(?!\\d)', (g) => date(g)),
  ],
  decades: [
    rule(
      '(?<!\\d)(?<decade>\\d{3}0)\\s*(?:년대|年代)\\s*의?の?\\s*(?<part>초반|중반|후반|초|말|初め|初頭|初|前半|半ば|中頃|後半|末)?',
      (g) => decade(g),
    ),
  ],
  lengths: [
    rule(
      '(?<count>한|일|두|세|네|다섯|[一二三四五六七八九十]{1,3}|(?<!\\d)\\d+)\\s*(?<unit>주일|주|개월|달|년|일|週間|か月|ヶ月|カ月|年|日)(?:의|の)?\\s*(?:간격|차이|사이|間隔|空けて|あけて|おいて)',
      (g) => distanceOf(g, 'after', false),
    ),
  ],
  relatives: [
    rule('(?<season>겨울|봄|여름|가을|冬|春|夏|秋)(?=에|철|の|に|、)', (g) => ({
      season: SEASONS.findIndex((names) => names.includes(g['season'] ?? '')),
    })),
    rule('(?<wd>[일월화수목금토日月火水木金土])[요曜](?:일|日)?', (g) => {
      const weekday = WEEKDAY_CJK[g['wd'] ?? ''];
      return weekday === undefined ? undefined : { weekday };
    }),
  ],
  bare: [
    rule('(?<!\\d)(?<year>1[5-9]\\d\\d|20\\d\\d)\\s*[년年](?![代간間]|대)', (g) => date(g)),
    rule(`(?<![\\d一二三四五六七八九千])(?<year>(?!\\d)${YEAR})\\s*[년年](?![代간間]|대)`, (g) =>
      date(g),
    ),
    rule('(?<!\\d)(?<m>1[0-2]|[1-9])\\s*[월月](?!\\s*\\d)', (g) => date(g)),
    rule(
      '(?<![一二三四五六七八九十\\d])(?<m>十[一二]?|[一二三四五六七八九])月(?![\\d一二三四五六七八九十曜])',
      (g) => date(g),
    ),
  ],
};
