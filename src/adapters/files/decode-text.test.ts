import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text.ts";

const SENTENCE = "职工医保的个人账户，可以用于支付家庭成员在定点医疗机构就医的费用。";

/** Node decodes GB18030 but cannot encode it, so the two-byte part of the table is turned round here. */
const gbTable = new Map<string, [number, number]>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    const character = new TextDecoder("gb18030").decode(Uint8Array.of(lead, trail));
    if ([...character].length === 1 && character !== "\uFFFD") gbTable.set(character, [lead, trail]);
  }
}
const encodeGb = (text: string) => Uint8Array.from([...text].flatMap((c) => gbTable.get(c) ?? [c.charCodeAt(0)]));

const encodeBig5 = (text: string) => {
  const table = new Map<string, [number, number]>();
  for (let lead = 0xa1; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      table.set(new TextDecoder("big5").decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((c) => table.get(c) ?? [c.charCodeAt(0)]));
};

function encodeUtf16(text: string, { bigEndian = false, mark = true } = {}): Uint8Array {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, "utf16le");
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
}

/** Well-formed text without control characters, as text files hold it. */
const anyText = fc.string({ unit: "binary" }).map((text) =>
  text
    .replace(/\p{Cc}/gu, "\n")
    .replace(/\r/gu, "")
    .replace(/^\uFEFF+/u, ""),
);
const chineseText = fc
  .array(fc.constantFrom(...gbTable.keys(), "\n", " ", "A", "7"))
  .map((characters) => SENTENCE + characters.join(""));

describe("decodeText", () => {
  it("gives back what UTF-8 encodes, with and without a mark", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decodeText(new TextEncoder().encode(text))).toBe(text);
        expect(decodeText(new TextEncoder().encode(`\uFEFF${text}`))).toBe(text);
      }),
    );
  });

  it("gives back what UTF-16 with a mark encodes, in both byte orders", () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, bigEndian) => {
        expect(decodeText(encodeUtf16(text, { bigEndian }))).toBe(text);
      }),
    );
  });

  it("gives back Chinese prose in GB18030", () => {
    fc.assert(
      fc.property(chineseText, (text) => {
        expect(decodeText(encodeGb(text))).toBe(text);
      }),
    );
  });

  it.each([false, true])("recognises UTF-16 without a mark (big endian: %s)", (bigEndian) => {
    for (const text of [`${SENTENCE}\n${SENTENCE}`, SENTENCE, "Plain English\nof two lines"]) {
      expect(decodeText(encodeUtf16(text, { bigEndian, mark: false }))).toBe(text);
    }
  });

  it("reads GB18030's four-byte codes", () => {
    const rare = Uint8Array.of(0x95, 0x32, 0x82, 0x36);
    expect(decodeText(new Uint8Array([...encodeGb(SENTENCE), ...rare]))).toBe(`${SENTENCE}\u{20000}`);
  });

  it("makes \\r\\n one newline and changes nothing else", () => {
    const text = "e\u0301 ﬁ Ａ\u3000\r\n⼀  \u00a0end";
    expect(decodeText(new TextEncoder().encode(text))).toBe(text.replace("\r\n", "\n"));
  });

  it("refuses Big5, other encodings and binary files, each for its own reason", () => {
    const big5 = encodeBig5("保險的人在家中也可以看病，這是一部分地方的做法，以後還會有大的改動。");
    expect(() => decodeText(big5)).toThrow(/Big5/u);
    expect(() => decodeText(Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0xff))).toThrow(/none of/u);
    expect(() => decodeText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0x49))).toThrow(/binary/u);
    expect(() => decodeText(Uint8Array.of(0x61, 0x01, 0x62))).toThrow(/control/u);
    expect(() => decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xff))).toThrow(/UTF-8/u);
  });
});
