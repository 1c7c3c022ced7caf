package org.kaikaku.service.procedure.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@HouseTest
class DemoNoticeTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-28T01:00:00Z"), ZoneOffset.UTC);

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionOperations together;

    @Test
    void every_page_says_that_it_is_a_demo_as_soon_as_there_are_accounts() {
        together.executeWithoutResult(none -> {
            var notice = new DemoNotice(accounts, NOW);
            assertThat(notice.text()).as("somebody looks in while it is filled").isEmpty();
            accounts.open(false, DemoAccounts.SIGN, "未来 花子", "a long enough password", null, List.of());

            assertThat(notice.present()).isFalse();
            notice.fill((done, all) -> assertThat(done).isEqualTo(all));

            assertThat(notice.text()).contains("demo.notice");
            assertThat(notice.present()).isTrue();
            none.setRollbackOnly();
        });
    }
}
