package org.kaikaku.platform.notice.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.Addressee;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.template.Template;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class NoticeTable {
    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * False where they were told of it before.
     *
     * @param addressee where a letter would go; null where it was said to an account of whom nothing else is known
     */
    boolean add(Notice notice, @Nullable Addressee addressee, News news) {
        var subject = notice.said().subject();
        var body = notice.said().body();
        return jdbc.sql("""
                        insert into notice_notice
                            (id, event, recipient, account, person, name, postal, address, kind, division,
                             subject_ja, subject_easy, subject_en, body_ja, body_easy, body_en, link, at, enclosure)
                        values (:id, :event, :recipient, :account, :person, :name, :postal, :address, :kind, :division,
                             :sja, :seasy, :sen, :bja, :beasy, :ben, :link, :at, :enclosure)
                        on conflict (event, recipient) do nothing
                        """)
                        .param("id", notice.id())
                        .param("event", notice.event())
                        .param("recipient", recipient(notice, addressee))
                        .param("account", notice.account(), Types.OTHER)
                        .param("person", notice.person(), Types.VARCHAR)
                        .param("name", addressee == null ? null : addressee.name(), Types.VARCHAR)
                        .param("postal", addressee == null ? null : addressee.postal(), Types.VARCHAR)
                        .param("address", addressee == null ? null : addressee.address(), Types.VARCHAR)
                        .param("kind", notice.kind())
                        .param("division", news.division())
                        .param(
                                "enclosure",
                                news.enclosure() == null
                                        ? null
                                        : news.enclosure().value(),
                                Types.OTHER)
                        .param("sja", subject.ja())
                        .param("seasy", subject.easy())
                        .param("sen", subject.en())
                        .param("bja", body.ja())
                        .param("beasy", body.easy())
                        .param("ben", body.en())
                        .param("link", notice.link(), Types.VARCHAR)
                        .param("at", Timestamp.from(notice.at()))
                        .update()
                == 1;
    }

    private static String recipient(Notice notice, @Nullable Addressee addressee) {
        if (notice.account() != null) {
            return "account/" + notice.account();
        }
        return notice.person() != null
                ? "person/" + notice.person()
                : "paper/" + (addressee == null ? "" : addressee.name());
    }

    /** The latest first. */
    List<Notice> of(UUID account, int page, int size) {
        return jdbc.sql("select * from notice_notice where account = ? order by at desc, id limit ? offset ?")
                .params(account, size, page * size)
                .query(NoticeTable::notice)
                .list();
    }

    Optional<Notice> find(UUID id, UUID account) {
        return jdbc.sql("select * from notice_notice where id = ? and account = ?")
                .params(id, account)
                .query(NoticeTable::notice)
                .optional();
    }

    int unread(UUID account) {
        return jdbc.sql("select count(*) from notice_notice where account = ? and read_at is null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    /** @param at null: it is unread again */
    void read(UUID id, @Nullable Instant at) {
        jdbc.sql("update notice_notice set read_at = ? where id = ?")
                .param(1, at == null ? null : Timestamp.from(at), Types.TIMESTAMP)
                .param(2, id)
                .update();
    }

    void readAll(UUID account, Instant at) {
        jdbc.sql("update notice_notice set read_at = ? where account = ? and read_at is null")
                .params(Timestamp.from(at), account)
                .update();
    }

    /** At most so many, so that no transaction grows long; returns how many there were. */
    int forget(Instant before, int most) {
        return jdbc.sql("""
                        delete from notice_notice where id in (
                            select id from notice_notice where at < ? order by at limit ?)
                        """).params(Timestamp.from(before), most).update();
    }

    public static Notice notice(ResultSet row, int number) throws SQLException {
        var read = row.getTimestamp("read_at");
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("event"),
                row.getObject("account", UUID.class),
                row.getString("person"),
                row.getString("kind"),
                new Template.Said(text(row, "subject"), text(row, "body")),
                row.getString("link"),
                row.getTimestamp("at").toInstant(),
                read == null ? null : read.toInstant());
    }

    private static Text text(ResultSet row, String part) throws SQLException {
        return new Text(row.getString(part + "_ja"), row.getString(part + "_easy"), row.getString(part + "_en"));
    }
}
