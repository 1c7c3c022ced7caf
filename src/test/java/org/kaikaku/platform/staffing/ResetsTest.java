package org.kaikaku.platform.staffing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

class ResetsTest extends MembersOfStaff {
    @Autowired
    PasswordEncoder passwords;

    @Test
    void who_lost_every_way_in_gets_a_slip_once_two_have_said_so_and_is_told() throws Exception {
        var id = account(clerk);
        assertThat(sends("/staff/resets", administrator, "login", "nobody", "reason", "紛失")
                        .getStatus())
                .isEqualTo(422);
        assertThat(sends("/staff/resets", administrator, "login", administrator, "reason", "紛失")
                        .getStatus())
                .isEqualTo(422);
        assertThat(sends("/staff/resets", administrator, "login", clerk, "reason", " ")
                        .getStatus())
                .isEqualTo(422);
        jdbc.sql("insert into identity_recovery_code (hash, account, given_at, opens_at) values (?, ?, now(), now())")
                .params(clerk, id)
                .update();

        var to = sends("/staff/resets", administrator, "login", clerk, "reason", "パスキー紛失。顔で確認")
                .getRedirectedUrl();
        assertThat(codes(id)).as("one person alone does nothing").isEqualTo(1);
        assertThat(sends(to + "/agreement", administrator).getStatus()).isEqualTo(422);
        sends(to + "/agreement", second);

        assertThat(codes(id)).isZero();
        assertThat(users.loadUserByUsername(clerk).getPassword())
                .isNotNull()
                .satisfies(hash -> assertThat(passwords.matches("a long enough password", hash))
                        .isFalse());
        var slip = sends("/staff/resets/" + String.valueOf(to).replaceAll(".*/", "") + "/slip", administrator)
                .getContentAsString(UTF_8);
        var printed = java.util.regex.Pattern.compile("data-password>([2-9A-Z-]{19})<")
                .matcher(slip);
        assertThat(printed.find()).isTrue();
        assertThat(passwords.matches(
                        printed.group(1), users.loadUserByUsername(clerk).getPassword()))
                .isTrue();
        assertThat(jdbc.sql("select kind from identity_news where account = ? and seen_at is null")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("RESET_BY_OFFICE");
        assertThat(reads("/staff/resets", administrator)).contains("情報 管理、副島 守", clerk);
        for (var language : List.of("ja", "easy", "en")) {
            assertThat(opens("/staff/resets?lang=" + language, administrator).getStatus())
                    .isEqualTo(200);
        }
        assertThat(jdbc.sql("select purpose from audit_entry where object = ? order by id")
                        .param("account/" + id)
                        .query(String.class)
                        .list())
                .contains("最初のパスワードの発行")
                .anyMatch(line -> line.startsWith("職員のアカウントを使えなくし、入り直せるようにする(求めた人 情報 管理)"));
    }

    private int codes(UUID account) {
        return jdbc.sql("select count(*) from identity_recovery_code where account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }
}
