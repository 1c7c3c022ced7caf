package org.kaikaku.platform.upload;

/** What became of a file that was sent. */
public sealed interface Taking {
    /**
     * @param name as it was called by who sent it
     * @param content as it is kept: a picture has been drawn anew, without what its camera wrote into it
     */
    record Taken(String name, FileType type, byte[] content) implements Taking {}

    record Refused(Refusal why) implements Taking {}
}
