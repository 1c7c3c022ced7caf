package org.kaikaku.platform.notice.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.platform.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Readers {
    private final JdbcClient jdbc;

    Readers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Reader> find(UUID account) {
        return jdbc.sql("select * from notice_reader where account = ?")
                .param(account)
                .query(Readers::reader)
                .optional();
    }

    /** Waits until whoever has it in hand is done, so that two nodes never count the same day's mails at once. */
    public Optional<Reader> hold(UUID account) {
        return jdbc.sql("select * from notice_reader where account = ? for update")
                .param(account)
                .query(Readers::reader)
                .optional();
    }

    /** What they chose, by kind; a kind that is absent was left as the city has it. */
    public Map<String, Way> choices(UUID account) {
        var choices = new HashMap<String, Way>();
        jdbc.sql("select kind, way from notice_choice where account = ?")
                .param(account)
                .query((row, _) -> choices.put(row.getString("kind"), Way.valueOf(row.getString("way"))))
                .list();
        return choices;
    }

    public Set<UUID> wanting(String kind) {
        return jdbc.sql("select account from notice_choice where kind = ? and way <> 'NONE'")
                .param(kind)
                .query((row, _) -> row.getObject(1, UUID.class))
                .set();
    }

    /** A server said that nobody reads there. */
    public void refused(UUID account, String address, Instant at) {
        jdbc.sql("update notice_reader set refused_at = ? where account = ? and address = ?")
                .params(Timestamp.from(at), account, address)
                .update();
    }

    void speak(UUID account, Language language) {
        jdbc.sql("""
                        insert into notice_reader (account, language, mark) values (?, ?, ?)
                        on conflict (account) do update set language = excluded.language
                        """).params(account, language.name(), Link.random().signs()).update();
    }

    void choose(UUID account, String kind, Way way) {
        jdbc.sql("""
                        insert into notice_choice (account, kind, way) values (?, ?, ?)
                        on conflict (account, kind) do update set way = excluded.way
                        """).params(account, kind, way.name()).update();
    }

    void want(UUID account, String address, String codeHash, Instant until) {
        jdbc.sql("update notice_reader set wanted = ?, code_hash = ?, code_until = ? where account = ?")
                .params(address, codeHash, Timestamp.from(until), account)
                .update();
    }

    /** The address that this code stands for; empty where it is another's, used or too late. */
    Optional<String> wanted(UUID account, String codeHash, Instant now) {
        return jdbc.sql("select wanted from notice_reader where account = ? and code_hash = ? and code_until >= ?")
                .params(account, codeHash, Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    /** False where the code is another's, used or too late. */
    boolean confirm(UUID account, String codeHash, Instant now) {
        return jdbc.sql("""
                        update notice_reader
                           set address = wanted, refused_at = null, wanted = null, code_hash = null, code_until = null
                         where account = ? and code_hash = ? and code_until >= ?
                        """).params(account, codeHash, Timestamp.from(now)).update() == 1;
    }

    void remove(UUID account) {
        jdbc.sql("""
                        update notice_reader
                           set address = null, refused_at = null, wanted = null, code_hash = null, code_until = null
                         where account = ?
                        """).param(account).update();
    }

    Optional<UUID> marked(String mark) {
        return jdbc.sql("select account from notice_reader where mark = ?")
                .param(mark)
                .query(UUID.class)
                .optional();
    }

    private static Reader reader(ResultSet row, int number) throws SQLException {
        var refused = row.getTimestamp("refused_at");
        return new Reader(
                row.getObject("account", UUID.class),
                Language.valueOf(row.getString("language")),
                row.getString("address"),
                row.getString("mark"),
                refused == null ? null : refused.toInstant(),
                row.getString("wanted"));
    }
}
