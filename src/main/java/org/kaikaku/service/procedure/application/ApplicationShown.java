package org.kaikaku.service.procedure.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant sees of an application has changed: it was received, or something that the office did has left the house.
 *
 * @param account who applied online; null for the others
 * @param version of the application, which each change raises
 */
public record ApplicationShown(
        UUID application,
        int version,
        String receipt,
        @Nullable UUID account,
        String procedure,
        State state,
        Instant at) {

    public static ApplicationShown of(Application application, Instant at) {
        var header = application.header();
        return new ApplicationShown(
                header.id(),
                header.version(),
                header.receipt().toString(),
                header.account(),
                header.procedure(),
                State.of(application),
                at);
    }
}
