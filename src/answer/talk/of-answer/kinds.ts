/** What may be said of the answer before, rather than asked of the articles. */
export const kindsOfTalk = ["sources", "speakers", "more", "shorter", "plainer", "doubt", "language"] as const;
export type TalkOfAnswer = (typeof kindsOfTalk)[number];
