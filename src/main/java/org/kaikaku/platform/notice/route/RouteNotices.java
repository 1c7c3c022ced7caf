package org.kaikaku.platform.notice.route;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.notice.reader.Readers;
import org.kaikaku.platform.notice.reader.Way;
import org.kaikaku.platform.notice.template.NoticeFile;
import org.kaikaku.platform.notice.template.Saying;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at what was told and committed, and hands it to the ways by which its reader wants to hear of it. */
@Component
class RouteNotices implements RecurringJob {
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
        while (Objects.requireNonNull(together.execute(_ -> some())) == AT_ONCE) {
            // the next ones
        }
    }

    private int some() {
        var waiting = table.unrouted(AT_ONCE);
        for (var notice : waiting) {
            file.current().find(notice.kind()).ifPresent(saying -> route(notice, saying));
            table.routed(notice.id(), clock.instant());
        }
        return waiting.size();
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
