package org.kaikaku.platform.document;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of every paper, parsed once; see docs/fonts/prepare.py for how they came to be. */
enum Fonts {
    REGULAR("NotoSansJP-Regular.ttf", 400),
    BOLD("NotoSansJP-Bold.ttf", 700);

    static final String FAMILY = "Noto Sans JP";

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final int weight;

    Fonts(String file, int weight) {
        try (var in = resource(file)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            characters = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.weight = weight;
    }

    TrueTypeFont font() {
        return font;
    }

    int weight() {
        return weight;
    }

    boolean has(int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    static InputStream resource(String file) throws IOException {
        var in = Fonts.class.getResourceAsStream("/fonts/" + file);
        if (in == null) {
            throw new FileNotFoundException("/fonts/" + file);
        }
        return in;
    }
}
