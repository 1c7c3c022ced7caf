package org.kaikaku.platform.opendata;

import java.util.List;
import java.util.Optional;

/** The tables that are known here. */
public interface Datasets {
    List<Dataset> all();

    Optional<Dataset> find(String key);
}
