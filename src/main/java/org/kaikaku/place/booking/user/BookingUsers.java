package org.kaikaku.place.booking.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class BookingUsers {
    private final JdbcClient jdbc;

    BookingUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BookingUser user, Instant now) {
        with(user, """
                        insert into booking_user (id, kind, name, kana, same_as, representative, phone, mail, members, purpose, in_city,
                                                  confirmed_at, confirmed_by, valid_until, ended_at, account, person, made_at, version)
                        values (:id, :kind, :name, :kana, :same, :representative, :phone, :mail, :members, :purpose, :in,
                                :confirmed, :by, :until, :ended, :account, :person, :now, 0)
                        """).param("now", Timestamp.from(now)).update();
    }

    /** False where somebody else changed it meanwhile. */
    boolean save(BookingUser user) {
        return with(user, """
                        update booking_user
                           set kind = :kind, name = :name, kana = :kana, same_as = :same, representative = :representative, phone = :phone,
                               mail = :mail, members = :members, purpose = :purpose, in_city = :in, confirmed_at = :confirmed,
                               confirmed_by = :by, valid_until = :until, ended_at = :ended, account = :account, person = :person,
                               version = version + 1
                         where id = :id and version = :version
                        """).param("version", user.version()).update() == 1;
    }

    private JdbcClient.StatementSpec with(BookingUser user, String sql) {
        var profile = user.profile();
        return jdbc.sql(sql)
                .param("id", user.id())
                .param("kind", profile.kind().name())
                .param("name", profile.name())
                .param("kana", profile.kana())
                .param("same", profile.sameAs())
                .param("representative", profile.representative())
                .param("phone", profile.phone())
                .param("mail", profile.mail())
                .param("members", profile.members())
                .param("purpose", profile.purpose())
                .param("in", profile.inCity().name())
                .param("confirmed", user.confirmedAt() == null ? null : Timestamp.from(user.confirmedAt()))
                .param("by", user.confirmedBy())
                .param("until", user.validUntil())
                .param("ended", user.endedAt() == null ? null : Timestamp.from(user.endedAt()))
                .param("account", user.account())
                .param("person", user.person());
    }

    public Optional<BookingUser> find(UUID id) {
        return jdbc.sql("select * from booking_user where id = ?")
                .param(id)
                .query(BookingUsers::user)
                .optional();
    }

    /** Whoever counts what somebody has does so one after the other. */
    public void lock(UUID id) {
        jdbc.sql("select id from booking_user where id = ? for no key update")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    public List<BookingUser> find(java.util.Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from booking_user where id in (:ids)")
                        .param("ids", ids)
                        .query(BookingUsers::user)
                        .list();
    }

    /** {@code U-000123}, or just the number. */
    public Optional<BookingUser> numbered(String shown) {
        var figures = shown.strip().replaceFirst("(?i)^U-?", "");
        return figures.matches("\\d{1,12}")
                ? jdbc.sql("select * from booking_user where number = ?")
                        .param(Long.parseLong(figures))
                        .query(BookingUsers::user)
                        .optional()
                : Optional.empty();
    }

    public List<BookingUser> of(UUID account) {
        return jdbc.sql("select * from booking_user where account = ? and ended_at is null order by number limit 50")
                .param(account)
                .query(BookingUsers::user)
                .list();
    }

    /** Who may be the same: by name, or by telephone with the same representative. */
    public List<BookingUser> like(BookingUser.Profile profile, UUID but) {
        return jdbc.sql("""
                        select * from booking_user
                         where ended_at is null and id <> :but and kind = :kind
                           and (same_as = :same and :same <> '' or phone = :phone and phone <> '' and representative = :representative)
                         order by number limit 20
                        """)
                .param("but", but)
                .param("kind", profile.kind().name())
                .param("same", profile.sameAs())
                .param("phone", profile.phone())
                .param("representative", profile.representative())
                .query(BookingUsers::user)
                .list();
    }

    /** By name, reading, number or telephone; without words the newest whose proof nobody has seen. */
    public List<BookingUser> search(String words) {
        return jdbc.sql("""
                        select * from booking_user
                         where ended_at is null
                           and case when :words = '' then confirmed_at is null
                                    else position(:words in name) > 0 or position(:words in kana) > 0 or position(:words in phone) > 0
                                         or position(:words in representative) > 0 or 'U-' || lpad(number::text, 6, '0') = upper(:words) end
                         order by number desc limit 100
                        """).param("words", words).query(BookingUsers::user).list();
    }

    /** Of those with an account who have not been told so, the first to end first. */
    List<BookingUser> ending(LocalDate today, int days) {
        return jdbc.sql("""
                        select * from booking_user
                         where valid_until between :today and :last and told_until is distinct from valid_until
                           and ended_at is null and account is not null
                         order by valid_until limit 500
                        """)
                .param("today", today)
                .param("last", today.plusDays(days))
                .query(BookingUsers::user)
                .list();
    }

    /** False where another node has done it, or it was renewed or ended meanwhile. */
    boolean toldOfEnd(BookingUser user) {
        return jdbc.sql("""
                        update booking_user set told_until = valid_until
                         where id = ? and valid_until = ? and told_until is distinct from valid_until and ended_at is null
                        """).params(user.id(), user.validUntil()).update() == 1;
    }

    boolean any() {
        return jdbc.sql("select exists (select from booking_user)")
                .query(Boolean.class)
                .single();
    }

    private static BookingUser user(ResultSet row, int number) throws SQLException {
        var confirmed = row.getTimestamp("confirmed_at");
        var ended = row.getTimestamp("ended_at");
        return new BookingUser(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new BookingUser.Profile(
                        BookingUser.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("kana"),
                        row.getString("representative"),
                        row.getString("phone"),
                        row.getString("mail"),
                        row.getInt("members"),
                        row.getString("purpose"),
                        BookingUser.InCity.valueOf(row.getString("in_city"))),
                confirmed == null ? null : confirmed.toInstant(),
                row.getString("confirmed_by"),
                row.getObject("valid_until", LocalDate.class),
                ended == null ? null : ended.toInstant(),
                row.getObject("account", UUID.class),
                row.getString("person"),
                row.getInt("version"));
    }
}
