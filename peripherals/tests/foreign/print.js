// Prints a receipt by receiptio, a host that is not ours, and says how that ended.
// node print.js MODULES ADDRESS SECONDS
const [modules, address, seconds] = process.argv.slice(2);
const receiptio = require(require.resolve('receiptio', { paths: [modules] }));
const paper = '^^^RECEIPT\n\nState duty | 44.00\nService | 2.50\n---\n^TOTAL | ^46.50\n';
receiptio.print(paper, `-d ${address} -c 42 -t ${seconds}`).then(result => console.log(result));
