package org.kaikaku.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.database.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

@Tag("database")
class DocumentNumbersTest {
    private static final TestDatabase database = TestDatabase.create();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final DocumentNumbers numbers = new DocumentNumbers(database.jdbc(), java.time.Clock.systemUTC());

    @Test
    void numbers_count_up_from_one_by_division_and_fiscal_year() {
        assertThat(take("a", DAY).text()).isEqualTo("未市第1号");
        assertThat(take("a", LocalDate.of(2027, 3, 31)).text()).isEqualTo("未市第2号");
        assertThat(take("a", LocalDate.of(2027, 4, 1)).text()).isEqualTo("未市第1号");
        assertThat(take("b", DAY).text()).isEqualTo("未市第1号");
    }

    @Test
    void a_transaction_that_fails_gives_its_number_back() {
        database.transaction().execute(status -> {
            numbers.next("back", "未市", DAY);
            status.setRollbackOnly();
            return null;
        });
        assertThat(take("back", DAY).number()).isEqualTo(1);
    }

    @Test
    void many_at_once_leave_no_gap_and_no_double() throws Exception {
        int many = 60;
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var taken = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit((Callable<Integer>) () -> {
                        start.await();
                        return i % 3 == 0 ? failing("many") : take("many", DAY).number();
                    }))
                    .toList();
            start.countDown();
            var kept = new ArrayList<Integer>();
            for (var number : taken) {
                kept.add(number.get(30, TimeUnit.SECONDS));
            }
            kept.removeIf(number -> number < 0);
            assertThat(kept)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 40).boxed().toList());
        }
    }

    @Test
    void a_number_is_only_given_within_the_transaction_that_uses_it() {
        try (var room = new AnnotationConfigApplicationContext()) {
            room.register(Transactions.class);
            room.registerBean(
                    DocumentNumbers.class, () -> new DocumentNumbers(database.jdbc(), java.time.Clock.systemUTC()));
            room.refresh();
            var proxied = room.getBean(DocumentNumbers.class);
            assertThatThrownBy(() -> proxied.next("outside", "未市", DAY))
                    .isInstanceOf(IllegalTransactionStateException.class);
        }
    }

    @Configuration
    @EnableTransactionManagement
    static class Transactions {
        @Bean
        TransactionManager transactionManager() {
            return new JdbcTransactionManager(database.dataSource());
        }
    }

    private int failing(String division) {
        database.transaction().execute(status -> {
            status.setRollbackOnly();
            return numbers.next(division, "未市", DAY);
        });
        return -1;
    }

    private DocumentNumber take(String division, LocalDate on) {
        return database.transaction().execute(_ -> numbers.next(division, "未市", on));
    }
}
