/** Characters that join words or tell a manner, and tell nothing of what is spoken of. */
const JOINING =
  /[的了吗呢吧啊是不没未无也都还就才得要会能可以应当须必再在有被把给对从向由与和及或者个这那其之所于为等上下中里到去来我你他她它们一两]/u;

/** The characters of a text that tell what it speaks of, each once. */
export const contentCharacters = (text: string): readonly string[] => [
  ...new Set([...text].filter((one) => /\p{Script=Han}/u.test(one) && !JOINING.test(one))),
];

/** The share, 0 to 1, of the characters that stand in a text; 0 of none. */
export const shareOfCharacters = (characters: readonly string[], text: string): number =>
  characters.length === 0 ? 0 : characters.filter((one) => text.includes(one)).length / characters.length;
