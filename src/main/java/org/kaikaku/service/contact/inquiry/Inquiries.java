package org.kaikaku.service.contact.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inquiries, each in its state. */
@Repository
public class Inquiries {
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Inquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where there is one of this id. */
    boolean add(Inquiry.Open open) {
        var head = open.head();
        var course = open.course();
        return jdbc.sql("""
                        insert into contact_inquiry (id, channel, subject, name, reach, call_back, opened_by, opened_in, division, due,
                               language, asked_by, opened_at, escalated, reopened, version)
                        values (:id, :channel, :subject, :name, :reach, :callBack, :by, :in, :division, :due, :language, :askedBy, :at, false, 0, 0)
                            on conflict (id) do nothing
                        """)
                        .param("id", head.id())
                        .param("channel", head.channel().name())
                        .param("subject", head.subject())
                        .param("name", head.name())
                        .param("reach", head.reach())
                        .param("callBack", course.callBack())
                        .param("by", head.openedBy())
                        .param("in", head.openedIn())
                        .param("division", course.division())
                        .param("due", course.due())
                        .param("language", head.language().name())
                        .param("askedBy", head.askedBy())
                        .param("at", Timestamp.from(head.openedAt()))
                        .update()
                == 1;
    }

    /** False where somebody else was quicker. */
    boolean save(Inquiry inquiry) {
        var course = inquiry.course();
        return jdbc.sql("""
                        update contact_inquiry
                           set division = :division, due = :due, call_back = :callBack, answered_at = :answered, closed_at = :closed,
                               joined_into = :into, joined_at = :joined,
                               escalated = :escalated, reopened = :reopened, version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("division", course.division())
                        .param("due", course.due())
                        .param("callBack", course.callBack())
                        .param("answered", timestamp(course.answeredAt()))
                        .param("closed", inquiry instanceof Inquiry.Closed closed ? timestamp(closed.at()) : null)
                        .param("into", inquiry instanceof Inquiry.Joined joined ? joined.into() : null)
                        .param("joined", inquiry instanceof Inquiry.Joined joined ? timestamp(joined.at()) : null)
                        .param("escalated", course.escalated())
                        .param("reopened", course.reopened())
                        .param("id", inquiry.head().id())
                        .param("version", inquiry.version())
                        .update()
                == 1;
    }

    public Optional<Inquiry> find(UUID id) {
        return jdbc.sql("select * from contact_inquiry where id = ?")
                .param(id)
                .query(Inquiries::inquiry)
                .optional();
    }

    /** Open ones by their day, then those closed, the latest first; those that came in or lie in the divisions, and none that was joined. */
    public List<Inquiry> in(Collection<String> divisions) {
        return divisions.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from contact_inquiry
                         where (division in (:divisions) or opened_in in (:divisions)) and joined_into is null
                         order by closed_at is not null, case when closed_at is null then due end, closed_at desc, id limit :most
                        """)
                        .param("divisions", divisions)
                        .param("most", MOST)
                        .query(Inquiries::inquiry)
                        .list();
    }

    /** In the order in which they came in. */
    public List<Inquiry.Joined> joinedInto(UUID id) {
        return jdbc
                .sql("select * from contact_inquiry where joined_into = ? order by opened_at, id")
                .param(id)
                .query(Inquiries::inquiry)
                .list()
                .stream()
                .flatMap(one -> one instanceof Inquiry.Joined joined ? Stream.of(joined) : Stream.empty())
                .toList();
    }

    /** Other open ones in the divisions of the same name or number, which may be the same matter. */
    public List<Inquiry.Open> like(Inquiry.Open open, Collection<String> divisions) {
        var head = open.head();
        return in(divisions).stream()
                .flatMap(one -> one instanceof Inquiry.Open other ? Stream.of(other) : Stream.empty())
                .filter(other -> !other.head().id().equals(head.id()))
                .filter(other -> same(head.reach(), other.head().reach())
                        || same(head.name(), other.head().name()))
                .toList();
    }

    private static boolean same(String one, String other) {
        var folded = folded(one);
        return !folded.isEmpty() && folded.equals(folded(other));
    }

    /** In any width, without spaces and hyphens. */
    private static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s‐‑–—―ー−-]", "");
    }

    /** Of each division those that came in since, each matter once; times in hours. */
    public List<Quality> quality(Collection<String> divisions, Instant since) {
        return divisions.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select opened_in, count(*) as all_of_them, count(answered_at) as answered,
                               count(*) filter (where answered_at is not null and not escalated and reopened = 0
                                                  and answered_at < opened_at + interval '1 hour') as at_once,
                               count(*) filter (where reopened > 0) as reopened,
                               percentile_cont(0.5) within group (order by extract(epoch from answered_at - opened_at) / 3600)
                                   filter (where answered_at is not null) as hours
                          from contact_inquiry
                         where opened_in in (:divisions) and opened_at >= :since and joined_into is null
                         group by opened_in order by opened_in
                        """)
                        .param("divisions", divisions)
                        .param("since", Timestamp.from(since))
                        .query((row, _) -> new Quality(
                                row.getString("opened_in"),
                                row.getInt("all_of_them"),
                                row.getInt("answered"),
                                row.getInt("at_once"),
                                row.getInt("reopened"),
                                row.getDouble("hours")))
                        .list();
    }

    /** Closed before the day. */
    void forgetBefore(Instant day) {
        jdbc.sql("delete from contact_inquiry where closed_at < ?")
                .param(Timestamp.from(day))
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Inquiry inquiry(ResultSet row, int number) throws SQLException {
        var head = new Inquiry.Head(
                row.getObject("id", UUID.class),
                Inquiry.Channel.valueOf(row.getString("channel")),
                row.getString("subject"),
                row.getString("name"),
                row.getString("reach"),
                row.getString("opened_by"),
                row.getString("opened_in"),
                Language.valueOf(row.getString("language")),
                row.getObject("asked_by", UUID.class),
                row.getTimestamp("opened_at").toInstant());
        var answered = row.getTimestamp("answered_at");
        var course = new Inquiry.Course(
                row.getString("division"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("call_back"),
                answered == null ? null : answered.toInstant(),
                row.getBoolean("escalated"),
                row.getInt("reopened"));
        var into = row.getObject("joined_into", UUID.class);
        if (into != null) {
            var at = row.getTimestamp("joined_at").toInstant();
            return new Inquiry.Joined(head, course, into, at, row.getInt("version"));
        }
        var closed = row.getTimestamp("closed_at");
        return closed == null
                ? new Inquiry.Open(head, course, row.getInt("version"))
                : new Inquiry.Closed(head, course, closed.toInstant(), row.getInt("version"));
    }
}
