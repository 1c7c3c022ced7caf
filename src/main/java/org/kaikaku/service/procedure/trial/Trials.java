package org.kaikaku.service.procedure.trial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Trials and what they found; the cases behind it are read, never touched. */
@Repository
class Trials {
    private static final int EXAMPLES = 20;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Trials(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(Trial trial) {
        jdbc.sql("""
                        insert into procedure_trial (id, draft, wrote, people, since, until, job, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        trial.id(),
                        trial.draft(),
                        trial.wrote(),
                        trial.on().name(),
                        trial.since(),
                        trial.until(),
                        trial.job(),
                        trial.askedBy(),
                        Timestamp.from(trial.askedAt()))
                .update();
    }

    Optional<Trial> find(UUID id) {
        return jdbc.sql("select * from procedure_trial where id = ?")
                .param(id)
                .query(Trials::trial)
                .optional();
    }

    /** The latest first. */
    List<Trial> of(UUID draft) {
        return jdbc.sql("select * from procedure_trial where draft = ? order by asked_at desc")
                .param(draft)
                .query(Trials::trial)
                .list();
    }

    /** A case as a trial needs it. */
    record Case(
            UUID interview,
            String procedure,
            int index,
            String receipt,
            String division,
            @Nullable String person) {}

    List<Case> casesOf(Collection<UUID> interviews) {
        return jdbc.sql("""
                        select interview, procedure, subject_index, receipt, division, person from procedure_application
                         where interview in (:interviews) order by receipt
                        """)
                .param("interviews", interviews)
                .query((row, _) -> new Case(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    void add(UUID trial, List<Found> found) {
        batches.batchUpdate(
                """
                insert into procedure_trial_effect (trial, interview, subject_index, change, receipt, division, person, days_later)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                found.stream()
                        .map(one -> Arrays.<@Nullable Object>asList(
                                        trial,
                                        one.interview(),
                                        one.index(),
                                        one.change().name(),
                                        one.receipt(),
                                        one.division(),
                                        one.person(),
                                        one.daysLater())
                                .toArray())
                        .toList());
    }

    /** Of those of whom nothing but their number is kept. */
    void count(UUID trial, Map<Change, Integer> some) {
        some.forEach((change, count) ->
                jdbc.sql("""
                        insert into procedure_trial_count (trial, change, count) values (?, ?, ?)
                        on conflict (trial, change) do update set count = procedure_trial_count.count + excluded.count
                        """).params(trial, change.name(), count).update());
    }

    Map<Change, Integer> counted(UUID trial) {
        var counted = new EnumMap<Change, Integer>(Change.class);
        jdbc.sql("select change, count from procedure_trial_count where trial = ?")
                .param(trial)
                .query(row -> {
                    counted.put(Change.valueOf(row.getString(1)), row.getInt(2));
                });
        return counted;
    }

    /**
     * @param sooner of those that it applies to either way, whose deadline would come sooner
     * @param later whose deadline would come later
     */
    record Sum(Map<Change, Integer> changes, int families, int sooner, int later) {
        int of(Change change) {
            return changes.getOrDefault(change, 0);
        }
    }

    Sum sum(UUID trial) {
        var changes = new EnumMap<Change, Integer>(Change.class);
        int[] moved = new int[3];
        jdbc.sql("""
                        select change, count(*), count(*) filter (where days_later < 0), count(*) filter (where days_later > 0)
                          from procedure_trial_effect where trial = ? group by change
                        """).param(trial).query(row -> {
            changes.put(Change.valueOf(row.getString(1)), row.getInt(2));
            moved[0] += row.getInt(3);
            moved[1] += row.getInt(4);
        });
        int families = jdbc.sql("select count(distinct interview) from procedure_trial_effect where trial = ?")
                .param(trial)
                .query(Integer.class)
                .single();
        return new Sum(changes, families, moved[0], moved[1]);
    }

    /** Of those for whom something changes or cannot be told, some. */
    List<Found> examples(UUID trial) {
        return found("""
                select * from (select e.*, row_number() over (partition by change order by receipt, subject_index) as nth
                                 from procedure_trial_effect e where trial = :trial and (change in ('LOSES', 'GAINS', 'UNASKED') or days_later <> 0)) f
                 where nth <= :most order by change, nth
                """, trial, EXAMPLES);
    }

    /** All of them. */
    List<Found> all(UUID trial) {
        return found("""
                select * from procedure_trial_effect
                 where trial = :trial and (change in ('LOSES', 'GAINS', 'UNASKED', 'OUTDATED') or days_later <> 0)
                 order by change, receipt, subject_index limit :most
                """, trial, Integer.MAX_VALUE);
    }

    private List<Found> found(String sql, UUID trial, int most) {
        return jdbc.sql(sql)
                .param("trial", trial)
                .param("most", most)
                .query((row, _) -> new Found(
                        row.getObject("interview", UUID.class),
                        row.getInt("subject_index"),
                        Change.valueOf(row.getString("change")),
                        row.getString("receipt"),
                        row.getString("division"),
                        row.getString("person"),
                        row.getInt("days_later")))
                .list();
    }

    private static Trial trial(ResultSet row, int number) throws SQLException {
        return new Trial(
                row.getObject("id", UUID.class),
                row.getObject("draft", UUID.class),
                row.getInt("wrote"),
                Trial.On.valueOf(row.getString("people")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("job", UUID.class),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant());
    }
}
