package org.kaikaku.platform.register.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class ImportPagesTest {
    private static final String HEADING = "宛名番号,世帯番号,氏名,フリガナ,生年月日,性別,続柄,状態,異動日,郵便番号,住所,支援措置\n";

    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    Register register;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
    }

    @Test
    void only_an_administrator_imports() throws Exception {
        var clerk = account(Role.RECEPTION);

        assertThat(reads("/staff/register/import", clerk).getStatus()).isEqualTo(403);
        assertThat(uploads("x", clerk).getStatus()).isEqualTo(403);
    }

    @Test
    void good_rows_come_in_and_bad_ones_are_named_by_line_and_column() throws Exception {
        var administrator = account(Role.ADMINISTRATOR);
        var good = UUID.randomUUID().toString().substring(0, 18);
        var csv = HEADING + good + ",9,取込 花子,トリコミ ハナコ,1990-01-01,女,世帯主,,,000-0001,未来市中央,\n" + "b" + good
                + ",9,取込 太郎,トリコミ タロウ,1990-13-01,男,子,,,000-0001,未来市中央,\n";

        var job = Objects.requireNonNull(uploads(csv, administrator).getRedirectedUrl());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(reads(job, administrator).getContentAsString(UTF_8))
                        .contains("1行を受け入れました"));
        assertThat(register.person(new PersonId(good))).isPresent();
        assertThat(reads(job, administrator).getContentAsString(UTF_8))
                .contains("生年月日", "「1990-13-01」")
                .doesNotContain("data-fresh");
        assertThat(reads(job + "/rejected.csv", administrator).getContentAsString(UTF_8))
                .contains("\"3\",\"生年月日\"");
        assertThat(jdbc.sql("select content is null from register_upload where job = ?::uuid")
                        .param(job.substring(job.lastIndexOf('/') + 1))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_file_in_another_encoding_leaves_the_register_as_it_is() throws Exception {
        var administrator = account(Role.ADMINISTRATOR);

        var job = Objects.requireNonNull(
                upload((HEADING + "1,1,あ\n").getBytes(Charset.forName("Shift_JIS")), administrator)
                        .getRedirectedUrl());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(reads(job, administrator).getContentAsString(UTF_8))
                        .contains("UTF-8で保存し直して"));
    }

    @Test
    void of_two_files_at_once_the_later_holds() throws Exception {
        var administrator = account(Role.ADMINISTRATOR);
        var person = UUID.randomUUID().toString().substring(0, 18);
        var others = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            others.append(person, 0, 12).append(i).append(",8,取込 次郎,,1990-01-01,男,子,,,000-0001,未来市中央,\n");
        }
        var row = ",9,取込 %s,トリコミ,1990-01-01,女,世帯主,,,000-0001,未来市中央,\n";

        uploads(HEADING + others + person + row.formatted("前"), administrator);
        var job = Objects.requireNonNull(
                uploads(HEADING + person + row.formatted("後"), administrator).getRedirectedUrl());

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(reads(job, administrator).getContentAsString(UTF_8))
                        .contains("1行を受け入れました"));
        assertThat(register.person(new PersonId(person)))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("取込 後"));
    }

    @Test
    void work_of_another_kind_is_shown_as_far_as_it_says() throws Exception {
        var administrator = account(Role.ADMINISTRATOR);
        var id = UUID.randomUUID();
        jdbc.sql("insert into jobs_run (id, kind, input, submitter, state, submitted, ended, problem)"
                        + " values (?, 'other.kind', '{}', 'x', 'FAILED', now(), now(), 'no paper')")
                .param(id)
                .update();

        assertThat(reads("/staff/jobs/" + id, administrator).getContentAsString(UTF_8))
                .contains("other.kind", "no paper");
    }

    @Test
    void no_file_is_a_mistake_and_said_so_in_every_language() throws Exception {
        var administrator = account(Role.ADMINISTRATOR);

        assertThat(uploads("", administrator).getStatus()).isEqualTo(422);
        for (var language : List.of("ja", "easy", "en")) {
            assertThat(reads("/staff/register/import?lang=" + language, administrator)
                            .getStatus())
                    .isEqualTo(200);
        }
    }

    private MockHttpServletResponse reads(String path, String login) throws Exception {
        return web.perform(get(path).with(user(users.loadUserByUsername(login))))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse uploads(String csv, String login) throws Exception {
        return upload(csv.getBytes(UTF_8), login);
    }

    private MockHttpServletResponse upload(byte[] csv, String login) throws Exception {
        var file = new MockMultipartFile("file", "住民.csv", "text/csv", csv);
        return web.perform(multipart("/staff/register/import")
                        .file(file)
                        .with(csrf())
                        .with(user(users.loadUserByUsername(login))))
                .andReturn()
                .getResponse();
    }

    private String account(Role role) {
        var login = UUID.randomUUID().toString();
        accounts.open(true, login, "情報 管理", "a long enough password", "shisei", List.of(new Assignment(role, "*")));
        return login;
    }
}
