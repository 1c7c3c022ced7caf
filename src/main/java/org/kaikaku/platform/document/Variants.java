package org.kaikaku.platform.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Variants of kanji that a name is written with (異体字, Unicode IVS). PDF writers look up one character at a time and would drop what tells
 * the variants apart, so each has a private character in our fonts; afterwards the PDF's text gets the sequence back.
 */
final class Variants {
    private static final Map<String, String> PRIVATE_BY_SEQUENCE = read();

    private Variants() {}

    /** The private character for a character and the variation selector after it, where the fonts have such a variant. */
    static Optional<String> privateCharacter(int base, int selector) {
        return Optional.ofNullable(PRIVATE_BY_SEQUENCE.get(text(base) + text(selector)));
    }

    /** Characters whose meaning is ours alone, so that they never stand for themselves. */
    static boolean isPrivate(int codePoint) {
        return codePoint >= 0xF0000 && Character.getType(codePoint) == Character.PRIVATE_USE;
    }

    static boolean isSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    static boolean standIn(String text) {
        return text.codePoints().anyMatch(Variants::isPrivate);
    }

    /** Rewrites which text an embedded font's glyphs stand for. The font must have been subset. */
    static void restore(PDFont font) throws IOException {
        if (font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream) {
            String map;
            try (var in = stream.createInputStream()) {
                map = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
            for (var variant : PRIVATE_BY_SEQUENCE.entrySet()) {
                map = map.replace("<" + hex(variant.getValue()) + ">", "<" + hex(variant.getKey()) + ">");
            }
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(map.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    private static String text(int codePoint) {
        return Character.toString(codePoint);
    }

    private static Map<String, String> read() {
        var variants = new HashMap<String, String>();
        try (var lines =
                new BufferedReader(new InputStreamReader(Fonts.resource("variants.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var codes = line.split(" ");
                variants.put(character(codes[0]) + character(codes[1]), character(codes[2]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(variants);
    }

    private static String character(String hex) {
        return text(Integer.parseInt(hex.toUpperCase(Locale.ROOT), 16));
    }
}
