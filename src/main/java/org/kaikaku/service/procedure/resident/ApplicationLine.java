package org.kaikaku.service.procedure.resident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/** @param granted null until it is decided */
public record ApplicationLine(
        String receipt,
        Text title,
        String state,
        @Nullable Boolean granted,
        Instant submittedAt,
        LocalDate due,
        UUID bundle) {}
