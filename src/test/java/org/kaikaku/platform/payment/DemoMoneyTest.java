package org.kaikaku.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.demo.DemoPart;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Text;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo city's own treasurer has something to see of each kind. */
class DemoMoneyTest extends TreasurersHouse {
    private static final String TREASURER = "6001";

    @Autowired
    List<DemoPart> parts;

    @BeforeEach
    void staff() {
        open("1001", "青葉 みどり", new Assignment(Role.RECEPTION, "*"));
        open("2002", "西野 あかね", new Assignment(Role.CHIEF, "shimin"));
        open(TREASURER, "勘定 明", new Assignment(Role.TREASURER, "*"));
    }

    @Test
    void the_demo_city_has_taken_money_at_a_till_and_a_bank_and_some_of_it_waits_to_go_back() throws Exception {
        var room = together.execute(_ -> charges.ask(
                new NewCharge(
                        "test/" + UUID.randomUUID(),
                        "booking",
                        "rents",
                        Text.same("講座室の使用料"),
                        1300,
                        today().minusDays(1),
                        FiscalYear.of(today()),
                        "shimin",
                        new Payer("見本 太郎", null, null)),
                Doer.SYSTEM));

        fill("レジ");
        fill("納付済通知");

        assertThat(heard.of(room.subject())).contains("paid 1300 CASH");
        assertThat(page("/staff/takings", TREASURER)).contains("住民票の写し", "市史", "施設の使用料", "市民農園の区画の使用料");
        assertThat(page("/staff/ledger", TREASURER)).contains("現金過不足", "釣銭を100円多く渡した", "過誤納(金融機関)", "還付");
        assertThat(page("/staff/paid-notices", TREASURER)).contains("5件", "11,100円");
        assertThat(page("/staff/suspense", TREASURER)).contains("見本 夏樹", "2,400円を返す");
        assertThat(page("/staff/refunds", TREASURER)).contains("見本 秋生", "1,500");
        assertThat(jdbc.sql("""
                        select counted - change_fund - taken from payment_till till join identity_account holder on holder.id = till.holder
                         where holder.login = '1001' and checker_name = '西野 あかね' and state = 'CLOSED'
                        """).query(Long.class).list()).containsExactly(-100L);
    }

    private void fill(String name) {
        var part = parts.stream()
                .filter(one -> one.name().startsWith(name))
                .findFirst()
                .orElseThrow();
        part.fill((_, _) -> {});
        assertThat(part.present()).as(name + ", once").isTrue();
    }

    private void open(String login, String name, Assignment role) {
        if (!accounts.has(login)) {
            accounts.open(true, login, name, PASSWORD, "shimin", List.of(role));
        }
    }
}
