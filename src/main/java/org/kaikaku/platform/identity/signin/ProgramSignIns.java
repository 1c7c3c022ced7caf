package org.kaikaku.platform.identity.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A program signs in with each call; a line of the journal for each would drown the others, so one an hour tells of all. */
@Component
class ProgramSignIns {
    private final Clock clock;
    private Hour hour = new Hour(Instant.MIN, Set.of());

    ProgramSignIns(Clock clock) {
        this.clock = clock;
    }

    private record Hour(Instant begun, Set<UUID> told) {}

    /** True for everybody who signs in by hand. */
    boolean mustTell(UUID account) {
        return !byProgram() || current().told().add(account);
    }

    private synchronized Hour current() {
        var begun = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!hour.begun().equals(begun)) {
            hour = new Hour(begun, ConcurrentHashMap.newKeySet());
        }
        return hour;
    }

    private static boolean byProgram() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getRequest().getRequestURI().startsWith("/api/");
    }
}
