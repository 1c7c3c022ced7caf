package org.kaikaku.platform.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.release.PublishCity;
import org.kaikaku.platform.identity.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@HouseTest
class KnownDevicesTest {
    @Autowired
    KnownDevices devices;

    @Autowired
    Accounts accounts;

    @Autowired
    PublishCity publish;

    @Autowired
    JdbcClient jdbc;

    private UUID account = UUID.randomUUID();

    @BeforeEach
    void somebody() {
        publish.publish(Path.of("city/mirai"));
        account = accounts.open(
                false, UUID.randomUUID() + "@example.jp", "試験 端末", "a long enough password", null, List.of());
    }

    @Test
    void a_new_browser_is_told_to_the_owner_and_the_first_and_known_ones_are_not() {
        var first = signIn();
        assertThat(told()).isZero();
        signIn(first);
        assertThat(told()).isZero();

        var other = signIn();
        assertThat(told()).isEqualTo(1);
        signIn(other);
        signIn(first);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void a_word_that_is_none_is_replaced() {
        var sent = signIn(new Cookie("device", "'; drop table"));
        assertThat(sent.getValue()).matches("[A-Za-z0-9_-]{32}");
    }

    @Test
    void the_word_of_one_account_says_nothing_of_another() {
        var browser = signIn();
        var before = account;
        somebody();
        signIn();
        signIn(browser);
        assertThat(told()).isEqualTo(1);
        assertThat(account).isNotEqualTo(before);
    }

    private Cookie signIn(Cookie... kept) {
        var request = new MockHttpServletRequest();
        request.setCookies(kept);
        var response = new MockHttpServletResponse();
        devices.arrived(account, request, response);
        var set = String.valueOf(response.getHeader("Set-Cookie"));
        assertThat(set).contains("HttpOnly", "SameSite=Lax");
        return new Cookie("device", set.split("[=;]")[1]);
    }

    private int told() {
        return jdbc.sql("select count(*) from notice_notice where account = ? and body_ja like '初めて使う端末%'")
                .param(account)
                .query(Integer.class)
                .single();
    }
}
