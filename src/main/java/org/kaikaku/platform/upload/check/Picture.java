package org.kaikaku.platform.upload.check;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.kaikaku.platform.upload.FileType;
import org.kaikaku.platform.upload.Refusal;
import org.kaikaku.platform.upload.Refusal.Reason;
import org.kaikaku.platform.upload.SentFile;
import org.kaikaku.platform.upload.Taking;
import org.kaikaku.platform.upload.Taking.Refused;
import org.kaikaku.platform.upload.Taking.Taken;
import org.kaikaku.platform.upload.UploadLimits;

/**
 * Draws a picture anew: what comes out has the picture and nothing else. Where and when it was taken, what was appended to it and what a
 * broken decoder would trip over stay behind.
 */
final class Picture {
    /** A page of A4 at 400 dots an inch has 15.5 million. */
    private static final int SHARP_ENOUGH = 16_000_000;

    private static final float QUALITY = 0.9f;
    private static final int UPRIGHT = 1;
    /** Each needs some 150 MB for a moment. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private Picture() {}

    static Taking drawAnew(SentFile file, FileType type, UploadLimits limits) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return draw(file, type, limits);
        } catch (IOException | RuntimeException unreadable) {
            // A decoder that meets what nobody foresaw throws whatever it likes; the file is what is wrong.
            return new Refused(Refusal.of(Reason.DAMAGED));
        } finally {
            AT_ONCE.release();
        }
    }

    private static Taking draw(SentFile file, FileType type, UploadLimits limits) throws IOException {
        var reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.content()))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            var tooLarge = limits.refusePicture(width, height);
            if (tooLarge.isPresent()) {
                return new Refused(tooLarge.get());
            }
            var whole = new AtomicBoolean(true);
            reader.addIIOReadWarningListener((_, warning) -> whole.compareAndSet(true, !cutOff(warning)));
            var picture = Turn.upright(pixels(reader, width * height), orientation(file.content(), type));
            return whole.get()
                    ? new Taken(file.name(), type, written(picture, type))
                    : new Refused(Refusal.of(Reason.DAMAGED));
        } finally {
            reader.dispose();
        }
    }

    /** Every so many pixels of a picture that is sharper than anybody needs, so that the whole of it never lies in memory. */
    private static BufferedImage pixels(ImageReader reader, long all) throws IOException {
        int step = (int) Math.ceil(Math.sqrt((double) all / SHARP_ENOUGH));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    /** The decoder fills up with grey what is missing, and only remarks on it. */
    private static boolean cutOff(String warning) {
        return warning.contains("Premature end") || warning.contains("Corrupt JPEG");
    }

    private static int orientation(byte[] content, FileType type) throws IOException {
        if (type != FileType.JPEG) {
            return UPRIGHT;
        }
        try {
            var camera = JpegMetadataReader.readMetadata(new ByteArrayInputStream(content), List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return camera == null || !camera.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? UPRIGHT
                    : camera.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        } catch (JpegProcessingException | MetadataException unsaid) {
            return UPRIGHT;
        }
    }

    private static byte[] written(BufferedImage picture, FileType type) throws IOException {
        var writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
