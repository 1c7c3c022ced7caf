package org.kaikaku.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.identity.TokenScope;
import org.kaikaku.platform.identity.token.MakeToken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who comes in, seen from the street. */
@HouseTest
class DoorTest {
    private static final String PASSWORD = "a long enough password";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext house;

    @Autowired
    MakeToken make;

    private final Map<String, String> tokens = new HashMap<>();

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void a_session_holds_no_password_and_no_roles() {
        var login = administrator();

        signIn(login, "/staff");

        var held = jdbc.sql("""
                        select a.attribute_bytes from spring_session_attributes a
                          join spring_session s on s.primary_id = a.session_primary_id where s.principal_name = ?
                        """).param(login).query(byte[].class).list();
        assertThat(held)
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain("argon2")
                        .doesNotContain("ADMINISTRATOR"));
    }

    @Test
    void whoever_comes_upon_nothing_is_still_in() {
        signIn(administrator(), "/staff");

        var nothing = get("/staff/cases/R8-999999-9");

        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).contains("情報 管理", "/sign-out").doesNotContain("href=\"/sign-in\"");
    }

    @Test
    void a_role_taken_away_is_gone_with_the_next_click() {
        var login = administrator();
        signIn(login, "/staff");
        assertThat(get("/staff/register/import").statusCode()).isEqualTo(200);

        jdbc.sql("delete from identity_assignment where account = (select id from identity_account where login = ?)")
                .param(login)
                .update();

        assertThat(get("/staff/register/import").statusCode()).isEqualTo(403);
    }

    @Test
    void a_password_is_changed_by_whoever_knows_the_old_one() {
        var login = administrator();
        signIn(login, "/staff");

        assertThat(passwordChanged("not the password").statusCode()).isEqualTo(422);
        assertThat(jdbc.sql("select failures from identity_account where login = ?")
                        .param(login)
                        .query(Integer.class)
                        .single())
                .as("counted as at the door")
                .isOne();
        assertThat(passwordChanged(PASSWORD).statusCode()).isEqualTo(302);

        assertThat(signIn(login, "/staff").headers().firstValue("Location"))
                .as("with the old one")
                .hasValueSatisfying(to -> assertThat(to).contains("problem=wrong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "easy", "en"})
    void everybody_has_a_page_of_their_account(String language) {
        signIn(resident(), "/my");

        var page = get("/my/account?lang=" + language);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/my/record/looks", "/my/link", "new-password");
    }

    @ParameterizedTest
    @CsvSource({"/my/link,/my/link", "/%09/evil.example,/my", "//evil.example,/my"})
    void after_signing_in_nobody_is_led_away(String next, String where) {
        var login = resident();

        var reply = signIn(login, java.net.URLDecoder.decode(next, StandardCharsets.UTF_8));

        assertThat(reply.statusCode()).isEqualTo(302);
        assertThat(URI.create(reply.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .isEqualTo(where);
    }

    @Test
    void no_browser_keeps_what_is_somebodys_own_but_every_browser_keeps_what_is_everybodys() {
        var begun = program("POST", "/api/v1/interviews", "", "{\"lifeEvent\":\"birth\"}");
        var interview = begun.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");

        assertThat(caching("/interviews/" + interview + "/deadlines.ics")).contains("no-store");
        assertThat(caching("/api/v1/life-events")).contains("no-store");
        assertThat(caching("/css/kaikaku.css")).contains("max-age=3600").contains("public");
    }

    @Test
    void wrong_link_codes_from_many_at_once_are_counted_and_stall_nobody() {
        var people =
                Stream.generate(this::resident).limit(40).map(this::account).toList();

        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = people.stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> accounts.link(one, "WRONG-CODE"), many)
                            .orTimeout(20, TimeUnit.SECONDS))
                    .toList();
            assertThat(tries.stream().map(CompletableFuture::join))
                    .allMatch(Accounts.LinkResult.NoSuchCode.class::isInstance);
        }
        assertThat(jdbc.sql("select distinct failures from identity_account where id in (:ids)")
                        .param("ids", people)
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
    }

    @Test
    void a_strangers_large_file_is_refused_before_it_is_read() {
        var file = HttpRequest.newBuilder(at("/staff/register/import"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[2 * 1024 * 1024]))
                .build();

        assertThat(send(file).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"ja,サインインが必要です", "easy,サインインして ください", "en,Please sign in"})
    void a_program_is_told_in_its_language_that_it_must_sign_in(String language, String title) {
        var reply = program("GET", "/api/v1/applications/x?lang=" + language, "", "");

        assertThat(reply.statusCode()).isEqualTo(401);
        assertThat(reply.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(realm -> assertThat(realm).startsWith("Bearer realm=\"Kaikaku\""));
        assertThat(reply.body()).contains(title).contains("\"instance\":\"/api/v1/applications/x\"");
    }

    @Test
    void what_the_api_does_not_have_is_told_in_the_callers_language() {
        assertThat(program("GET", "/api/v1/nothing?lang=en", "", "").body())
                .contains("Page not found")
                .contains("\"instance\":\"/api/v1/nothing\"");
        assertThat(program("DELETE", "/api/v1/facts?lang=en", "", "").body()).contains("That cannot be done here");
        var xml = HttpRequest.newBuilder(at("/api/v1/matches?lang=en"))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<a/>"))
                .build();
        assertThat(send(xml).body()).contains("We cannot read that format");
    }

    @Test
    void a_program_that_calls_often_leaves_one_line_an_hour() {
        var login = resident();

        for (int i = 0; i < 3; i++) {
            assertThat(program("GET", "/api/v1/applications/x", login, "").statusCode())
                    .isEqualTo(404);
        }

        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'SIGN_IN' and doer = ?")
                        .param(account(login).toString())
                        .query(Integer.class)
                        .single())
                .isBetween(1, 2);
    }

    @ParameterizedTest
    @CsvSource({"ja,1分ほどたってから", "en,in about a minute"})
    void whoever_asks_too_often_is_told_when_to_come_back(String language, String said) throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .build();
        var page = web.perform(MockMvcRequestBuilders.get("/error?lang=" + language)
                        .accept("text/html")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 429))
                .andReturn()
                .getResponse();

        assertThat(page.getStatus()).isEqualTo(429);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains(said);
    }

    private String administrator() {
        var login = UUID.randomUUID().toString();
        accounts.open(true, login, "情報 管理", PASSWORD, "shisei", List.of(new Assignment(Role.ADMINISTRATOR, "*")));
        return login;
    }

    private String resident() {
        var login = UUID.randomUUID() + "@example.jp";
        accounts.open(false, login, "未来 花子", PASSWORD, null, List.of());
        return login;
    }

    private UUID account(String login) {
        return jdbc.sql("select id from identity_account where login = ?")
                .param(login)
                .query(UUID.class)
                .single();
    }

    private HttpResponse<String> signIn(String login, String next) {
        return filled("/sign-in", Map.of("login", login, "password", PASSWORD, "next", next));
    }

    private HttpResponse<String> passwordChanged(String old) {
        return filled("/staff/account", Map.of("old", old, "password", "another long password"));
    }

    private HttpResponse<String> filled(String page, Map<String, String> typed) {
        var token = TOKEN.matcher(get(page).body());
        assertThat(token.find()).isTrue();
        var fields = new HashMap<>(typed);
        fields.put("_csrf", token.group(1));
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private String caching(String path) {
        return String.join(",", get(path).headers().allValues("Cache-Control"));
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Accept", "text/html,*/*")
                .build());
    }

    private HttpResponse<String> program(String method, String path, String login, String body) {
        var request = HttpRequest.newBuilder(at(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!login.isEmpty()) {
            request.header("Authorization", "Bearer " + tokens.computeIfAbsent(login, this::token));
        }
        return send(request.build());
    }

    private String token(String login) {
        var owner = accounts.actor(account(login)).orElseThrow();
        return make.make("test", Set.of(TokenScope.READ), 30, owner) instanceof MakeToken.Result.Made made
                ? made.signs()
                : "";
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
