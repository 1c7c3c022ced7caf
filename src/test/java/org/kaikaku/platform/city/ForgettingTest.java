package org.kaikaku.platform.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody needs any more goes when the city's file says so, and nothing else. */
@HouseTest
class ForgettingTest {
    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void link_codes_go_thirty_days_after_their_end() {
        code("old", 31);
        code("young", 29);

        run("identity.forget-link-codes");

        assertThat(jdbc.sql("select hash from identity_link_code where hash in ('old', 'young')")
                        .query(String.class)
                        .list())
                .containsExactly("young");
    }

    @Test
    void an_interview_without_account_and_application_goes_after_ninety_days() {
        var old = interview(91, null);
        var young = interview(89, null);
        var somebodys = interview(91, UUID.randomUUID());
        var handedIn = interview(91, null);
        jdbc.sql("insert into procedure_bundle (id, interview, key, made_at) values (?, ?, 'k', now())")
                .params(UUID.randomUUID(), handedIn)
                .update();

        run("procedure.forget-interviews");

        assertThat(jdbc.sql("select id from procedure_interview where id in (:ids)")
                        .param("ids", List.of(old, young, somebodys, handedIn))
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(young, somebodys, handedIn);
    }

    @Test
    void what_became_of_an_import_goes_after_a_year_once_it_has_been_read() {
        var old = upload(366, "TAKEN_OVER");
        var young = upload(364, "TAKEN_OVER");
        var unread = upload(366, "TAKING_OVER");

        run("register.forget-uploads");

        assertThat(jdbc.sql("select id from register_upload where id in (:ids)")
                        .param("ids", List.of(old, young, unread))
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(young, unread);
    }

    private void run(String name) {
        jobs.stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow()
                .run();
    }

    private static java.sql.Timestamp ago(int days) {
        return java.sql.Timestamp.from(Instant.now(java.time.Clock.systemUTC()).minus(Duration.ofDays(days)));
    }

    private void code(String hash, int days) {
        jdbc.sql("insert into identity_link_code (hash, person, issued_by, expires_at) values (?, 'p', ?, ?)")
                .params(hash, UUID.randomUUID(), ago(days))
                .update();
    }

    private UUID interview(int days, @org.jspecify.annotations.Nullable UUID account) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into procedure_interview (id, event, release, held_on, code, account, people, answers, version,
                            started_at, touched_at)
                        values (:id, 'birth', 1, date '2026-11-20', :code, :account::uuid, '{}', '{}', 1, :at, :at)
                        """)
                .param("id", id)
                .param("code", id.toString())
                .param("account", account)
                .param("at", ago(days))
                .update();
        return id;
    }

    private UUID upload(int days, String state) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into register_upload (id, name, state, rows, job, uploaded_by, uploaded_at)
                        values (:id, 'n', :state, 1, :job, 'u', :at)
                        """)
                .param("id", id)
                .param("state", state)
                .param("job", UUID.randomUUID())
                .param("at", ago(days))
                .update();
        return id;
    }
}
