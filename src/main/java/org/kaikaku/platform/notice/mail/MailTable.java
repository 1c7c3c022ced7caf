package org.kaikaku.platform.notice.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailTable {
    private final JdbcClient jdbc;

    MailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void waits(UUID notice, UUID account, Instant due) {
        jdbc.sql("insert into notice_in_mail (notice, account, due) values (?, ?, ?) on conflict (notice) do nothing")
                .params(notice, account, Timestamp.from(due))
                .update();
    }

    /** Who has something waiting whose time has come. */
    List<UUID> accountsDue(Instant now, int most) {
        return jdbc.sql("select distinct account from notice_in_mail where mail is null and due <= ? limit ?")
                .params(Timestamp.from(now), most)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    int madeSince(UUID account, Mail.Purpose purpose, Instant since) {
        return jdbc.sql("""
                        select count(*) from notice_mail where account = ? and purpose = ? and made_at >= ? and state <> 'DROPPED'
                        """)
                .params(account, purpose.name(), Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** A mail of news that nobody has tried to hand over since it last failed; more can go into it. */
    Optional<UUID> open(UUID account) {
        return jdbc.sql("""
                        select id from notice_mail where account = ? and purpose = 'NEWS' and state = 'WAITING'
                         order by made_at limit 1 for update
                        """).param(account).query(UUID.class).optional();
    }

    UUID make(UUID account, Mail.Purpose purpose, String address, @Nullable String secret, Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into notice_mail (id, account, purpose, address, state, made_at, due, secret)
                        values (?, ?, ?, ?, 'WAITING', ?, ?, ?)
                        """)
                .param(1, id)
                .param(2, account)
                .param(3, purpose.name())
                .param(4, address)
                .param(5, Timestamp.from(now))
                .param(6, Timestamp.from(now))
                .param(7, secret, Types.VARCHAR)
                .update();
        return id;
    }

    /** Mails to an address of people without an account, that are for some day. */
    int toAddress(String address, Instant from, Instant until) {
        return jdbc.sql("""
                        select count(*) from notice_mail
                         where purpose = 'CORRESPONDENT' and lower(address) = lower(?) and due >= ? and due < ? and state <> 'DROPPED'
                        """)
                .params(address, Timestamp.from(from), Timestamp.from(until))
                .query(Integer.class)
                .single();
    }

    /** Nothing where there is one of this event. */
    void make(String event, String address, Mail.Words words, Instant now, Instant due) {
        jdbc.sql("""
                        insert into notice_mail (id, purpose, address, state, made_at, due, event, language, subject, body, useless_from)
                        values (?, 'CORRESPONDENT', ?, 'WAITING', ?, ?, ?, ?, ?, ?, ?) on conflict (event) do nothing
                        """)
                .param(1, UUID.randomUUID())
                .param(2, address)
                .param(3, Timestamp.from(now))
                .param(4, Timestamp.from(due))
                .param(5, event)
                .param(6, words.language().name())
                .param(7, words.subject())
                .param(8, words.body())
                .param(9, words.uselessFrom() == null ? null : Timestamp.from(words.uselessFrom()), Types.TIMESTAMP)
                .update();
    }

    void putIn(UUID account, UUID mail, Instant now) {
        jdbc.sql("update notice_in_mail set mail = ? where account = ? and mail is null and due <= ?")
                .params(mail, account, Timestamp.from(now))
                .update();
    }

    void later(UUID account, Instant due, Instant now) {
        jdbc.sql("update notice_in_mail set due = ? where account = ? and mail is null and due <= ?")
                .params(Timestamp.from(due), account, Timestamp.from(now))
                .update();
    }

    /** They want no mail any more. */
    void forget(UUID account) {
        jdbc.sql("delete from notice_in_mail where account = ? and mail is null")
                .param(account)
                .update();
    }

    int notices(UUID mail) {
        return jdbc.sql("select count(*) from notice_in_mail where mail = ?")
                .param(mail)
                .query(Integer.class)
                .single();
    }

    /** The next one whose time has come; no other node gets it before the lease ends. Also one whose node has died. */
    Optional<Mail.Sending> claim(Instant now, Instant lease) {
        return jdbc.sql("""
                        update notice_mail set state = 'SENDING', attempts = attempts + 1, claimed_until = :lease
                         where id = (select id from notice_mail
                                      where (state = 'WAITING' and due <= :now) or (state = 'SENDING' and claimed_until <= :now)
                                      order by due limit 1 for update skip locked)
                        returning *
                        """)
                .param("lease", Timestamp.from(lease))
                .param("now", Timestamp.from(now))
                .query(MailTable::sending)
                .optional();
    }

    /** Nothing where the lease was over, and another node has it in hand. */
    void save(Mail mail, int attempts, Instant now) {
        switch (mail) {
            case Mail.Waiting(var id, var due, var problem) ->
                jdbc.sql("""
                                update notice_mail set state = 'WAITING', due = ?, problem = ?, claimed_until = null
                                 where id = ? and state = 'SENDING' and attempts = ?
                                """).params(Timestamp.from(due), problem, id, attempts).update();
            case Mail.Sent(var id) -> end(id, "SENT", null, attempts, now);
            case Mail.Dropped(var id) -> end(id, "DROPPED", null, attempts, now);
            case Mail.Failed(var id, var problem, var _) -> end(id, "FAILED", problem, attempts, now);
            case Mail.Sending _ -> throw new IllegalArgumentException("A mail in hand is kept by claim");
        }
    }

    private void end(UUID id, String state, @Nullable String problem, int attempts, Instant now) {
        jdbc.sql("""
                        update notice_mail
                           set state = ?, problem = ?, ended_at = ?, secret = null, body = null, claimed_until = null
                         where id = ? and state = 'SENDING' and attempts = ?
                        """)
                .param(1, state)
                .param(2, problem, Types.VARCHAR)
                .param(3, Timestamp.from(now))
                .param(4, id)
                .param(5, attempts)
                .update();
    }

    int forgetEnded(Instant before, int most) {
        return jdbc.sql("delete from notice_mail where id in (select id from notice_mail where ended_at < ? limit ?)")
                .params(Timestamp.from(before), most)
                .update();
    }

    private static Mail.Sending sending(ResultSet row, int number) throws SQLException {
        return new Mail.Sending(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                Mail.Purpose.valueOf(row.getString("purpose")),
                row.getString("address"),
                row.getInt("attempts"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("secret"),
                words(row),
                row.getString("event"));
    }

    private static Mail.@Nullable Words words(ResultSet row) throws SQLException {
        var body = row.getString("body");
        var useless = row.getTimestamp("useless_from");
        return body == null
                ? null
                : new Mail.Words(
                        Language.valueOf(row.getString("language")),
                        row.getString("subject"),
                        body,
                        useless == null ? null : useless.toInstant());
    }
}
