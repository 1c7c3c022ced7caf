package org.kaikaku.platform.upload;

import java.util.Set;

/** The one way in for every file that somebody sends. */
public interface Uploads {
    /**
     * Looks at the content only. May take a second for a large picture: call it before a transaction begins.
     *
     * @param wanted what is taken here
     */
    Taking take(SentFile file, Set<FileType> wanted);

    /** Those that hold today. */
    UploadLimits limits();
}
