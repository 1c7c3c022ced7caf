package org.kaikaku.platform.identity.recovery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.identity.AccountChanged;
import org.kaikaku.platform.identity.OwnerNews;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** News of an account: an event for whoever sends messages, and a page before the owner goes on where it may have been a stranger. */
@Component
public class TellOwner implements OwnerNews {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TellOwner(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    public record News(AccountChanged.Kind kind, Instant at) {}

    @Override
    public void tell(UUID account, AccountChanged.Kind kind) {
        var now = clock.instant();
        if (kind.told()) {
            jdbc.sql("insert into identity_news (account, kind, at) values (?, ?, ?)")
                    .params(account, kind.name(), Timestamp.from(now))
                    .update();
        }
        events.publishEvent(new AccountChanged(account, kind, now));
    }

    public List<News> unseen(UUID account) {
        return jdbc.sql("select kind, at from identity_news where account = ? and seen_at is null order by id")
                .param(account)
                .query((row, number) -> new News(
                        AccountChanged.Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    public void seen(UUID account) {
        jdbc.sql("update identity_news set seen_at = ? where account = ? and seen_at is null")
                .params(Timestamp.from(clock.instant()), account)
                .update();
    }
}
