package org.kaikaku.platform.document;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a PDF says, for finding it again. */
public final class PdfText {
    private static final int MOST_PAGES = 20;
    private static final int LONGEST = 50_000;

    private PdfText() {}

    /** @return empty for what is no PDF, is locked or holds only pictures; the first pages of a long one */
    public static String of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(MOST_PAGES);
            var text = stripper.getText(document);
            return text.substring(0, Math.min(text.length(), LONGEST));
        } catch (IOException unreadable) {
            return "";
        }
    }
}
