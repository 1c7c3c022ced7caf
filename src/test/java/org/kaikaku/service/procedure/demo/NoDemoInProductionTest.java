package org.kaikaku.service.procedure.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.operation.Obstacle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class NoDemoInProductionTest {
    @Autowired
    NoDemoInProduction check;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate together;

    @Test
    void a_house_without_demo_accounts_is_fit() {
        assertThat(check.obstacles()).isEmpty();
    }

    @Test
    void a_demo_account_with_its_published_password_is_refused_and_an_empty_place_named() {
        together.executeWithoutResult(open -> {
            accounts.open(false, DemoAccounts.SIGN, "未来 花子", DemoAccounts.PASSWORD, null, List.of());

            assertThat(check.obstacles()).singleElement().satisfies(told -> {
                assertThat(told).extracting(Obstacle::setting).isEqualTo("KAIKAKU_DATA / KAIKAKU_DB_URL");
                assertThat(told.japanese()).contains("見本の市のアカウント");
                assertThat(told.english()).contains("published password");
                assertThat(told.remedy()).contains("an empty folder", "an empty database");
            });
            open.setRollbackOnly();
        });
    }
}
