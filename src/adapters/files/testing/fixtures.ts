import JSZip from "jszip";

/** A Word file of one paragraph for each entry, in the named style. */
export function makeDocx(paragraphs: readonly { style?: string; text: string }[]): Promise<Buffer> {
  const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const names = [...new Set(paragraphs.flatMap(({ style }) => style ?? []))];
  const styles = names.map(
    (name, i) => `<w:style w:type="paragraph" w:styleId="${i}"><w:name w:val="${name}"/></w:style>`,
  );
  const body = paragraphs.map(({ style, text }) => {
    const properties = style ? `<w:pPr><w:pStyle w:val="${names.indexOf(style)}"/></w:pPr>` : "";
    return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  });
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  return new JSZip()
    .file(
      "[Content_Types].xml",
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    )
    .file("_rels/.rels", relation("officeDocument", "word/document.xml"))
    .file("word/_rels/document.xml.rels", relation("styles", "styles.xml"))
    .file("word/styles.xml", `<w:styles xmlns:w="${main}">${styles.join("")}</w:styles>`)
    .file("word/document.xml", `<w:document xmlns:w="${main}"><w:body>${body.join("")}</w:body></w:document>`)
    .generateAsync({ type: "nodebuffer" });
}

/** A PDF of one stream of drawing operators a page. F1 is Helvetica; F2 a Chinese font, not embedded, coded in UCS-2. */
export function makePdf(pages: readonly string[], trailer = ""): Buffer {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>",
    ...pages.flatMap((operators, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      `<< /Length ${operators.length} >>\nstream\n${operators}\nendstream`,
    ]),
  ];
  let pdf = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = pdf.length;
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) pdf += `${String(offset).padStart(10, "0")} 00000 n \n`;
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(pdf, "latin1");
}

/** The operators that draw one line of text at a place, sizes and places in points. */
export function drawLine(text: string, { x = 72, y, size = 12 }: { x?: number; y: number; size?: number }): string {
  const isLatin = /^[\x20-\x7e]*$/u.test(text);
  const hex = [...Buffer.from(text, "utf16le").swap16()].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `BT /${isLatin ? "F1" : "F2"} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${isLatin ? `(${text})` : `<${hex}>`} Tj ET`;
}
