package org.kaikaku.e2e;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is of the van before a test begins. */
record VanDay(JdbcClient jdbc) {
    private static final String VAN = "mirai-1";

    /** A tablet that this account loaded for a day on which the van went; its id. */
    String tablet(UUID account) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into outreach_tablet (id, mark, name, account, crew, van, day, division, state, loaded_at, heard_at)
                        values (?, 'DRS', '1号機', ?, '審査 はじめ', ?, current_date, 'shimin', 'LOADED', now(), now())
                        """).params(id, account, VAN).update();
        return id.toString();
    }

    /** Something of it that a person must decide; its key. */
    String held(String tablet) {
        var key = UUID.randomUUID();
        jdbc.sql("""
                        insert into outreach_tablet_item (tablet, key, place, kind, seen, slip, device_at, skew, received_at, state,
                                                          reason, what, receipts, words)
                        values (?::uuid, ?, 1, 'APPLICATION', '', 'DRS-001', now(), 0, now(), 'HELD', 'UNREADABLE', '', '[]', '')
                        """).params(tablet, key).update();
        return key.toString();
    }

    /** Somebody who comes to a stop of that outing; the booking's id. */
    UUID booking(LocalDate day, String stop, String errand, String name, String kana, Instant from) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into outreach_booking (id, secret_hash, van, day, stop, errand, state, starts, ends, claim, name, kana, phone, mail,
                                                      needs, language, made_at, changed_at, version)
                        values (?, ?, ?, ?, ?, ?, 'BOOKED', ?, ?, gen_random_uuid(), ?, ?, '0555-12-3456', '', '', 'JA', now(), now(), 0)
                        """)
                .params(
                        id,
                        id.toString(),
                        VAN,
                        day,
                        stop,
                        errand,
                        Timestamp.from(from),
                        Timestamp.from(from.plusSeconds(1800)),
                        name,
                        kana)
                .update();
        return id;
    }
}
