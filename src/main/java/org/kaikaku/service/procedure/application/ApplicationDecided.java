package org.kaikaku.service.procedure.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An application has been granted or refused.
 *
 * @param release with {@code on}: the version set of city files that it stays on
 */
public record ApplicationDecided(
        UUID application,
        String receipt,
        String procedure,
        long release,
        LocalDate on,
        String division,
        boolean granted,
        Instant at) {

    public static ApplicationDecided of(Application.Decided decided) {
        var header = decided.header();
        return new ApplicationDecided(
                header.id(),
                header.receipt().toString(),
                header.procedure(),
                header.release(),
                header.on(),
                header.division(),
                decided.decision().granted(),
                decided.decision().at());
    }
}
