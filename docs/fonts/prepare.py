"""Prepares the fonts of printed forms. Run once per new font version, with fontTools 4.66 (pip install fonttools):

    npm pack @expo-google-fonts/noto-sans-jp@0.4.3 @expo-google-fonts/noto-sans@0.4.2    # unpack each into its own folder
    python docs/fonts/prepare.py <noto-sans-jp folder>/package <noto-sans folder>/package src/main/resources/fonts

Why: in Noto Sans JP several characters share one glyph (力 U+529B, 力 U+F98A and the radical U+2F12). A PDF keeps glyphs, not characters,
so copied text would come back as another character than was put in. Here every character gets a glyph of its own. Besides:
 - Latin, Greek and Cyrillic letters that Noto Sans JP lacks come from Noto Sans, since residents' names have them;
 - a few signs that forms use are drawn (☐ ☑ ☒ ✔ ≒ ⦅ ⦆), with which JIS X 0213 is complete;
 - each ideographic variation sequence whose glyph differs from its base character gets a character in the private plane 15,
   listed in variants.txt; org.kaikaku.platform.document puts the sequence back into the PDF's text.
"""
import sys
from collections import defaultdict

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

PRIVATE = 0xF0000
LAYOUT = ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "prep"]


def from_noto_sans(cp):
    return cp < 0x530 or 0x1E00 <= cp < 0x2300


def compatibility(cp):
    """The characters that give way when a glyph is shared; the remaining ones are ordered by code."""
    return (0x2E80 <= cp <= 0x2FDF or 0xF900 <= cp <= 0xFAFF or 0xFF00 <= cp <= 0xFFEF or 0x2F800 <= cp <= 0x2FA1F, cp)


class Font:
    def __init__(self, path):
        self.font = TTFont(path, recalcTimestamp=False)
        self.cmap = dict(self.font.getBestCmap())
        self.variants = [
            (base, selector, glyph)
            for table in self.font["cmap"].tables if table.format == 14
            for selector, uses in sorted(table.uvsDict.items())
            for base, glyph in sorted(uses) if glyph
        ]

    def draw(self, name, advance, paint):
        pen = TTGlyphPen(None)
        paint(pen)
        self.add(name, pen.glyph(), advance)

    def add(self, name, glyph, advance):
        self.font["glyf"][name] = glyph
        glyph.recalcBounds(self.font["glyf"])
        self.font["hmtx"][name] = (advance, getattr(glyph, "xMin", 0))

    def twin(self, name, of):
        pen = TTGlyphPen({of: None})
        pen.addComponent(of, (1, 0, 0, 1, 0, 0))
        if self.font["glyf"][of].numberOfContours == 0:
            pen = TTGlyphPen(None)
        self.add(name, pen.glyph(), self.font["hmtx"][of][0])


def copy(font, glyph, pen):
    record = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[glyph].draw(record)
    record.replay(pen)


def add_letters(jp, latin):
    for cp, glyph in sorted(latin.cmap.items()):
        if cp not in jp.cmap and from_noto_sans(cp):
            name = f"latin{cp:04X}"
            jp.draw(name, latin.font["hmtx"][glyph][0], lambda pen: copy(latin.font, glyph, pen))
            jp.cmap[cp] = name


def box(pen, left, bottom, right, top):
    stroke(pen, [(left, bottom), (left, top), (right, top), (right, bottom)])


def frame(pen, line):
    box(pen, 100, -20, 900, 780)
    stroke(pen, [(100 + line, -20 + line), (900 - line, -20 + line), (900 - line, 780 - line), (100 + line, 780 - line)])


def stroke(pen, points):
    pen.moveTo(points[0])
    for point in points[1:]:
        pen.lineTo(point)
    pen.closePath()


def check(pen, width):
    """A line of even width from the left over the foot to the upper right."""
    left, foot, right = complex(240, 400), complex(430, 200), complex(770, 630)
    down, up = foot - left, right - foot
    aside_down, aside_up = (part / abs(part) * 1j * width / 2 for part in (down, up))
    corner = (aside_down + aside_up) / (1 + (aside_down * aside_up.conjugate()).real / (width / 2) ** 2)
    outline = [left + aside_down, foot + corner, right + aside_up, right - aside_up, foot - corner, left - aside_down]
    stroke(pen, [(round(point.real), round(point.imag)) for point in outline])


def cross(pen, w):
    stroke(pen, [(250 - w // 2, 600), (250, 600 + w // 2), (750 + w // 2, 160), (750, 160 - w // 2)])
    stroke(pen, [(250, 160 - w // 2), (250 - w // 2, 160), (750, 600 + w // 2), (750 + w // 2, 600)])


def add_signs(jp, line):
    signs = {
        0x2610: lambda pen: frame(pen, line),
        0x2611: lambda pen: (frame(pen, line), check(pen, line + 30)),
        0x2612: lambda pen: (frame(pen, line), cross(pen, line + 30)),
        0x2252: lambda pen: (
            box(pen, 100, 460, 900, 460 + line), box(pen, 100, 260, 900, 260 + line),
            box(pen, 180, 620, 290, 730), box(pen, 710, 30, 820, 140)),
    }
    for cp, paint in signs.items():
        jp.draw(f"sign{cp:04X}", 1000, paint)
        jp.cmap[cp] = f"sign{cp:04X}"
    for cp, like in {0x2985: 0xFF5F, 0x2986: 0xFF60, 0x2714: 0x2713}.items():
        jp.cmap[cp] = jp.cmap[like]


def one_glyph_each(jp):
    users = defaultdict(list)
    for cp, glyph in jp.cmap.items():
        users[glyph].append(cp)
    for glyph, cps in sorted(users.items()):
        for cp in sorted(cps, key=compatibility)[1:]:
            jp.twin(f"twin{cp:04X}", glyph)
            jp.cmap[cp] = f"twin{cp:04X}"


def add_variants(jp):
    lines = []
    for i, (base, selector, glyph) in enumerate(jp.variants):
        # Every other code: PDF writers join neighbours into ranges, which could not be told apart again.
        private = PRIVATE + 2 * i
        jp.twin(f"variant{private:05X}", glyph)
        jp.cmap[private] = f"variant{private:05X}"
        lines.append(f"{base:04X} {selector:04X} {private:05X}")
    return lines


def write(jp, path):
    font = jp.font
    plain, full = CmapSubtable.newSubtable(4), CmapSubtable.newSubtable(12)
    plain.platformID, plain.platEncID, plain.language = 3, 1, 0
    full.platformID, full.platEncID, full.language, full.format = 3, 10, 0, 12
    full.reserved, full.length, full.nGroups = 0, 0, 0
    plain.cmap = {cp: glyph for cp, glyph in jp.cmap.items() if cp <= 0xFFFF}
    full.cmap = dict(jp.cmap)
    font["cmap"].tables = [plain, full]
    for tag in LAYOUT:
        if tag in font:
            del font[tag]
    for record in font["name"].names:
        if record.nameID == 5:
            record.string = record.toUnicode() + "; one glyph for each character, letters of Noto Sans added (Kaikaku)"
    options = Options()
    options.layout_features = []
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=jp.cmap)
    subsetter.subset(font)
    font.save(path)


def main(jp_folder, latin_folder, out):
    for weight, name, line in [("400Regular", "Regular", 60), ("700Bold", "Bold", 100)]:
        jp = Font(f"{jp_folder}/{weight}/NotoSansJP_{weight}.ttf")
        add_letters(jp, Font(f"{latin_folder}/{weight}/NotoSans_{weight}.ttf"))
        add_signs(jp, line)
        one_glyph_each(jp)
        variants = add_variants(jp)
        write(jp, f"{out}/NotoSansJP-{name}.ttf")
    with open(f"{out}/variants.txt", "w") as file:
        file.write("# base, variation selector, the private character that stands for both in the fonts; made by docs/fonts/prepare.py\n")
        file.write("\n".join(variants) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
