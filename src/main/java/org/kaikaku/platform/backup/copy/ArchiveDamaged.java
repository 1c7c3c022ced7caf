package org.kaikaku.platform.backup.copy;

import java.io.IOException;

/** A copy is not whole, or not what was written. */
class ArchiveDamaged extends IOException {
    ArchiveDamaged(String why) {
        super(why);
    }

    ArchiveDamaged(String why, Throwable cause) {
        super(why, cause);
    }
}
