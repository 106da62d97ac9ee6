// A laptop with PouchDB in a process of its own, told what to do by lines of JSON as _sync_laptop.py is.
//   {"do": "fill", "url": …, "file": …}     put the documents of a file (one a line) into the server's database
//   {"do": "open", "folder": …, "url": …}   a new local database (LevelDB)
//   {"do": "pull"} {"do": "push"} {"do": "sync"}, each with "batch": how many documents at once
//   {"do": "edit", "count": 100, "word": …} {"do": "through", "url": …}
import fs from "node:fs";
import readline from "node:readline";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const PouchDB = require("pouchdb-node");
let local, url;

const actions = {
  async fill({ url, file }) {
    const remote = new PouchDB(url);
    let some = [];
    for await (const line of readline.createInterface({ input: fs.createReadStream(file) })) {
      some.push(JSON.parse(line));
      if (some.length === 1000) { await remote.bulkDocs(some); some = []; }
    }
    if (some.length) await remote.bulkDocs(some);
    return { documents: (await remote.info()).doc_count };
  },
  async open({ folder, url: at }) {
    local = new PouchDB(folder);
    url = at;
    return {};
  },
  async through({ url: at }) {
    url = at;
    return {};
  },
  async pull(how) {
    return timed(() => PouchDB.replicate(url, local, options(how)));
  },
  async push(how) {
    return timed(() => PouchDB.replicate(local, url, options(how)));
  },
  async sync(how) {
    return timed(() => PouchDB.sync(local, url, options(how)));
  },
  async edit({ count, word }) {
    const found = await local.allDocs({ include_docs: true, startkey: "note:", endkey: "note;", limit: count });
    await local.bulkDocs(found.rows.map(({ doc }) => ({ ...doc, text: `${doc.text} ${word}.` })));
    return { edited: found.rows.length };
  },
};

const options = ({ batch }) => (batch ? { batch_size: batch } : {});

async function timed(work) {
  const began = process.hrtime.bigint(), before = process.cpuUsage();
  const done = await work();
  const seconds = Number(process.hrtime.bigint() - began) / 1e9, { user, system } = process.cpuUsage(before);
  const parts = done.push ? [done.push, done.pull] : [done];
  const failed = parts.flatMap((part) => part.errors).concat(parts.filter((part) => part.doc_write_failures));
  if (failed.length) throw new Error("not all was replicated");
  return { seconds, cpu: (user + system) / 1e6, documents: parts.reduce((sum, part) => sum + part.docs_written, 0) };
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const { do: name, ...given } = JSON.parse(line);
  const answer = await actions[name](given);
  console.log(JSON.stringify({ ...answer, peak: process.resourceUsage().maxRSS / 1024 }));
}
