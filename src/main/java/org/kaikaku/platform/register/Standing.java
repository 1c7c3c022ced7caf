package org.kaikaku.platform.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a person still stands on the register, and if not, why. */
public sealed interface Standing {

    /** 住民. */
    record Living() implements Standing {}

    /** @param on null where the day is not known (死亡日不詳) */
    record Dead(@Nullable LocalDate on) implements Standing {}

    /** 転出. */
    record MovedOut(@Nullable LocalDate on) implements Standing {}
}
