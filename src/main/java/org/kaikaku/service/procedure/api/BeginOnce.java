package org.kaikaku.service.procedure.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.People;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins an interview for a program, which may send the call again when it did not hear the answer: the same caller and key have the same
 * interview, for as long as there is one.
 */
@Service
class BeginOnce {
    private static final int LONGEST_KEY = 200;

    private final StartInterview start;
    private final Interviews interviews;
    private final JdbcClient jdbc;

    BeginOnce(StartInterview start, Interviews interviews, JdbcClient jdbc) {
        this.start = start;
        this.interviews = interviews;
        this.jdbc = jdbc;
    }

    sealed interface Result {
        record Begun(Interview interview) implements Result {}

        record KeyUnfit() implements Result {}

        /** It began an interview about something else. */
        record KeyReused() implements Result {}
    }

    static boolean fits(String key) {
        return !key.isBlank() && key.length() <= LONGEST_KEY;
    }

    @Transactional
    Result begin(String event, @Nullable String key, @Nullable Actor actor) {
        if (key == null) {
            return new Result.Begun(begin(event, actor));
        }
        if (!fits(key) || actor == null && !isSecret(key)) {
            return new Result.KeyUnfit();
        }
        var caller = caller(actor);
        if (!take(caller, key, event)) {
            return before(caller, key, event);
        }
        var begun = begin(event, actor);
        jdbc.sql("update procedure_interview_key set interview = ? where caller = ? and key = ?")
                .params(begun.id(), caller, key)
                .update();
        return new Result.Begun(begun);
    }

    /** Staff begin for somebody who is not known yet. */
    private Interview begin(String event, @Nullable Actor actor) {
        return actor == null || actor.staff()
                ? start.start(event, People.of(null), null, null, actor == null ? Doer.ANYONE : actor.doer())
                : start.start(event, People.of(actor.principal()), actor.owner(), null, actor.doer());
    }

    /** Whoever sends the same one at the same moment waits here until this transaction ends. */
    private boolean take(String caller, String key, String event) {
        return jdbc.sql(
                                "insert into procedure_interview_key (caller, key, event) values (?, ?, ?) on conflict do nothing")
                        .params(caller, key, event)
                        .update()
                > 0;
    }

    private Result before(String caller, String key, String event) {
        record Earlier(String event, UUID interview) {}
        var earlier = jdbc.sql("select event, interview from procedure_interview_key where caller = ? and key = ?")
                .params(caller, key)
                .query((row, _) -> new Earlier(row.getString(1), row.getObject(2, UUID.class)))
                .single();
        return earlier.event().equals(event)
                ? new Result.Begun(interviews.find(earlier.interview()).orElseThrow())
                : new Result.KeyReused();
    }

    /** What nobody signed in for is found by whoever knows its key, so nobody may guess one. */
    private static boolean isSecret(String key) {
        try {
            return UUID.fromString(key).toString().equalsIgnoreCase(key);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String caller(@Nullable Actor actor) {
        return actor == null ? "" : actor.account() + " " + actor.owner();
    }
}
