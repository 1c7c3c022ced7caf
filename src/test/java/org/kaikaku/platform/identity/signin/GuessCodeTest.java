package org.kaikaku.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Guesses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;

@HouseTest
class GuessCodeTest {
    private static final int FREE = 5;

    @Autowired
    GuessCode guess;

    @Autowired
    DaoAuthenticationProvider door;

    @Autowired
    Guesses codes;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private static final String PASSWORD = "a long enough password";

    private Actor owner;
    private String login;

    @BeforeEach
    void somebody_has_an_account() {
        login = UUID.randomUUID() + "@example.jp";
        var id = accounts.open(false, login, "当て 推量", PASSWORD, null, List.of());
        owner = accounts.actor(id).orElseThrow();
    }

    @Test
    void of_many_who_guess_at_once_no_more_get_a_guess_than_one_after_the_other() throws Exception {
        var guessed = new AtomicInteger();
        atOnce(() -> assertThat(guess.isRight(owner, "サインイン", () -> guessed.incrementAndGet() == 0))
                .isFalse());
        assertThat(guessed).hasValue(FREE);
        assertThat(guess.isRight(owner, "サインイン", () -> true))
                .as("the account waits")
                .isFalse();
    }

    @Test
    void of_many_at_the_door_at_once_no_more_are_counted_and_then_the_right_password_waits_too() throws Exception {
        atOnce(() -> assertThatThrownBy(() -> typed("not the password")).isInstanceOf(BadCredentialsException.class));

        assertThat(failures()).isEqualTo(FREE);
        assertThatThrownBy(() -> typed(PASSWORD)).isInstanceOf(LockedException.class);
    }

    @Test
    void what_is_right_does_not_count_and_forgives_nothing_by_itself() {
        assertThatThrownBy(() -> typed("not the password")).isInstanceOf(BadCredentialsException.class);
        typed(PASSWORD);
        assertThat(failures()).as("a second factor may be to come").isOne();

        for (int i = 1; i < FREE - 1; i++) {
            assertThat(codes.begin(owner.account())).isTrue();
        }
        assertThat(codes.begin(owner.account())).isTrue();
        codes.right(owner.account());
        assertThat(failures()).isEqualTo(FREE - 1);
        assertThat(codes.begin(owner.account())).isTrue();
        assertThat(codes.begin(owner.account())).as("the fifth was wrong").isFalse();
    }

    private void typed(String password) {
        door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, password));
    }

    private int failures() {
        return jdbc.sql("select failures from identity_account where id = ?")
                .param(owner.account())
                .query(Integer.class)
                .single();
    }

    private static void atOnce(Runnable guess) throws Exception {
        var together = new CountDownLatch(1);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 12)
                    .mapToObj(_ -> crowd.submit(() -> {
                        together.await();
                        guess.run();
                        return null;
                    }))
                    .toList();
            together.countDown();
            for (var one : all) {
                one.get();
            }
        }
    }

    @Test
    void each_wrong_guess_is_told_to_the_owner_and_a_right_one_begins_the_count_anew() {
        for (int i = 0; i < FREE - 1; i++) {
            assertThat(guess.isRight(owner, "復旧コードによるサインイン", () -> false)).isFalse();
        }
        assertThat(guess.isRight(owner, "復旧コードによるサインイン", () -> true)).isTrue();
        assertThat(guess.isRight(owner, "復旧コードによるサインイン", () -> false)).isFalse();
        assertThat(guess.isRight(owner, "復旧コードによるサインイン", () -> true)).isTrue();

        assertThat(jdbc.sql("select count(*) from audit_entry where object = ? and act = 'SIGN_IN_REFUSED'")
                        .param("account/" + owner.account())
                        .query(Integer.class)
                        .single())
                .isEqualTo(FREE);
    }
}
