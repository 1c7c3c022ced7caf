package org.kaikaku.platform.notice.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.ResponseStatus;

@Repository
class LetterTable {
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    LetterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where this notice has its letter. */
    boolean add(Letter letter) {
        var head = letter.head();
        return jdbc.sql("""
                        insert into notice_letter
                            (id, notice, division, person, name, postal, address, blank, made_at, state, held, version)
                        values (:id, :notice, :division, :person, :name, :postal, :address, false, :at, :state, :held, 1)
                        on conflict (notice) do nothing
                        """)
                        .param("id", head.id())
                        .param("notice", head.notice())
                        .param("division", head.division())
                        .param("person", head.person(), Types.VARCHAR)
                        .param("name", head.name())
                        .param("postal", head.postal(), Types.VARCHAR)
                        .param("address", head.address(), Types.VARCHAR)
                        .param("at", Timestamp.from(head.madeAt()))
                        .param("state", state(letter))
                        .param("held", letter instanceof Letter.Held(var _, var why) ? why.name() : null, Types.VARCHAR)
                        .update()
                == 1;
    }

    /** @throws ChangedMeanwhile when somebody else wrote first */
    void save(Letter letter, Instant at) {
        int written = jdbc.sql("""
                        update notice_letter
                           set state = :state, held = :held, blank = :blank, batch = :batch, day = :day, note = :note,
                               changed_at = :at, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("state", state(letter))
                .param("held", letter instanceof Letter.Held(var _, var why) ? why.name() : null, Types.VARCHAR)
                .param("blank", letter.head().blank())
                .param("batch", batch(letter), Types.OTHER)
                .param("day", day(letter), Types.DATE)
                .param("note", letter instanceof Letter.Settled(var _, var note) ? note : null, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("id", letter.head().id())
                .param("version", letter.head().version())
                .update();
        if (written == 0) {
            throw new ChangedMeanwhile();
        }
    }

    Optional<Letter> find(UUID id) {
        return jdbc.sql("select * from notice_letter where id = ?")
                .param(id)
                .query(LetterTable::letter)
                .optional();
    }

    /** The oldest first; other nodes pass these by until the transaction ends. */
    List<Letter.Waiting> waiting(String division, int most) {
        return jdbc.sql("""
                        select * from notice_letter where state = 'WAITING' and division = ?
                         order by made_at limit ? for update skip locked
                        """).params(division, most).query(LetterTable::letter).list().stream()
                .map(Letter.Waiting.class::cast)
                .toList();
    }

    List<Letter> of(UUID batch) {
        return jdbc.sql("select * from notice_letter where batch = ? order by made_at, id")
                .param(batch)
                .query(LetterTable::letter)
                .list();
    }

    /** How many wait, by division. */
    Map<String, Integer> waitingBy(Collection<String> divisions) {
        var counts = new TreeMap<String, Integer>();
        jdbc.sql("""
                        select division, count(*) from notice_letter
                         where state = 'WAITING' and division = any(?) group by division
                        """)
                .param(1, divisions.toArray(String[]::new))
                .query((row, _) -> counts.put(row.getString(1), row.getInt(2)))
                .list();
        return counts;
    }

    /** Those of which a clerk has to say what becomes of them; the oldest first. */
    List<Letter> stuck(Collection<String> divisions) {
        return jdbc.sql("""
                        select * from notice_letter
                         where state in ('HELD', 'RETURNED') and division = any(?) order by made_at limit ?
                        """)
                .param(1, divisions.toArray(String[]::new))
                .param(2, MOST)
                .query(LetterTable::letter)
                .list();
    }

    private static String state(Letter letter) {
        return switch (letter) {
            case Letter.Waiting _ -> "WAITING";
            case Letter.Held _ -> "HELD";
            case Letter.Printed _ -> "PRINTED";
            case Letter.Posted _ -> "POSTED";
            case Letter.Returned _ -> "RETURNED";
            case Letter.Settled _ -> "SETTLED";
        };
    }

    private static @Nullable UUID batch(Letter letter) {
        return switch (letter) {
            case Letter.Printed(var _, var batch) -> batch;
            case Letter.Posted(var _, var batch, var _) -> batch;
            case Letter.Returned(var _, var batch, var _) -> batch;
            case Letter.Waiting _, Letter.Held _, Letter.Settled _ -> null;
        };
    }

    private static @Nullable LocalDate day(Letter letter) {
        return switch (letter) {
            case Letter.Posted(var _, var _, var on) -> on;
            case Letter.Returned(var _, var _, var on) -> on;
            default -> null;
        };
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        var head = new Letter.Head(
                row.getObject("id", UUID.class),
                row.getObject("notice", UUID.class),
                row.getString("division"),
                row.getString("person"),
                row.getString("name"),
                row.getString("postal"),
                row.getString("address"),
                row.getBoolean("blank"),
                row.getTimestamp("made_at").toInstant(),
                row.getInt("version"));
        var batch = row.getObject("batch", UUID.class);
        var day = row.getObject("day", LocalDate.class);
        return switch (row.getString("state")) {
            case "WAITING" -> new Letter.Waiting(head);
            case "HELD" -> new Letter.Held(head, Letter.Why.valueOf(row.getString("held")));
            case "PRINTED" -> new Letter.Printed(head, Objects.requireNonNull(batch));
            case "POSTED" -> new Letter.Posted(head, Objects.requireNonNull(batch), Objects.requireNonNull(day));
            case "RETURNED" -> new Letter.Returned(head, Objects.requireNonNull(batch), Objects.requireNonNull(day));
            default -> new Letter.Settled(head, row.getString("note"));
        };
    }

    @ResponseStatus(HttpStatus.CONFLICT)
    static class ChangedMeanwhile extends RuntimeException {}
}
