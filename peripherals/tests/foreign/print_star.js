// Prints a receipt by receiptio in one of its Star languages, and says how that ended.
// node print_star.js MODULES ADDRESS SECONDS LANGUAGE
const [modules, address, seconds, language] = process.argv.slice(2);
const receiptio = require(require.resolve('receiptio', { paths: [modules] }));
const paper = '^^^RECEIPT\n\nState duty | 44.00\nService | 2.50\n---\n^TOTAL | ^46.50\n';
receiptio.print(paper, `-d ${address} -c 42 -t ${seconds} -p ${language}`).then(result => console.log(result));
