package org.kaikaku.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class GuessCodeTest {
    private static final int FREE = 5;

    @Autowired
    GuessCode guess;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Actor owner;

    @BeforeEach
    void somebody_has_an_account() {
        var id = accounts.open(
                false, UUID.randomUUID() + "@example.jp", "当て 推量", "a long enough password", null, List.of());
        owner = accounts.actor(id).orElseThrow();
    }

    @Test
    void of_many_who_guess_at_once_no_more_get_a_guess_than_one_after_the_other() throws Exception {
        var guessed = new AtomicInteger();
        var together = new CountDownLatch(1);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 12)
                    .mapToObj(_ -> crowd.submit(() -> {
                        together.await();
                        return guess.isRight(owner, "サインイン", () -> guessed.incrementAndGet() == 0);
                    }))
                    .toList();
            together.countDown();
            for (var one : all) {
                assertThat(one.get()).isFalse();
            }
        }
        assertThat(guessed).hasValue(FREE);
        assertThat(guess.isRight(owner, "サインイン", () -> true))
                .as("the account waits")
                .isFalse();
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
