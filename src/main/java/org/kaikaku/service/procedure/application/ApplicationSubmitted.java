package org.kaikaku.service.procedure.application;

import java.time.Instant;

/** An application has been received. */
public record ApplicationSubmitted(String receipt, String procedure, String division, String channel, Instant at) {
    static ApplicationSubmitted of(Header header) {
        return new ApplicationSubmitted(
                header.receipt().toString(),
                header.procedure(),
                header.division(),
                header.channel().name(),
                header.submittedAt());
    }
}
