package org.kaikaku.platform.document;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jsoup.helper.W3CDom;

/** Prints HTML as an accessible PDF (PDF/UA: language, title, headings as bookmarks, tagged) whose text copies back exactly. */
public final class Pdf {
    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Pdf() {}

    /**
     * @param html a whole page with its style; forgiving about closing tags. It is printed in our fonts whatever its style asks for, and
     *     nothing outside it is fetched but {@code data:} addresses. Characters that the fonts lack are printed as 〓(U+2B740).
     */
    public static byte[] fromHtml(String html) {
        var page = PrintedPage.of(html);
        try (var pdf = new PDDocument()) {
            var fonts = new EmbeddedFonts(pdf);
            try (var renderer = renderer(page, pdf, fonts)) {
                renderer.createPDFWithoutClosing();
                return fonts.save(page.hasVariants());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #fromHtml} prints it, for whoever must know how long it gets. */
    public static String printable(String text) {
        return Glyphs.printable(text);
    }

    private static PdfBoxRenderer renderer(PrintedPage page, PDDocument pdf, EmbeddedFonts fonts) {
        var builder = new PdfRendererBuilder()
                .usePDDocument(pdf)
                .usePdfUaAccessibility(true)
                .withProducer("Kaikaku")
                .withW3cDocument(new W3CDom().fromJsoup(page.document()), null);
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, _) -> address.startsWith("data:"), priority);
        }
        var renderer = builder.buildPdfRenderer();
        for (var font : Fonts.values()) {
            var supplier = new PDFontSupplier(null) {
                @Override
                public PDFont supply() {
                    return fonts.get(font);
                }
            };
            for (var group : new FontGroup[] {FontGroup.MAIN, FontGroup.PRE_BUILT_IN_FALLBACK}) {
                renderer.getFontResolver()
                        .addFont(supplier, Fonts.FAMILY, font.weight(), IdentValue.NORMAL, true, group);
            }
        }
        return renderer;
    }
}
