/** A place of general knowledge, for telling one from another. */
export interface Place {
  readonly id: string;
  readonly names: readonly string[];
  /** The place around it. */
  readonly within?: string;
}

const place = (id: string, within: string | undefined, ...names: string[]): Place =>
  within === undefined ? { id, names } : { id, names, within };

/** "Nagasaki/나가사키/長崎": English, Korean, Japanese. */
function list(within: string, entries: string): Place[] {
  return entries
    .split(/\s+/)
    .filter((entry) => entry !== '')
    .map((entry) => {
      const names = entry.replaceAll('_', ' ').split('/');
      return place((names[0] ?? '').toLowerCase(), within, ...names);
    });
}

/**
 * Prefectures and well-known cities of Japan, provinces and cities of Korea, capitals, countries:
 * what people put in the place of a place. Names in three languages.
 */
export const gazetteer: readonly Place[] = [
  place('japan', 'asia', 'Japan', '일본', '日本'),
  place('south-korea', 'asia', 'South Korea', 'Korea', '한국', '韓国', '韓國'),
  place('north-korea', 'asia', 'North Korea', '북한', '北朝鮮'),
  place('china', 'asia', 'China', '중국', '中国'),
  place('taiwan', 'asia', 'Taiwan', '대만', '台湾'),
  place('asia', undefined, 'Asia', '아시아', 'アジア'),
  ...list(
    'japan',
    `Hokkaido/홋카이도/北海道 Aomori/아오모리/青森 Iwate/이와테/岩手 Miyagi/미야기/宮城 Akita/아키타/秋田 Yamagata/야마가타/山形
    Fukushima/후쿠시마/福島 Ibaraki/이바라키/茨城 Tochigi/도치기/栃木 Gunma/군마/群馬 Saitama/사이타마/埼玉 Chiba/지바/千葉 Tokyo/도쿄/東京
    Kanagawa/가나가와/神奈川 Niigata/니가타/新潟 Toyama/도야마/富山 Ishikawa/이시카와/石川 Fukui/후쿠이/福井 Yamanashi/야마나시/山梨
    Nagano/나가노/長野 Gifu/기후현/岐阜 Shizuoka/시즈오카/静岡 Aichi/아이치/愛知 Mie/미에현/三重 Shiga/시가현/滋賀 Kyoto/교토/京都
    Osaka/오사카/大阪 Hyogo/효고/兵庫 Nara/나라현/奈良 Wakayama/와카야마/和歌山 Tottori/돗토리/鳥取 Shimane/시마네/島根 Okayama/오카야마/岡山
    Hiroshima/히로시마/広島 Yamaguchi/야마구치/山口 Tokushima/도쿠시마/徳島 Kagawa/가가와/香川 Ehime/에히메/愛媛 Kochi/고치현/高知
    Fukuoka/후쿠오카/福岡 Saga/사가현/佐賀 Nagasaki/나가사키/長崎 Kumamoto/구마모토/熊本 Oita/오이타/大分 Miyazaki/미야자키/宮崎
    Kagoshima/가고시마/鹿児島 Okinawa/오키나와/沖縄 Kyushu/규슈/九州 Shikoku/시코쿠/四国 Honshu/혼슈/本州`,
  ),
  ...list('hyogo', 'Kobe/고베/神戸'),
  ...list('kanagawa', 'Yokohama/요코하마/横浜'),
  ...list('aichi', 'Nagoya/나고야/名古屋'),
  ...list('hokkaido', 'Sapporo/삿포로/札幌'),
  ...list('yamaguchi', 'Ube/우베/宇部 Shimonoseki/시모노세키/下関'),
  ...list('nagasaki', 'Hashima/하시마/端島 Gunkanjima/군함도/軍艦島'),
  ...list('niigata', 'Sado/사도섬/佐渡'),
  ...list('miyagi', 'Sendai/센다이/仙台'),
  ...list('fukuoka', 'Kitakyushu/기타큐슈/北九州'),
  ...list(
    'south-korea',
    `Seoul/서울/ソウル Busan/부산/釜山 Incheon/인천/仁川 Daegu/대구/大邱 Daejeon/대전시/大田 Gwangju/광주/光州 Ulsan/울산/蔚山
    Jeju/제주/済州 Gyeongju/경주/慶州 Pohang/포항/浦項 Suwon/수원시/水原 Andong/안동/安東`,
  ),
  ...list('china', 'Beijing/베이징/北京 Shanghai/상하이/上海 Hong_Kong/홍콩/香港'),
  ...list('north-korea', 'Pyongyang/평양/平壌'),
  place('washington', 'united-states', 'Washington', '워싱턴', 'ワシントン'),
  place('new-york', 'united-states', 'New York', '뉴욕', 'ニューヨーク'),
  place('united-states', undefined, 'United States', 'USA', 'America', '미국', 'アメリカ', '米国'),
  place('russia', undefined, 'Russia', '러시아', 'ロシア'),
  place('moscow', 'russia', 'Moscow', '모스크바', 'モスクワ'),
  place('geneva', undefined, 'Geneva', '제네바', 'ジュネーブ'),
  place('manchuria', 'china', 'Manchuria', '만주', '満州'),
  place('sakhalin', 'russia', 'Sakhalin', '사할린', '樺太', 'サハリン'),
  place('kansai', 'japan', 'Kansai', '간사이', '関西'),
];

const byId = new Map(gazetteer.map((entry) => [entry.id, entry]));

/** Whether one place is, or lies in, the other. */
export function isWithin(inner: string, outer: string): boolean {
  for (let id: string | undefined = inner; id !== undefined; id = byId.get(id)?.within)
    if (id === outer) return true;
  return false;
}

/** Whether a place is smaller than a country. */
export function isCity(id: string): boolean {
  const within = byId.get(id)?.within;
  return within !== undefined && within !== 'asia';
}
