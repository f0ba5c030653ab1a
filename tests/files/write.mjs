// Attachments as other programs write them: HWP and HWPX by rhwp, DOCX by docx, XLSX by exceljs. All words are ours.
// Usage: node write.mjs FOLDER
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import init, { HwpDocument } from '@rhwp/core';
import * as docx from 'docx';
import exceljs from 'exceljs';

const folder = process.argv[2];
const save = (name, bytes) => writeFileSync(join(folder, name), bytes);

async function hangul() {
  // It lays pages out while it edits, and asks how wide letters are.
  globalThis.measureTextWidth = (_, text) => text.length * 10;
  await init({ module_or_path: readFileSync(createRequire(import.meta.url).resolve('@rhwp/core/rhwp_bg.wasm')) });
  const document = HwpDocument.createEmpty();
  document.createBlankDocument();
  let at = -1;
  const paragraph = text => {
    if (at >= 0) document.splitParagraph(0, at, document.getParagraphLength(0, at));
    document.insertText(0, ++at, 0, text);
  };

  paragraph('대미 자동차 수출 12.3% 증가');
  paragraph('산업통상부는 2026년 11월 28일 한미 공동위원회를 열었다.');
  paragraph('관세는 15%로 낮아졌다.');
  paragraph('물량은 다음과 같다.');
  document.splitParagraph(0, at, document.getParagraphLength(0, at));
  at++;
  const table = JSON.parse(document.createTable(0, at, 0, 3, 3));
  ['품목', '2025', '2026', '자동차', '100억 달러', '112억 달러', '합계', '', ''].forEach((words, cell) =>
    words && document.insertTextInCell(0, table.paraIdx, table.controlIdx, cell, 0, 0, words));
  document.mergeTableCells(0, table.paraIdx, table.controlIdx, 2, 1, 2, 2);
  at++;
  document.insertText(0, at, 0, '앞쪽의 끝.');
  document.insertPageBreak(0, at, document.getParagraphLength(0, at));
  document.insertText(0, ++at, 0, '뒤쪽의 글이다.');
  document.insertEquation(0, 3, 3, 'a over b', 1000, 0);
  document.addBookmark(0, 2, 3, '책갈피');
  const note = JSON.parse(document.insertFootnote(0, 2, 3));
  document.insertTextInFootnote(0, 2, note.controlIdx, 0, 0, '협정 부속서를 따른다.');
  document.createHeaderFooter(0, true, 0);
  document.insertTextInHeaderFooter(0, true, 0, 0, 0, '쪽마다 있는 말');
  save('foreign.hwp', document.exportHwp());
  save('foreign.hwpx', document.exportHwpx());
  save('locked.hwp', document.exportHwpWithPassword('a word'));
  save('locked.hwpx', document.exportHwpxWithPassword('a word'));
}

async function word() {
  const { Paragraph, TextRun, TableRow, TableCell } = docx;
  const run = (text, options = {}) => new TextRun({ text, ...options });
  const paragraph = (...children) => new Paragraph({ children });
  const change = { author: 'an editor', date: '2026-11-28T00:00:00Z' };
  const row = cells => new TableRow({ children: cells.map(text => new TableCell({ children: [paragraph(run(text))] })) });
  const document = new docx.Document({
    footnotes: { 1: { children: [paragraph(run('As of November 28, 2026.'))] } },
    comments: { children: [{ id: 0, ...change, date: new Date(change.date), children: [paragraph(run('a remark'))] }] },
    numbering: { config: [{ reference: 'points', levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: 'start' }] }] },
    sections: [{
      headers: { default: new docx.Header({ children: [paragraph(run('on every page'))] }) },
      children: [
        new Paragraph({ text: 'Fact Sheet on Autos', heading: 'Title' }),
        new Paragraph({ text: 'Background', heading: 'Heading1' }),
        paragraph(run('The two '), run('sides', { bold: true }), run(' agreed'), new docx.FootnoteReferenceRun(1), run(' on a tariff of 15 percent.')),
        paragraph(run('See '), new docx.ExternalHyperlink({ link: 'https://ustr.gov/', children: [run('the letter')] }), run(' of May 2.')),
        paragraph(new docx.InsertedTextRun({ text: 'Quotas end', id: 1, ...change }), new docx.DeletedTextRun({ text: ' never', id: 2, ...change }), run(' in 2027.')),
        paragraph(new docx.CommentRangeStart(0), run('Noted.'), new docx.CommentRangeEnd(0), new TextRun({ children: [new docx.CommentReference(0)] })),
        paragraph(run('Seen.'), run(' Unseen.', { vanish: true })),
        new Paragraph({ text: 'A first point', bullet: { level: 0 } }),
        new Paragraph({ text: 'A second point', numbering: { reference: 'points', level: 0 } }),
        new docx.Table({ rows: [row(['Item', '2026']), row(['Cars', '$12.1 billion'])] }),
        new docx.Textbox({ children: [paragraph(run('In a box.'))], style: { width: '200pt' } }),
      ],
    }],
  });
  save('foreign.docx', await docx.Packer.toBuffer(document));
}

async function sheets() {
  const book = new exceljs.Workbook();
  const exports = book.addWorksheet('Exports');
  exports.addRow(['Item', 'Value', 'Share', 'Day', 'Sum']);
  exports.addRow(['Cars', 10.5, 0.153, new Date(Date.UTC(2026, 10, 28)), { formula: 'B2*2', result: 21 }]);
  exports.addRow(['Chips', 1234567.5, -0.02, null, 62]);
  exports.addRow([{ richText: [{ text: 'Steel ' }, { font: { bold: true }, text: 'pipes' }] }, 7]);
  const formats = { B2: '"$"#,##0.00', C2: '0.0%', D2: 'yyyy-mm-dd', B3: '#,##0,"천 달러"', C3: '0.0%;[Red]\\-0.0%', E3: '[$€-2]\\ #,##0', B4: '#,##0"억 원"' };
  Object.entries(formats).forEach(([cell, format]) => { exports.getCell(cell).numFmt = format; });
  exports.mergeCells('A5:C5');
  exports.getCell('A5').value = 'Source: customs.';
  book.addWorksheet('Draft', { state: 'hidden' }).addRow(['not shown']);
  save('foreign.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
}

await hangul();
await word();
await sheets();
