"""Draws the graphic fields of a ZPL format by zplkit into a PNG: draw_zpl.py WIDTH HEIGHT OUT < format"""
import re, sys
import zplkit
import zplkit.rendering
width, height, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
fields = re.findall(r"\^FO\d+,\d+\^GFA[^^]*\^FS", sys.stdin.read())
limits = zplkit.rendering.Limits(graphic_bytes=1 << 20)
size = zplkit.Options(width=width, height=height, dpi=203)
document = zplkit.render("^XA" + "".join(fields) + "^XZ", size, limits=limits)
open(out, "wb").write(document.labels[0].png())
