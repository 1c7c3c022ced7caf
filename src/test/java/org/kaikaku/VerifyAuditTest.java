package org.kaikaku;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.database.TestDatabase;

@Tag("database")
class VerifyAuditTest {
    private final TestDatabase database = TestDatabase.create();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void an_intact_journal_is_told_in_two_languages() {
        database.jdbc().sql("""
                insert into audit_entry (at, doer, doer_name, act, purpose, object) values (now(), 'a', 'a', 'LOOK', 'p', 'o')
                """).update();

        assertThat(verify()).isZero();
        assertThat(said.toString(UTF_8))
                .contains("記録は改ざんされていません / The journal is intact")
                .contains("未封印の記録 / unsealed entries: 1");
    }

    @Test
    void a_broken_journal_is_told_with_an_exit_code() {
        database.asOwner()
                .sql("insert into audit_batch values (7, 1, sha256(''), sha256(''), now(), 'k', sha256(''), '')")
                .update();

        assertThat(verify()).isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("束 / batch: 1").contains("MISSING_BATCH");
    }

    @Test
    void a_published_head_that_the_journal_does_not_hold_breaks_it() {
        assertThat(verify("1:" + "0".repeat(64))).isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("MISSING_BATCH");
    }

    @Test
    void what_could_not_be_verified_is_neither_intact_nor_broken() {
        assertThat(verify("12")).isEqualTo(2);
        assertThat(said.toString(UTF_8)).contains("number:hash");
    }

    @Test
    void a_database_that_is_not_there_is_told() {
        assertThat(VerifyAudit.run(
                        new PrintStream(said, true, UTF_8),
                        "verify-audit",
                        "--kaikaku.database.url=jdbc:postgresql://localhost:1/none"))
                .isEqualTo(2);
        assertThat(said.toString(UTF_8)).contains("確認できませんでした / The journal could not be verified");
    }

    private int verify(String... head) {
        var settings = database.properties().entrySet().stream().map(set -> "--" + set.getKey() + "=" + set.getValue());
        var args =
                Stream.of(Stream.of("verify-audit"), Stream.of(head), settings).flatMap(part -> part);
        return VerifyAudit.run(new PrintStream(said, true, UTF_8), args.toArray(String[]::new));
    }
}
