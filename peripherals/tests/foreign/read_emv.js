// Reads texts of EMV QR codes, one a line, by emvqr, which is not ours, and says what it found: one JSON a line.
// node read_emv.js MODULES < texts
const [modules] = process.argv.slice(2);
const emvqr = require(require.resolve('emvqr', { paths: [modules] }));
for (const text of require('fs').readFileSync(0, 'utf8').split('\n').filter(line => line)) {
    const all = emvqr.decode(text);
    const of = (id, inner) => inner === undefined ? all[id].data : all[id].data[inner].data;
    console.log(JSON.stringify([
        of('26', '00'), of('26', '01'), of('52').slice(0, 4), of('53').slice(0, 3), of('54'), of('58').slice(0, 2),
        of('59'), of('60'), of('62', '05'), of('62', '07')
    ]));
}
