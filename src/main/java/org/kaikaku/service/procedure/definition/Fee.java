package org.kaikaku.service.procedure.definition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an application costs.
 *
 * @param from the day from which the ordinance says so; null where the file's own day is meant
 */
public record Fee(int yen, Per per, @Nullable LocalDate from) {

    public enum Per {
        APPLICATION,
        COPY,
        PERSON,
        ITEM
    }

    public static final Fee FREE = new Fee(0, Per.APPLICATION, null);
}
