package org.kaikaku.platform.register.upload;

/** How far an upload is. */
public enum UploadState {
    READING,
    /** Read, and waiting for somebody to say that it shall be taken over. */
    COMPARED,
    TAKING_OVER,
    TAKEN_OVER,
    /** Cannot be read. */
    REFUSED,
    /** Thrown away before it was taken over. */
    DISCARDED
}
