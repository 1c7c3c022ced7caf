package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaikaku.platform.identity.AccountChanged;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.identity.TokenScope;
import org.kaikaku.platform.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a program holds instead of a person's password. */
class TokensTest extends Townspeople {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void a_token_is_shown_once_works_is_listed_with_its_use_and_is_revoked_at_once() {
        var login = hanako();
        var hanako = signedIn(login);
        var receipt = changeOfHead(login);
        hanako.get("/my/tokens");

        var made = hanako.post("/my/tokens", Map.of("name", "家計簿", "scope", "applications:read", "days", "90"));
        var signs = made.page().select("#token").attr("value");

        assertThat(signs).startsWith("kaikaku_").hasSizeGreaterThan(45);
        var list = hanako.get("/my/tokens");
        assertThat(list.text()).contains("家計簿").doesNotContain(signs);
        assertThat(list.said()).contains("まだ使われていません");
        assertThat(jdbc.sql("select t::text from identity_token t where account = ?")
                        .param(account(login))
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(signs.substring(8)));

        var program = Program.with(signs, house());
        assertThat(program.get("/api/v1/applications/" + receipt).text("state")).isEqualTo("RECEIVED");
        assertThat(hanako.get("/my/tokens").said()).contains("最後の利用");

        var revocation = hanako.get("/my/tokens").page().select("a[href$='/revocation']").eachAttr("href").stream()
                .filter(address -> address.contains(id(login, "家計簿")))
                .findFirst()
                .orElseThrow();
        assertThat(hanako.get(revocation).said()).contains("元には戻せません");
        assertThat(hanako.post(revocation, Map.of()).said()).contains("取消し済み");

        var refused = program.get("/api/v1/applications/" + receipt);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.authenticate()).contains("Bearer").contains("error=\"invalid_token\"");
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(acts(login)).contains("ISSUE アクセストークンの発行", "SIGN_IN プログラムによるサインイン", "CHANGE アクセストークンの取消し");
    }

    @ParameterizedTest
    @CsvSource({
        "'',applications:read,90,お名前|名前",
        "家計簿,'',90,一つ以上",
        "家計簿,cases:read,90,一つ以上",
        "家計簿,everything,90,一つ以上",
        "家計簿,applications:read,3650,期限を選んで"
    })
    void what_cannot_be_made_is_said_at_its_field_and_keeps_what_was_typed(
            String name, String scope, String days, String said) {
        var hanako = signedIn(hanako());
        hanako.get("/my/tokens");

        var reply = hanako.post("/my/tokens", Map.of("name", name, "scope", scope, "days", days));

        assertThat(reply.status()).isEqualTo(422);
        var problem = reply.page().select(".error-summary a");
        assertThat(problem.text()).containsPattern(said);
        assertThat(reply.page().select(problem.attr("href").replace(".", "\\.")))
                .hasSize(1);
        assertThat(reply.page().select("#name").attr("value")).isEqualTo(name);
    }

    @Test
    void a_token_that_is_over_counts_no_more() {
        var login = hanako();
        var program = program(login);
        assertThat(program.get("/api/v1/applications/x").status()).isEqualTo(404);

        jdbc.sql("update identity_token set expires_at = now() where account = ?")
                .param(account(login))
                .update();

        assertThat(program.get("/api/v1/applications/x").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERVIEWS", "APPLY", "READ"})
    void a_token_does_what_its_scope_says_and_nothing_else(TokenScope only) {
        var login = hanako();
        var program = Program.with(token(login, Set.of(only)), house());
        var interview = program(login).interview("bereavement");
        var tried = Map.of(
                TokenScope.INTERVIEWS, program.tell(interview, Map.of()),
                TokenScope.APPLY, program.apply(interview, "k", "setainushi-henko"),
                TokenScope.READ, program.get("/api/v1/applications/x"),
                TokenScope.CASES, program.get("/api/v1/cases/x"));

        tried.forEach((scope, answer) -> {
            if (scope == only) {
                assertThat(answer.status()).as(scope.key()).isNotIn(401, 403);
            } else {
                assertThat(answer.status()).as(scope.key()).isEqualTo(403);
                assertThat(answer.type()).startsWith("application/problem+json");
                assertThat(answer.authenticate())
                        .contains("error=\"insufficient_scope\"")
                        .contains("scope=\"" + scope.key() + "\"");
            }
        });
        assertThat(program.get("/api/v1/facts").status())
                .as("what is about nobody")
                .isEqualTo(200);
    }

    @Test
    void neither_a_password_nor_a_token_in_the_address_lets_a_program_in() throws Exception {
        var login = hanako();
        var basic = "Basic " + Base64.getEncoder().encodeToString((login + ":" + PASSWORD).getBytes());
        assertThat(status("/api/v1/applications/x", basic)).isEqualTo(401);
        assertThat(status("/api/v1/applications/x?access_token=" + token(login), ""))
                .isEqualTo(401);
        assertThat(status("/api/v1/applications/x", "Bearer ")).isIn(400, 401);
        assertThat(status("/api/v1/applications/x", "Bearer " + "x".repeat(5000)))
                .isIn(400, 401);
    }

    @Test
    void a_token_opens_no_page() throws Exception {
        assertThat(status("/my", "Bearer " + token(hanako()))).isEqualTo(302);
    }

    @Test
    void nobody_revokes_anothers() {
        var owner = hanako();
        var program = program(owner);
        var stranger = signedIn(hanako());
        stranger.get("/my/tokens");

        var reply = stranger.post("/my/tokens/" + id(owner, "test") + "/revocation", Map.of());

        assertThat(reply.status()).isEqualTo(404);
        assertThat(program.get("/api/v1/applications/x").status()).isEqualTo(404);
    }

    @Test
    void an_account_that_was_recovered_leaves_no_token_to_whoever_had_it_meanwhile() {
        var login = hanako();
        var program = program(login);

        events.publishEvent(
                new AccountChanged(account(login), AccountChanged.Kind.RECOVERED_BY_GIVEN_CODE, Instant.now()));

        assertThat(program.get("/api/v1/applications/x").status()).isEqualTo(401);
    }

    @Test
    void a_program_of_the_office_sees_where_a_case_of_its_division_stands_and_nobody_in_it() {
        var receipt = changeOfHead(hanako());
        var path = "/api/v1/cases/" + receipt;

        var answer = program(staff(Role.CASE_WORKER, "shimin").login()).get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("state")).isEqualTo("RECEIVED");
        assertThat(answer.body().toString()).doesNotContain("花子").doesNotContain("一郎");
        assertThat(program(staff(Role.CASE_WORKER, "zeimu").login()).get(path).status())
                .as("of another division")
                .isEqualTo(404);
        assertThat(program(staff(Role.ADMINISTRATOR, "shimin").login())
                        .get(path)
                        .status())
                .isEqualTo(404);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where act = 'LOOK' and object = ? and purpose like 'プログラム%'")
                        .param("application/" + receipt)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private Caller signedIn(String login) {
        var caller = new Caller(house(), Language.JA);
        caller.signIn(login, PASSWORD);
        return caller;
    }

    private UUID account(String login) {
        return jdbc.sql("select id from identity_account where login = ?")
                .param(login)
                .query(UUID.class)
                .single();
    }

    private String id(String login, String name) {
        return jdbc.sql("select id from identity_token where account = ? and name = ? and revoked_at is null")
                .params(account(login), name)
                .query(UUID.class)
                .list()
                .getFirst()
                .toString();
    }

    private List<String> acts(String login) {
        return jdbc.sql("select act || ' ' || purpose from audit_entry where doer = ?")
                .param(account(login).toString())
                .query(String.class)
                .list();
    }

    private int status(String path, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(house() + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
