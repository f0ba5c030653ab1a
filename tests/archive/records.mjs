// Reads a WARC file with warcio and prints one JSON line a record: its fields, and whether its digests are those of its bytes.
import { createReadStream } from "node:fs";
import { createHash } from "node:crypto";
import { WARCParser } from "warcio";

const [file] = process.argv.slice(2);

const verdict = (stated, bytes) => {
  if (!stated) return null;
  const [algorithm, value] = stated.split(":");
  return createHash(algorithm).update(bytes).digest("hex") === value;
};

// Once as blocks, once as HTTP: warcio spells HTTP heads anew, and a block's digest is of the bytes as they stand.
const blocks = [];
for await (const record of new WARCParser(createReadStream(file), { parseHttp: false })) {
  const block = Buffer.from((await record.readFully(false)) ?? []);
  blocks.push({
    length: block.length,
    matches: verdict(record.warcHeader("WARC-Block-Digest"), block),
    text: block.toString("utf8").slice(0, 20000),
  });
}

for await (const record of new WARCParser(createReadStream(file))) {
  const payload = Buffer.from((await record.readFully(true)) ?? []);
  const block = blocks.shift();
  process.stdout.write(JSON.stringify({
    version: record.warcHeaders.statusline,
    type: record.warcType,
    uri: record.warcTargetURI ?? null,
    warc: Object.fromEntries(record.warcHeaders.headers.entries()),
    status: record.httpHeaders?.statusline ?? null,
    http: record.httpHeaders ? Object.fromEntries(record.httpHeaders.headers.entries()) : null,
    payloadLength: payload.length,
    payloadMatches: record.warcType === "revisit" ? null : verdict(record.warcHeader("WARC-Payload-Digest"), payload),
    blockLength: block.length,
    blockMatches: block.matches,
    block: block.text,
  }) + "\n");
}
