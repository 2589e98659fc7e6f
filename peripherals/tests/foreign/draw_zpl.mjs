// Draws a ZPL format by zpl-renderer-js into a PNG.
// node draw_zpl.mjs MODULES WIDTH HEIGHT OUT < format
import { createRequire } from 'module';
import fs from 'fs';
const [modules, width, height, out] = process.argv.slice(2);
const require = createRequire(modules + '/');
const { api } = await require('zpl-renderer-js').ready;
const zpl = fs.readFileSync(0, 'latin1');
const png = await api.zplToBase64Async(zpl, Number(width) / 8, Number(height) / 8, 8);
fs.writeFileSync(out, Buffer.from(png, 'base64'));
