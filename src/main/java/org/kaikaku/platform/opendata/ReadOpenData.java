package org.kaikaku.platform.opendata;

import java.util.Collection;

/** Reads a file into typed rows, and says for every row that it leaves out where and why. Never throws for what stands in a file. */
public interface ReadOpenData {
    /** Finds out by the headings which of all known datasets it is. */
    Reading read(String fileName, byte[] content);

    /** For a room that takes in its own tables only. */
    Reading read(String fileName, byte[] content, Collection<Dataset> possible);
}
