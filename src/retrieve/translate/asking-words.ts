/** Verbs that a question without a question word opens with. */
export const auxiliary =
  "is|are|was|were|do|does|did|can|could|will|would|should|must|may|might|shall|has|have|had|isn't|aren't|doesn't|don't|didn't";
const measuredNouns =
  "rate|price|cost|fee|amount|number|balance|total|income|revenue|population|area|length|height|width|depth|weight|speed|distance|capacity|temperature|percentage|proportion|share|ratio|size|limit|threshold|quota|salary|wage|pension|investment|budget|fine|deposit|rent|toll|premium|tax|subsidy|allowance|reward|bonus|compensation|deductible|ceiling|age";
/** Nouns of which it is asked how much they are: 利率是多少. */
export const measured = new RegExp(`\\b(?:${measuredNouns})s?\\b`, "iu");
const money = "loan|grant|subsidy|fund|bonus|fine|budget|investment|allowance|reward|fee|rent|deposit|premium|pension";
const unitOf: readonly (readonly [RegExp, string])[] = [
  [/\bhow many (people|persons)\b/iu, "多少人"],
  [/\bhow many (households|families)\b/iu, "多少户"],
  [/\bhow many (?:working|business|work) days\b/iu, "多少个工作日"],
  [/\bhow many (yuan|RMB)\b/iu, "多少元"],
  [/\bhow many (tonnes|tons)\b/iu, "多少吨"],
  [/\bhow many (kilograms|kilos|kg)\b/iu, "多少公斤"],
  [/\bhow many square met(?:er|re)s\b/iu, "多少平方米"],
  [/\bhow many (kilomet(?:er|re)s|km)\b/iu, "多少公里"],
  [/\bhow many (met(?:er|re)s)\b/iu, "多少米"],
  [/\bhow many (hectares)\b/iu, "多少公顷"],
  [/\bhow many (mu)\b/iu, "多少亩"],
  [/\bhow many (minutes)\b/iu, "多少分钟"],
  [/\bhow many (hours)\b/iu, "多少小时"],
  [/\bhow many (days)\b/iu, "多少天"],
  [/\bhow many (weeks)\b/iu, "多少周"],
  [/\bhow many (months)\b/iu, "几个月"],
  [/\bhow many (years)\b/iu, "几年"],
  [/\bhow many times\b/iu, "多少次"],
  [/\bhow much (money)\b/iu, "多少钱"],
];
const places = [
  ["city", "城市"],
  ["county", "县"],
  ["province", "省"],
  ["district", "区"],
  ["country", "国家"],
  ["village", "村"],
] as const;
export const WHO_PAYS = "费用由谁承担";
/** Asks how much the noun after it is, and stands behind it. */
export const measuring: readonly [RegExp, string] = [
  new RegExp(
    `\\b(?:at |to |by |for )?(?:what|which) (?=(?:(?!(?:${auxiliary})\\b)[\\w-]+ ){0,3}(?:${measuredNouns})s?\\b)`,
    "iu",
  ),
  "多少",
];
/** What asks in English, and what asks so in Chinese; tried in order. `$<rest>` is English that stays. */
export const asking: readonly (readonly [RegExp, string])[] = [
  ...unitOf,
  [/\bwhat (?:should|do|must|can|shall) (?:I|we|you|one|people|they) do\b/iu, "怎么办"],
  [/\bwhat happens\b|\bwhat (?:will|would) happen\b/iu, "会怎么样"],
  [/\bwho (?:pays|covers|bears)(?: (?:for|the (?:costs?|bills?|fees?|expenses?)(?: of| for)?))?(?=\s|$)/iu, WHO_PAYS],
  [
    /\bhow long\b(?= (?:is|are|was|were)\b.*\b(?:bridge|road|tunnel|river|extension|line|wall|kilomet|met(?:er|re)|km)\w*\b)(?!.*\b(?:take|last|wait|stay|valid|open)\b)/iu,
    "多长",
  ],
  [/\bhow (?:long|soon)\b/iu, "多久"],
  [/\bby how (?:much|many)\b/iu, "多大幅度"],
  [/\bhow much time\b/iu, "多长时间"],
  [/\bhow much\b(?=.*\b(?:grow|grew|rise|rose|fall|fell|increase|decrease|drop|shrink|improve|expand)\w*\b)/iu, "多少"],
  [/\bhow much\b/iu, "多少钱"],
  [/\bhow many\b/iu, "多少"],
  [/\bhow (?:fast|quickly)\b(?=.*\b(?:grow|grew|rise|rose|increase|expand)\w*\b)/iu, "增速多少"],
  [/\bhow old\b/iu, "多少岁"],
  [/\bhow far\b(?=.*\b(?:from|to)\b)/iu, "多远"],
  [/\bhow (?:tall|high)\b/iu, "多高"],
  [/\bhow wide\b/iu, "多宽"],
  [/\bhow deep\b/iu, "多深"],
  [new RegExp(`\\bhow (?:large|big|high|much)\\b(?=.*\\b(?:${money})s?\\b)`, "iu"), "多少钱"],
  [/\bhow (?:large|big)\b/iu, "多大"],
  [/\bhow often\b/iu, "多久一次"],
  [/\b(?:what|which) (?:percentage|percent|proportion|share|portion|fraction)\b/iu, "占多少比例"],
  [
    /\b(?:(?:by |since |until |till |from )?when|how (?:late|early)|(?:at |in |by |on |from |since |until |before |after )?(?:what|which) (?:exact )?(?:time|year|date|day|month))\b/iu,
    "什么时候",
  ],
  [/\bwho(?:se|m)?\b/iu, "谁"],
  [/\bwhere\b/iu, "哪里"],
  [/\bwhy\b/iu, "为什么"],
  [
    /\b(?:by|to|from|with)? ?(?:which|what) (?:bod(?:y|ies)|agenc(?:y|ies)|authorit(?:y|ies)|departments?)\b/iu,
    "哪些部门",
  ],
  [/\b(?:what|which) (?:kinds?|types?|sorts?) of\b/iu, "什么样的"],
  [/\b(?:what|which) (?:papers|paperwork|documents|documentation)\b/iu, "要提交哪些材料"],
  [/\b(?:in |on )?(?:what|which) (?:areas?|fields?|aspects?|respects?)\b/iu, "哪些方面"],
  ...places.map(
    ([english, chinese]) =>
      [new RegExp(`\\b(?:in |at |to |from )?(?:what|which) ${english}\\b`, "iu"), `哪个${chinese}`] as const,
  ),
  measuring,
  [/\bwhich\b/iu, "哪些"],
  [/\bhow\b/iu, "如何"],
  [/\bwhat\b/iu, "什么"],
];
