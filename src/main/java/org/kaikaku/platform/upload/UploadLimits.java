package org.kaikaku.platform.upload;

import java.util.Optional;
import org.kaikaku.platform.upload.Refusal.Reason;

/**
 * What a city takes: {@code uploads.yaml}.
 *
 * @param each megabytes that one file may have
 * @param files how many an application may have
 * @param total megabytes that an application's files may have together
 * @param megapixels that a picture may have
 * @param heldDays for which a file waits that was sent with a page which could not be taken yet
 * @param register megabytes of a CSV of residents, which is read row by row
 * @param table megabytes of any other table that staff bring in, which is read as a whole
 */
public record UploadLimits(int each, int files, int total, int megapixels, int heldDays, int register, int table) {
    private static final long MEGA = 1024 * 1024;
    private static final long MILLION = 1_000_000;

    /** Where a city says nothing. */
    public static final UploadLimits USUAL = new UploadLimits(10, 20, 50, 100, 7, 250, 50);

    public Optional<Refusal> refuse(long size) {
        if (size == 0) {
            return Optional.of(Refusal.of(Reason.EMPTY));
        }
        return refuseOver(each, size);
    }

    public Optional<Refusal> refuseRegister(long size) {
        return refuseOver(register, size);
    }

    public Optional<Refusal> refuseTable(long size) {
        return refuseOver(table, size);
    }

    private static Optional<Refusal> refuseOver(int megabytes, long size) {
        return size > megabytes * MEGA ? Optional.of(Refusal.of(Reason.LARGE, megabytes)) : Optional.empty();
    }

    /**
     * @param count files of one application with the one that is looked at
     * @param bytes that they have together
     */
    public Optional<Refusal> refuseTogether(int count, long bytes) {
        if (count > files) {
            return Optional.of(Refusal.of(Reason.MANY, files));
        }
        return bytes > total * MEGA ? Optional.of(Refusal.of(Reason.TOTAL, total)) : Optional.empty();
    }

    public Optional<Refusal> refusePicture(long width, long height) {
        return width * height > megapixels * MILLION
                ? Optional.of(Refusal.of(Reason.PIXELS, megapixels))
                : Optional.empty();
    }
}
