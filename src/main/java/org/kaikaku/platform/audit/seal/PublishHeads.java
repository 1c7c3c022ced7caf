package org.kaikaku.platform.audit.seal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kaikaku.platform.audit.Head;
import org.kaikaku.platform.audit.PublishedHead;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies the last batch of each day that is over to where everybody can read it; what was once published is never written again. */
@Component
class PublishHeads implements RecurringJob {
    /** A day ends where the city is. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final JdbcClient jdbc;
    private final SealingKeys keys;
    private final Clock clock;

    PublishHeads(JdbcClient jdbc, SealingKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit.publish-heads";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        var today =
                LocalDate.ofInstant(clock.instant(), ZONE).atStartOfDay(ZONE).toInstant();
        jdbc.sql("""
                        insert into audit_published_head (day, batch, root, hash, signature, key_id, published_at)
                        select last.day, b.number, b.root, b.hash, b.signature, b.key_id, :now
                          from (select (sealed_at at time zone :zone)::date as day, max(number) as number
                                  from audit_batch
                                 where number > (select coalesce(max(batch), 0) from audit_published_head) and sealed_at < :today
                                 group by 1) last
                          join audit_batch b on b.number = last.number
                        on conflict do nothing
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("zone", ZONE.getId())
                .param("today", Timestamp.from(today))
                .update();
    }

    List<PublishedHead> latest(int most) {
        return jdbc.sql("select * from audit_published_head order by day desc limit ?")
                .param(most)
                .query((row, _) -> {
                    var id = row.getString("key_id");
                    var key = keys.verifying(id);
                    return new PublishedHead(
                            row.getObject("day", LocalDate.class),
                            new Head(
                                    row.getLong("batch"),
                                    Hash.of(row.getBytes("hash")).toString()),
                            Hash.of(row.getBytes("root")).toString(),
                            java.util.HexFormat.of().formatHex(row.getBytes("signature")),
                            id,
                            key.map(VerifyingKey::fingerprint).orElse(""),
                            key.map(VerifyingKey::encoded).orElse(""));
                })
                .list();
    }
}
