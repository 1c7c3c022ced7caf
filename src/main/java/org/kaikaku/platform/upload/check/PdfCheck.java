package org.kaikaku.platform.upload.check;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.kaikaku.platform.upload.Refusal.Reason;

/** Takes a PDF for what paper would be: pages to look at, which do nothing and hide nothing. It is kept as it came. */
final class PdfCheck {
    private static final byte[] FIRST = {'%', 'P', 'D', 'F', '-'};
    private static final int MOST_PAGES = 2000;

    private PdfCheck() {}

    static Optional<Reason> refuse(byte[] pdf) {
        if (!startsAtOnce(pdf) || OfficeCheck.readableAsZip(pdf)) {
            return Optional.of(Reason.DISGUISED);
        }
        if (PdfStreams.swell(pdf)) {
            return Optional.of(Reason.EXPANDS);
        }
        try (var document = Loader.loadPDF(pdf)) {
            return refuse(document);
        } catch (InvalidPasswordException locked) {
            return Optional.of(Reason.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // Whatever a parser throws at what nobody foresaw: the file is what is wrong.
            return Optional.of(Reason.DAMAGED);
        }
    }

    private static Optional<Reason> refuse(PDDocument document) throws IOException {
        if (document.isEncrypted()) {
            return Optional.of(Reason.LOCKED);
        }
        int pages = document.getNumberOfPages();
        if (pages < 1) {
            return Optional.of(Reason.DAMAGED);
        }
        return pages > MOST_PAGES ? Optional.of(Reason.EXPANDS) : PdfObjects.refuse(document.getDocument());
    }

    /** Readers look for the mark in the first thousand bytes, so that a page of HTML could stand before it. */
    private static boolean startsAtOnce(byte[] pdf) {
        return pdf.length > FIRST.length && java.util.Arrays.equals(pdf, 0, FIRST.length, FIRST, 0, FIRST.length);
    }
}
