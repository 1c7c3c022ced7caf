package org.kaikaku.platform.upload;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files that are what they seem, and files that are not. */
public final class Forged {
    /** What every scanner calls a virus though it does nothing (EICAR), put together here so that no scanner minds this source. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private Forged() {}

    public interface Mend {
        void mend(PDDocument document) throws IOException;
    }

    public static byte[] pdf() {
        return pdf(_ -> {});
    }

    public static byte[] pdf(Mend mend) {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            mend.mend(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the test virus as words that no page shows. */
    public static byte[] infectedPdf() {
        return with(pdf(), "\n%" + EICAR + "\n");
    }

    /** Red above, blue below, so that one sees which way up it is. */
    public static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width, height / 2);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, height / 2, width, height - height / 2);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** As a telephone writes it that was held on its side and knows where it was (Exif: 0x0112, and a comment in place of the coordinates). */
    public static byte[] photo(int orientation) {
        var camera = "35.6895N139.6917E\0".getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + camera.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(camera.length).putInt(8 + 2 + 2 * 12 + 4);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(camera);
        var exif = join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array());
        var header = ByteBuffer.allocate(4 + exif.length)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + exif.length))
                .put(exif);
        var jpeg = picture("jpg", 40, 20);
        return join(Arrays.copyOf(jpeg, 2), header.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A PNG of a few bytes that says it is so large. */
    public static byte[] vastPng(int width, int height) {
        var size = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A},
                chunk("IHDR", size.array()),
                chunk("IDAT", deflated(new byte[100])),
                chunk("IEND", new byte[0]));
    }

    public static byte[] deflated(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param parts name and content in turn */
    public static byte[] zip(Object... parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) parts[i]));
                zip.write(parts[i + 1] instanceof byte[] content ? content : utf8((String) parts[i + 1]));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param parts besides what every such file has */
    public static byte[] docx(Object... parts) {
        var whole = new Object[4 + parts.length];
        whole[0] = "[Content_Types].xml";
        whole[1] = """
                <Types><Override PartName="/word/document.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """;
        whole[2] = "word/document.xml";
        whole[3] = "<w:document><w:t>就労証明書</w:t></w:document>";
        System.arraycopy(parts, 0, whole, 4, parts.length);
        return zip(whole);
    }

    public static byte[] with(byte[] content, String appended) {
        return join(content, utf8(appended));
    }

    public static byte[] join(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] chunk(String type, byte[] content) {
        var named = join(type.getBytes(StandardCharsets.US_ASCII), content);
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }
}
