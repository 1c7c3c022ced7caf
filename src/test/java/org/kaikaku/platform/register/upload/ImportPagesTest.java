package org.kaikaku.platform.register.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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
    void good_rows_come_in_and_bad_ones_are_named_mended_and_brought_again() throws Exception {
        var administrator = account(Role.ADMINISTRATOR);
        var good = UUID.randomUUID().toString().substring(0, 18);
        var csv = HEADING + good + ",9,取込 花子,トリコミ ハナコ,1990-01-01,女,世帯主,,,000-0001,未来市中央,\n" + "b" + good
                + ",9,=取込 太郎,トリコミ タロウ,1990-13-01,男,子,,,000-0001,未来市中央,\n";

        var upload = Objects.requireNonNull(uploads(csv, administrator).getRedirectedUrl());

        shows(upload, "取り込むと変わること", administrator);
        assertThat(register.person(new PersonId(good), OF_A_TEST))
                .as("nothing changes before it is said")
                .isEmpty();
        assertThat(reads(upload, administrator).getContentAsString(UTF_8))
                .contains("生年月日", "「1990-13-01」")
                .doesNotContain("data-fresh");
        posts(upload + "/taking-over", administrator);
        shows(upload, "1行を受け入れました", administrator);
        assertThat(register.person(new PersonId(good), OF_A_TEST)).isPresent();

        var rejected = reads(upload + "/rejected.csv", administrator).getContentAsString(UTF_8);
        assertThat(rejected).contains("3,生年月日").contains(",'=取込 太郎,");
        var again = Objects.requireNonNull(uploads(rejected.replace("1990-13-01", "1990-12-01"), administrator)
                .getRedirectedUrl());
        shows(again, "取り込むと変わること", administrator);
        posts(again + "/taking-over", administrator);
        shows(again, "1行を受け入れました", administrator);
        assertThat(register.person(new PersonId("b" + good), OF_A_TEST))
                .hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("=取込 太郎"));
    }

    @Test
    void a_file_in_another_encoding_is_read_in_it_and_one_in_none_leaves_the_register_as_it_is() throws Exception {
        var administrator = account(Role.ADMINISTRATOR);
        var person = UUID.randomUUID().toString().substring(0, 18);
        var row = person + ",9,髙﨑 ㈱,,1990-01-01,女,世帯主,,,000-0001,未来市中央,\n";

        var upload =
                Objects.requireNonNull(upload((HEADING + row).getBytes(Charset.forName("windows-31j")), administrator)
                        .getRedirectedUrl());
        shows(upload, "Shift_JIS", administrator);
        shows(upload, "取り込むと変わること", administrator);
        posts(upload + "/discarding", administrator);
        shows(upload, "取り込まずに捨てました", administrator);
        assertThat(register.person(new PersonId(person), OF_A_TEST)).isEmpty();

        var broken = (HEADING + row).getBytes(UTF_8);
        broken[broken.length - 3] = (byte) 0xFF;
        var refused = Objects.requireNonNull(upload(broken, administrator).getRedirectedUrl());
        shows(refused, "この文字コードでは読めない文字があります", administrator);
        assertThat(reads(refused, administrator).getContentAsString(UTF_8)).contains("行 2");
    }

    @Test
    void of_two_files_the_one_taken_over_later_holds_and_none_twice() throws Exception {
        var administrator = account(Role.ADMINISTRATOR);
        var person = UUID.randomUUID().toString().substring(0, 18);
        var row = ",9,取込 %s,トリコミ,1990-01-01,女,世帯主,,,000-0001,未来市中央,\n";
        var before = Objects.requireNonNull(
                uploads(HEADING + person + row.formatted("前"), administrator).getRedirectedUrl());
        var after = Objects.requireNonNull(
                uploads(HEADING + person + row.formatted("後"), administrator).getRedirectedUrl());
        shows(before, "取り込むと変わること", administrator);
        shows(after, "取り込むと変わること", administrator);

        posts(before + "/taking-over", administrator);
        posts(after + "/taking-over", administrator);

        shows(after, "1行を受け入れました", administrator);
        assertThat(register.person(new PersonId(person), OF_A_TEST))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("取込 後"));
        assertThat(posts(before + "/taking-over", administrator).getStatus()).isEqualTo(422);
        assertThat(posts(before + "/discarding", administrator).getStatus()).isEqualTo(422);
    }

    @Test
    void a_full_file_asks_what_becomes_of_those_whom_it_does_not_have() throws Exception {
        var administrator = account(Role.ADMINISTRATOR);
        var resident = UUID.randomUUID().toString().substring(0, 18);
        var row = ",9,取込 花子,トリコミ ハナコ,1990-01-01,女,世帯主,,,000-0001,未来市中央,\n";
        var first = Objects.requireNonNull(
                uploads(HEADING + resident + row, administrator).getRedirectedUrl());
        shows(first, "取り込むと変わること", administrator);
        posts(first + "/taking-over", administrator);
        shows(first, "1行を受け入れました", administrator);

        var csv = (HEADING + "c" + resident + row + "," + row).getBytes(UTF_8);
        var upload = Objects.requireNonNull(upload(csv, administrator, "FULL").getRedirectedUrl());

        shows(upload, "このファイルにいない方が", administrator);
        assertThat(posts(upload + "/taking-over", administrator).getContentAsString(UTF_8))
                .contains("ファイルにいない方をどうするか");
        assertThat(posts(upload + "/taking-over", administrator, "missing", "leave")
                        .getContentAsString(UTF_8))
                .as("a row without a number may be anybody's")
                .contains("だれの行か分からない行を、先に");
        assertThat(reads(upload + "/missing.csv", administrator).getContentAsString(UTF_8))
                .contains(resident);
        assertThat(jdbc.sql("select purpose from audit_entry where subject = ? and act = 'EXPORT'")
                        .param(resident)
                        .query((line, _) -> line.getString(1))
                        .list())
                .containsExactly("ファイルにない方を確かめる");
        posts(upload + "/discarding", administrator);
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
        assertThat(upload(HEADING.getBytes(UTF_8), administrator, "").getContentAsString(UTF_8))
                .contains("全件か差分かをお選びください");
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

    private void shows(String path, String text, String login) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(reads(path, login).getContentAsString(UTF_8)).contains(text));
    }

    private MockHttpServletResponse posts(String path, String login, String... fields) throws Exception {
        var sent = post(path).with(csrf()).with(user(users.loadUserByUsername(login)));
        for (int i = 0; i < fields.length; i += 2) {
            sent.param(fields[i], fields[i + 1]);
        }
        return web.perform(sent).andReturn().getResponse();
    }

    private MockHttpServletResponse upload(byte[] csv, String login) throws Exception {
        return upload(csv, login, "DIFFERENCE");
    }

    private MockHttpServletResponse upload(byte[] csv, String login, String scope) throws Exception {
        var file = new MockMultipartFile("file", "住民.csv", "text/csv", csv);
        return web.perform(multipart("/staff/register/import")
                        .file(file)
                        .param("scope", scope)
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
