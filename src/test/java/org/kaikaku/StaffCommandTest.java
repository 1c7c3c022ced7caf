package org.kaikaku;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.database.TestDatabase;

@Tag("database")
class StaffCommandTest {
    private final TestDatabase database = TestDatabase.create();

    @Test
    void the_first_administrator_gets_a_password_and_a_line_in_the_journal() {
        assertThat(told(0, "", "admin", "A-1", "--name=情報 管理"))
                .containsPattern("first password: ([2-9a-z]{5}-){3}[2-9a-z]{5}")
                .contains("a-1 情報 管理");

        assertThat(count("select count(*) from identity_assignment where role = 'administrator' and division = '*'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from identity_account where password like '{argon2}%' and staff"))
                .isEqualTo(1);
        assertThat(count("select count(*) from audit_entry where act = 'CREATE' and doer = 'command'"))
                .isEqualTo(1);
    }

    @Test
    void a_second_administrator_must_be_asked_for() {
        told(0, "", "admin", "a-1");

        assertThat(told(1, "", "admin", "a-2")).contains("--another");
        told(0, "", "admin", "a-2", "--another");
        assertThat(told(1, "", "admin", "a-2", "--another")).contains("もう使われています");
        assertThat(count("select count(*) from identity_account")).isEqualTo(2);
    }

    @Test
    void a_password_can_be_handed_in_and_is_not_printed() {
        assertThat(told(1, "short\n", "admin", "a-1", "--password-stdin")).contains("at least 12");
        assertThat(told(0, "a long enough password\n", "admin", "a-1", "--password-stdin"))
                .doesNotContain("password: ")
                .doesNotContain("a long enough");
    }

    @Test
    void staff_get_the_roles_that_are_named() {
        told(0, "", "staff", "1001", "--role=CASE_WORKER:shimin", "--role=reception", "--office=shimin");

        assertThat(database.jdbc()
                        .sql("select role || ' ' || division from identity_assignment order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("case-worker shimin", "reception *");
        told(2, "", "staff", "1002");
        told(2, "", "staff", "1002", "--role=KING");
        told(2, "", "admin");
    }

    private int count(String sql) {
        return database.jdbc().sql(sql).query(Integer.class).single();
    }

    private String told(int code, String typed, String... args) {
        var said = new ByteArrayOutputStream();
        var settings = database.properties().entrySet().stream().map(set -> "--" + set.getKey() + "=" + set.getValue());
        var all = Stream.concat(Stream.of(args), settings).toArray(String[]::new);
        assertThat(StaffCommand.run(
                        new PrintStream(said, true, UTF_8), new ByteArrayInputStream(typed.getBytes(UTF_8)), all))
                .isEqualTo(code);
        return said.toString(UTF_8);
    }
}
