package org.kaikaku.platform.identity.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.AccountChanged;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells an owner of a sign-in in a browser that was never signed in to their account: it may be a stranger who knows the password. A browser
 * is known by a random word that it keeps for nothing else; nothing is refused for want of it.
 */
@Component
public class KnownDevices implements RecurringJob {
    private static final String NAME = "device";
    private static final Duration KEPT = Duration.ofDays(400);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate together;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate together, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.together = together;
        this.clock = clock;
    }

    /** Somebody came in. The first browser of an account is told to nobody: it opened the account. */
    public void arrived(UUID account, HttpServletRequest request, HttpServletResponse response) {
        var word = word(request).orElseGet(KnownDevices::random);
        together.executeWithoutResult(_ -> arrived(account, hash(word)));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, word)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    private void arrived(UUID account, String hash) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        boolean known = jdbc.sql("update identity_device set seen_on = ? where account = ? and hash = ?")
                        .params(today, account, hash)
                        .update()
                == 1;
        if (!known) {
            boolean first = jdbc.sql("select not exists (select 1 from identity_device where account = ?)")
                    .param(account)
                    .query(Boolean.class)
                    .single();
            jdbc.sql("insert into identity_device (account, hash, seen_on) values (?, ?, ?) on conflict do nothing")
                    .params(account, hash, today)
                    .update();
            if (!first) {
                events.publishEvent(new AccountChanged(account, AccountChanged.Kind.NEW_DEVICE, clock.instant()));
            }
        }
    }

    private static Optional<String> word(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .flatMap(value -> value == null ? Stream.empty() : Stream.of(value))
                .filter(value -> value.matches("[A-Za-z0-9_-]{32}"))
                .findFirst();
    }

    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String word) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "identity.forget-devices";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    /** A browser that did not come for so long has thrown its word away, too. */
    @Override
    public void run() {
        jdbc.sql("delete from identity_device where seen_on < ?")
                .param(LocalDate.ofInstant(clock.instant().minus(KEPT), City.ZONE))
                .update();
    }
}
