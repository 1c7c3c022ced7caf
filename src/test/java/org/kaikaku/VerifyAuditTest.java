package org.kaikaku;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.database.TestDatabase;

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
    void a_head_that_is_none_is_told_before_anything_is_opened() {
        assertThatIllegalArgumentException().isThrownBy(() -> verify("12")).withMessageContaining("number:hash");
    }

    private int verify(String... head) {
        var settings = database.properties().entrySet().stream().map(set -> "--" + set.getKey() + "=" + set.getValue());
        var args =
                Stream.of(Stream.of("verify-audit"), Stream.of(head), settings).flatMap(part -> part);
        return VerifyAudit.run(new PrintStream(said, true, UTF_8), args.toArray(String[]::new));
    }
}
