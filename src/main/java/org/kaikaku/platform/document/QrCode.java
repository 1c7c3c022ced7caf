package org.kaikaku.platform.document;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * A QR code as an SVG shape: {@code <svg viewBox="0 0 size size"><path d="path"/></svg>}.
 *
 * @param size its width and height in modules, with the quiet zone of four modules around it
 * @param path the dark modules
 */
public record QrCode(int size, String path) {
    private static final int QUIET = 4;
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h");

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

    /**
     * The same as a picture, for papers.
     *
     * @param scale pixels of a module's side
     */
    public byte[] png(int scale) {
        var picture = new BufferedImage(size * scale, size * scale, BufferedImage.TYPE_BYTE_BINARY);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.BLACK);
        MODULE.matcher(path)
                .results()
                .forEach(module -> pen.fillRect(
                        Integer.parseInt(module.group(1)) * scale,
                        Integer.parseInt(module.group(2)) * scale,
                        scale,
                        scale));
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
