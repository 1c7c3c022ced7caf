package org.kaikaku.service.procedure.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

public record RulesView(String q, List<Line> lines) {

    /**
     * @param division null where another authority is in charge
     * @param coming day from which a version to come holds; null where there is none
     */
    public record Line(
            String key,
            Text title,
            @Nullable Text division,
            int version,
            Text effective,
            @Nullable Text coming) {}
}
