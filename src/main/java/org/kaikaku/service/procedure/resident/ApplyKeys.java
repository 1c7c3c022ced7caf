package org.kaikaku.service.procedure.resident;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked for under each idempotency key of an interview. A call that was refused has used no key. */
@Repository
class ApplyKeys {
    private static final String ALL = "*";

    private final JdbcClient jdbc;

    ApplyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the key stands for something else; its order and what is named twice make no difference. */
    boolean isAnothers(UUID interview, String key, @Nullable List<@Nullable String> wanted) {
        return asked(interview, key)
                .filter(before -> !before.equals(words(wanted)))
                .isPresent();
    }

    /**
     * Whoever applies from the same interview at the same moment waits here until this transaction ends.
     *
     * @return false where it has come to stand for something else meanwhile
     */
    boolean take(UUID interview, String key, @Nullable List<@Nullable String> wanted) {
        oneAfterTheOther(interview);
        jdbc.sql("insert into procedure_apply_key (interview, key, asked) values (?, ?, ?) on conflict do nothing")
                .params(interview, key, words(wanted))
                .update();
        return !isAnothers(interview, key, wanted);
    }

    /** A key refers to its interview and so locks it for sharing: two who hold that and both want to submit would wait for each other for ever. */
    private void oneAfterTheOther(UUID interview) {
        jdbc.sql("select id from procedure_interview where id = ? for update")
                .param(interview)
                .query(UUID.class)
                .optional();
    }

    private Optional<String> asked(UUID interview, String key) {
        return jdbc.sql("select asked from procedure_apply_key where interview = ? and key = ?")
                .params(interview, key)
                .query(String.class)
                .optional();
    }

    private static String words(@Nullable List<@Nullable String> wanted) {
        if (wanted == null) {
            return ALL;
        }
        var names = new TreeSet<String>();
        wanted.forEach(name -> names.add(String.valueOf(name)));
        return String.join(" ", names);
    }
}
