package org.kaikaku.platform.document;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as an SVG shape: {@code <svg viewBox="0 0 size size"><path d="path"/></svg>}.
 *
 * @param size its width and height in modules, with the quiet zone of four modules around it
 * @param path the dark modules
 */
public record QrCode(int size, String path) {
    private static final int QUIET = 4;

    /** @throws TooLong for more than about two thousand letters */
    public static QrCode of(String text) {
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            var modules = Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
            return new QrCode(modules.getWidth() + 2 * QUIET, path(modules));
        } catch (WriterException e) {
            throw new TooLong(text.length());
        }
    }

    private static String path(ByteMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** No QR code holds a text of that length. */
    public static final class TooLong extends RuntimeException {
        TooLong(int length) {
            super("No QR code holds " + length + " characters");
        }
    }
}
