package org.kaikaku.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class RefuseIndividualNumbersTest {
    private static final String NUMBER = "1234-5678-9018";

    @LocalServerPort
    int port;

    @Test
    void a_number_in_a_search_is_refused_with_what_to_do_and_never_shown_again() throws Exception {
        var answer = send(
                request("/procedures?q=" + NUMBER).header("Accept", "text/html").GET());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("マイナンバー", "法律により").doesNotContain(NUMBER, NUMBER.replace("-", ""));
    }

    @Test
    void what_else_was_written_can_be_copied_from_the_page() throws Exception {
        var answer = send(request("/procedures?q=my+number+is+" + NUMBER + "+thank+you&lang=en")
                .header("Accept", "text/html")
                .GET());

        assertThat(answer.body()).contains("my number is ●●●●●●●●●●●● thank you");
    }

    @Test
    void a_number_in_a_message_of_a_program_is_refused_and_one_without_is_read() throws Exception {
        assertThat(post("""
                {"lifeEvent": "bereavement", "facts": {"deceased.name": "花子 123456789018"}}""").statusCode()).isEqualTo(422);
        assertThat(post("""
                {"lifeEvent": "bereavement", "facts": {"deceased.was_head": true}}""").statusCode()).isEqualTo(200);
    }

    @Test
    void a_number_in_a_file_name_is_refused() throws Exception {
        var page = send(request("/sign-up").header("Accept", "text/html").GET());
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

        assertThat(upload("通知カード123456789018.png", token.group(1), cookie).body())
                .contains("マイナンバー");
        assertThat(upload("通知カード123456789010.png", token.group(1), cookie).body())
                .doesNotContain("法律により");
    }

    private HttpResponse<String> upload(String file, String token, String cookie) throws Exception {
        var body = """
                --x\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --x\r
                Content-Disposition: form-data; name="paper"; filename="%s"\r
                Content-Type: image/png\r
                \r
                x\r
                --x--\r
                """.formatted(token, file);
        return send(request("/sign-up")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Cookie", cookie)
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(String json) throws IOException, InterruptedException {
        return send(request("/api/v1/matches")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }
}
