"""Reads the QR codes of pictures by zxing-cpp: one line of JSON a picture, a list of texts."""

import json
import sys

import zxingcpp
from PIL import Image

for path in sys.argv[1:]:
    codes = zxingcpp.read_barcodes(Image.open(path).convert("L"))
    print(json.dumps([code.text for code in codes], ensure_ascii=False))
