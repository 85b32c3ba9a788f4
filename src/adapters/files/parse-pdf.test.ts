import { describe, expect, it } from "vitest";
import { parsePdf } from "./parse-pdf.ts";
import { drawLine, makePdf } from "./testing/fixtures.ts";

const chinesePage = [
  drawLine("改革的三个方面", { y: 780, size: 20 }),
  drawLine("　　第一段的文字在这里很长，长到一行写不下，所以要", { y: 740 }),
  drawLine("换行。这是第一段的末尾。", { y: 722 }),
  drawLine("　　第二段从这里开始，也有许多的字，一直写到行尾为", { y: 704 }),
].join("\n");

describe("parsePdf", () => {
  it("joins wrapped Latin lines with a space and keeps paragraphs apart", async () => {
    const page = [
      drawLine("The reform of outpatient care began", { y: 700 }),
      drawLine("in many places this year.", { y: 686 }),
      drawLine("A second paragraph.", { y: 650 }),
    ].join("\n");
    const { text } = await parsePdf(makePdf([page]));
    expect(text).toBe("The reform of outpatient care began in many places this year.\n\nA second paragraph.");
  });

  it("reads a Chinese font that is not embedded, joins its lines directly, also across pages, and finds the heading", async () => {
    const { text, outline, title } = await parsePdf(
      makePdf([`${chinesePage}\n${drawLine("- 1 -", { x: 280, y: 40 })}`, drawLine("止。", { y: 780 })]),
    );
    expect(text).toBe(
      "改革的三个方面\n\n第一段的文字在这里很长，长到一行写不下，所以要换行。这是第一段的末尾。\n\n第二段从这里开始，也有许多的字，一直写到行尾为止。",
    );
    expect(title).toBe("改革的三个方面");
    expect(outline).toEqual([{ kind: "heading", level: 1, span: { start: 0, end: 7 } }]);
  });

  it("leaves out running heads, but not what merely stands first on its page", async () => {
    const page = (n: number, words: string) =>
      [drawLine("Daily News", { y: 800 }), drawLine(`page ${n} of 3`, { y: 786 }), drawLine(words, { y: 700 })].join(
        "\n",
      );
    const { text } = await parsePdf(makePdf([page(1, "One."), page(2, "Two."), page(3, "Three.")]));
    expect(text).toBe("One. Two. Three.");
  });

  it("reads the rest and says which pages are pictures", async () => {
    const image = "BI /W 1 /H 1 /CS /G /BPC 8 ID x EI";
    const { text, warning } = await parsePdf(makePdf([drawLine("Words", { y: 700 }), image, ""]));
    expect(text).toBe("Words");
    expect(warning?.message).toMatch(/^page 2 without/u);
  });

  it("names pictures without text, passwords and damage", async () => {
    await expect(parsePdf(makePdf(["", ""]))).rejects.toThrow(/none of the PDF's 2 pages/u);
    const locked = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >>`;
    await expect(parsePdf(makePdf([chinesePage], locked))).rejects.toThrow(/password/u);
    await expect(parsePdf(Buffer.from("%PDF-1.4 nothing follows"))).rejects.toThrow(/damaged/u);
  });
});
