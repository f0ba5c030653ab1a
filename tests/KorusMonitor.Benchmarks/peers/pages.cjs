// Reads pages from a folder until the time is up; prints pages a second of processor time, the first ones for warming up not counted.
const fs = require("fs");
const path = require("path");
const { JSDOM, VirtualConsole } = require("jsdom");
const { Readability } = require("@mozilla/readability");

const SECONDS = 30;
const WARM = 8;
const folder = process.argv[2];
const pages = fs.readdirSync(folder).filter((name) => name.endsWith(".html")).sort().map((name) => fs.readFileSync(path.join(folder, name)));

function read(bytes) {
    const page = new JSDOM(bytes, { url: "https://example.com/", virtualConsole: new VirtualConsole() });
    const article = new Readability(page.window.document).parse();
    page.window.close();
    return article ? article.textContent.length : 0;
}

pages.slice(0, WARM).forEach(read);
const start = process.cpuUsage();
const used = () => {
    const time = process.cpuUsage(start);
    return (time.user + time.system) / 1e6;
};
let count = 0;
for (const page of pages.slice(WARM)) {
    read(page);
    count++;
    if (used() > SECONDS) break;
}
console.log(count / used());
