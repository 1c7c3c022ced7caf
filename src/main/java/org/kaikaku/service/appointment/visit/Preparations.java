package org.kaikaku.service.appointment.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a desk does before somebody comes. */
@Repository
public class Preparations {
    private final JdbcClient jdbc;

    Preparations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param by who did it; null while it is to be done
     */
    public record Preparation(
            UUID visit,
            int place,
            Text text,
            Instant due,
            @Nullable String by) {
        public boolean done() {
            return by != null;
        }
    }

    void make(UUID visit, List<Text> texts, Instant due) {
        for (int place = 0; place < texts.size(); place++) {
            var text = texts.get(place);
            jdbc.sql("""
                            insert into appointment_preparation (visit, place, text_ja, text_easy, text_en, due) values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(visit, place, text.ja(), text.easy(), text.en(), Timestamp.from(due))
                    .update();
        }
    }

    void move(UUID visit, Instant due) {
        jdbc.sql("update appointment_preparation set due = ? where visit = ?")
                .params(Timestamp.from(due), visit)
                .update();
    }

    void drop(UUID visit) {
        jdbc.sql("delete from appointment_preparation where visit = ?")
                .param(visit)
                .update();
    }

    public List<Preparation> of(UUID visit) {
        return jdbc.sql("select * from appointment_preparation where visit = ? order by place")
                .param(visit)
                .query(Preparations::preparation)
                .list();
    }

    /** What is to be done for visits at a desk, the most urgent first. */
    public List<Preparation> due(String desk, Instant until) {
        return jdbc.sql("""
                        select preparation.* from appointment_preparation as preparation
                          join appointment_visit as visit on visit.id = preparation.visit
                         where visit.desk = ? and visit.state = 'BOOKED' and preparation.done_at is null and preparation.due < ?
                         order by preparation.due, preparation.visit, preparation.place limit 300
                        """)
                .params(desk, Timestamp.from(until))
                .query(Preparations::preparation)
                .list();
    }

    /** @param by null to take it back */
    boolean settle(UUID visit, int place, @Nullable String by, Instant now) {
        return jdbc.sql(
                                "update appointment_preparation set done_by = :by, done_at = :at where visit = :visit and place = :place")
                        .param("by", by)
                        .param("at", by == null ? null : Timestamp.from(now))
                        .param("visit", visit)
                        .param("place", place)
                        .update()
                == 1;
    }

    private static Preparation preparation(ResultSet row, int number) throws SQLException {
        return new Preparation(
                row.getObject("visit", UUID.class),
                row.getInt("place"),
                new Text(row.getString("text_ja"), row.getString("text_easy"), row.getString("text_en")),
                row.getTimestamp("due").toInstant(),
                row.getString("done_by"));
    }
}
