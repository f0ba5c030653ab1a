// Reads documents as lines of JSON strings; prints a line for each peer: name, characters a second, paragraphs read.
const winkNLP = require("wink-nlp");
const model = require("wink-eng-lite-web-model");
const { Culture, NumberRecognizer } = require("@microsoft/recognizers-text-number");
const { NumberWithUnitRecognizer } = require("@microsoft/recognizers-text-number-with-unit");
const { DateTimeRecognizer } = require("@microsoft/recognizers-text-date-time");

const SECONDS = 20;
const documents = require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
// Paragraphs: the recognizers take minutes for a whole release at once.
const paragraphs = documents.flatMap((text) => text.split("\n\n")).filter(Boolean);

function used(start) {
    const time = process.cpuUsage(start);
    return (time.user + time.system) / 1e6;
}

function measure(name, read) {
    paragraphs.slice(0, 20).forEach(read);
    const start = process.cpuUsage();
    let characters = 0;
    let count = 0;
    for (const text of paragraphs) {
        read(text);
        characters += text.length + 2;
        count++;
        if (used(start) > SECONDS) break;
    }
    console.log(`${name}\t${characters / used(start)}\t${count}`);
}

// Only what finds figures and dates: sentences and named entities.
const nlp = winkNLP(model, ["sbd", "ner"]);
const its = nlp.its;
measure("wink-nlp 2.4.0", (text) => nlp.readDoc(text).entities().out(its.detail).length);

const english = Culture.English;
const models = [
    new NumberRecognizer(english).getNumberModel(),
    new NumberRecognizer(english).getPercentageModel(),
    new NumberWithUnitRecognizer(english).getCurrencyModel(),
    new NumberWithUnitRecognizer(english).getDimensionModel(),
    new DateTimeRecognizer(english).getDateTimeModel(),
];
measure("recognizers-text-suite 1.3.1", (text) => models.reduce((found, one) => found + one.parse(text).length, 0));
