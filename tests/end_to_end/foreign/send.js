// Sends a file with tus-js-client: node send.js ENDPOINT FILE CHUNK [override]. Says how far it is, then the upload's address.
const fs = require('node:fs')
const tus = require(require.resolve('tus-js-client', { paths: [process.cwd()] }))

const [endpoint, path, chunk, override] = process.argv.slice(2)
const upload = new tus.Upload(fs.createReadStream(path), {
  endpoint,
  uploadSize: fs.statSync(path).size,
  chunkSize: Number(chunk) || Infinity,
  retryDelays: [100, 200, 400, 800, 1600, 3200],
  overridePatchMethod: override === 'override',
  headers: { Authorization: 'Bearer maya' },
  metadata: { filename: '纪要.pdf' },
  onChunkComplete: (_size, sent) => console.log(`sent ${sent}`),
  onError: (error) => { console.error(String(error)); process.exit(1) },
  onSuccess: () => console.log(`done ${upload.url}`),
})
upload.start()
