package org.kaikaku.platform.register.upload;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.register.staging.Comparison.Counts;

/**
 * How far an upload is, and what can be decided about it.
 *
 * @param failed whether the work on it stopped
 * @param summary null until it has been read
 * @param problem key of the text that says why it was not done; null mostly
 */
public record UploadView(
        String id,
        String name,
        boolean full,
        String encoding,
        String encodingTitle,
        UploadState state,
        boolean failed,
        boolean missingLeave,
        int done,
        int total,
        @Nullable Summary summary,
        @Nullable String problem) {
    public boolean running() {
        return !failed && (state == UploadState.READING || state == UploadState.TAKING_OVER);
    }

    /** Null where nothing can be decided. */
    public @Nullable Counts toDecide() {
        return state == UploadState.COMPARED && summary != null ? summary.counts() : null;
    }

    public boolean discardable() {
        return state == UploadState.COMPARED
                || state == UploadState.REFUSED
                || (state == UploadState.READING && failed);
    }

    public boolean readable() {
        return (state == UploadState.COMPARED || state == UploadState.REFUSED)
                && summary != null
                && summary.maskedCells() == 0;
    }
}
