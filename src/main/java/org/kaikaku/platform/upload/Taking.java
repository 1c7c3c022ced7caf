package org.kaikaku.platform.upload;

import org.kaikaku.platform.document.Scan;

/** What became of a file that was sent. */
public sealed interface Taking {
    /**
     * @param name as it was called by who sent it
     * @param content as it is kept: a picture has been drawn anew, without what its camera wrote into it
     * @param scan what the scanner for viruses said of it
     */
    record Taken(String name, FileType type, byte[] content, Scan scan) implements Taking {
        /** That no scanner has seen. */
        public Taken(String name, FileType type, byte[] content) {
            this(name, type, content, Scan.UNSCANNED);
        }

        public Taken scanned(Scan said) {
            return new Taken(name, type, content, said);
        }
    }

    record Refused(Refusal why) implements Taking {}
}
