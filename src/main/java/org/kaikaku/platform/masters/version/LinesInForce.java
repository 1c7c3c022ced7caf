package org.kaikaku.platform.masters.version;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.masters.table.Master;
import org.kaikaku.platform.masters.table.MasterLine;
import org.kaikaku.platform.masters.table.MasterSource;
import org.kaikaku.platform.masters.table.ShippedLines;
import org.springframework.stereotype.Component;

/**
 * The tables of today: the latest version that the city took in whose day has come, else the one that came with the house. Each node asks the
 * database every few seconds at most, so that another node's version is in force there a moment later.
 */
@Component
class LinesInForce implements MasterSource {
    private static final Duration ASKED_ANEW = Duration.ofSeconds(5);

    private final MasterVersions versions;
    private final Clock clock;
    private final MasterSource shipped = new ShippedLines();
    private final Map<Master, Known> known = new ConcurrentHashMap<>();

    private record Known(Optional<UUID> version, LocalDate on, Instant until) {}

    LinesInForce(MasterVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public String edition(Master master) {
        return known(master).map(UUID::toString).orElseGet(() -> shipped.edition(master));
    }

    @Override
    public List<MasterLine> lines(Master master) {
        return known(master).map(versions::lines).orElseGet(() -> shipped.lines(master));
    }

    /** Those that will be in force on that day. */
    List<MasterLine> on(Master master, LocalDate day) {
        return versions.inForce(master, day).map(versions::lines).orElseGet(() -> shipped.lines(master));
    }

    /** Asks the database at the next use. */
    void changed(Master master) {
        known.remove(master);
    }

    private Optional<UUID> known(Master master) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, City.ZONE);
        var before = known.get(master);
        if (before == null || !before.on().equals(today) || now.isAfter(before.until())) {
            before = new Known(versions.inForce(master, today), today, now.plus(ASKED_ANEW));
            known.put(master, before);
        }
        return before.version();
    }
}
