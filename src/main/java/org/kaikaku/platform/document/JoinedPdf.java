package org.kaikaku.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** Several papers in one file, each with its own page numbers. */
public final class JoinedPdf {
    private JoinedPdf() {}

    public static byte[] of(List<byte[]> pdfs) {
        if (pdfs.size() == 1) {
            return pdfs.getFirst();
        }
        var merger = new PDFMergerUtility();
        pdfs.forEach(pdf -> merger.addSource(new RandomAccessReadBuffer(pdf)));
        var joined = new ByteArrayOutputStream();
        merger.setDestinationStream(joined);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return joined.toByteArray();
    }
}
