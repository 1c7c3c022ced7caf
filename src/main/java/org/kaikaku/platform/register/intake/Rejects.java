package org.kaikaku.platform.register.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.register.ImportReport.Problem;

/** Where rows go that are left out. */
@FunctionalInterface
public interface Rejects {
    /**
     * @param person register number, where it can be told
     * @param cells as they stood there, those with an individual number blank; none where nobody may see them (支援措置)
     */
    void add(Problem problem, @Nullable String person, List<String> cells);
}
