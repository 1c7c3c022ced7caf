package org.kaikaku.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one PDF, embedded when first used and with only those glyphs that it uses. */
final class EmbeddedFonts {
    private final PDDocument pdf;
    private final Map<Fonts, PDFont> embedded = new EnumMap<>(Fonts.class);

    EmbeddedFonts(PDDocument pdf) {
        this.pdf = pdf;
    }

    PDFont get(Fonts font) {
        return embedded.computeIfAbsent(font, this::embed);
    }

    private PDFont embed(Fonts font) {
        try {
            return PDType0Font.load(pdf, font.font(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param variants whether the text has variants, whose private characters must not be what a reader copies */
    byte[] save(boolean variants) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        if (variants) {
            // Only now do the fonts say which text each glyph stands for.
            for (var font : embedded.values()) {
                Variants.restore(font);
            }
            bytes.reset();
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }
}
