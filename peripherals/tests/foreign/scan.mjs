// Gives HID POS reports, 64 bytes each on standard input, to a host that was written for browsers, through the little of a
// browser that it needs, and prints what it makes of them: one object a code.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

console.log = () => {};
let report = () => {};
const device = {
    vendorId: 1504, productId: 1, productName: 'simulated', collections: [{ usage: 2, usagePage: 140 }],
    async open() {}, async close() {}, removeEventListener() {},
    addEventListener(_, listener) { report = listener; },
};
Object.defineProperty(globalThis, 'navigator', {
    value: { hid: { addEventListener() {}, requestDevice: async () => [device], getDevices: async () => [device] } },
});
const file = `${process.argv[2]}/node_modules/@point-of-sale/webhid-barcode-scanner/dist/webhid-barcode-scanner.esm.js`;
const { default: Scanner } = await import(pathToFileURL(file).href);
const scanner = new Scanner();
scanner.addEventListener('barcode', ({ aim, symbology, value }) =>
    process.stdout.write(JSON.stringify({ aim, symbology, value }) + '\n'));
await scanner.connect();
const bytes = readFileSync(0);
for (let at = 0; at + 64 <= bytes.length; at += 64) {
    const rest = Uint8Array.from(bytes.subarray(at + 1, at + 64));
    report({ device, reportId: bytes[at], data: new DataView(rest.buffer) });
}
// Its events are told a moment later.
await new Promise((done) => setTimeout(done, 50));
