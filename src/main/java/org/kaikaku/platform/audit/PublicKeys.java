package org.kaikaku.platform.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where the public keys lie with which the journal is verified; they are kept for ever, and with each copy of the city. */
public interface PublicKeys {
    List<Path> files() throws IOException;

    Path folder();
}
