package org.kaikaku.platform.notice.route;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.notice.reader.Readers;
import org.kaikaku.platform.notice.reader.Way;
import org.kaikaku.platform.notice.template.NoticeFile;
import org.kaikaku.platform.notice.template.Saying;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at what was told and committed, and hands it to the ways by which its reader wants to hear of it. */
@Component
class RouteNotices implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(RouteNotices.class);
    private static final int AT_ONCE = 200;

    private final OutgoingTable table;
    private final Readers readers;
    private final NoticeFile file;
    private final List<WayOut> ways;
    private final TransactionTemplate together;
    private final Clock clock;

    RouteNotices(
            OutgoingTable table,
            Readers readers,
            NoticeFile file,
            List<WayOut> ways,
            TransactionTemplate together,
            Clock clock) {
        this.table = table;
        this.readers = readers;
        this.file = file;
        this.ways = List.copyOf(ways);
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notice.route";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        boolean went = true;
        while (went) {
            var waiting = table.unrouted(AT_ONCE);
            went = waiting.stream().filter(this::routed).count() > 0 && waiting.size() == AT_ONCE;
        }
    }

    /** Each in a transaction of its own: one that cannot go is tried again in the next round and holds up no other. */
    private boolean routed(UUID id) {
        try {
            return Boolean.TRUE.equals(
                    together.execute(_ -> table.hold(id).map(this::route).isPresent()));
        } catch (DataAccessException e) {
            LOG.warn("A notice does not go out just now", e);
            return false;
        }
    }

    private Outgoing route(Outgoing notice) {
        file.current().find(notice.kind()).ifPresent(saying -> route(notice, saying));
        table.routed(notice.id(), clock.instant());
        return notice;
    }

    private void route(Outgoing notice, Saying saying) {
        var way = wanted(notice.account(), saying);
        if (way != Way.LETTER || saying.letter()) {
            ways.stream().filter(one -> one.way() == way).forEach(one -> one.take(notice));
        }
    }

    private Way wanted(@Nullable UUID account, Saying saying) {
        if (account == null) {
            return Way.LETTER;
        }
        var usual = saying.mail() ? Way.MAIL : Way.PAGE;
        return readers.choices(account).getOrDefault(saying.key(), usual);
    }
}
