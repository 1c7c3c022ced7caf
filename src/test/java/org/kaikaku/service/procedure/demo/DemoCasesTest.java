package org.kaikaku.service.procedure.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportResidents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class DemoCasesTest {
    private static final LocalDate TODAY = LocalDate.now(City.ZONE);
    private static final int HOMES = 24;

    @Autowired
    DemoCases cases;

    @Autowired
    ImportResidents register;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private record Case(String state, String person, Instant submitted, int lines, Instant last) {}

    @Test
    void the_demo_city_opens_with_cases_of_the_last_months_in_every_state() {
        people();
        staff();
        var before = jdbc.sql("select coalesce(max(receipt), '') from procedure_application")
                .query(String.class)
                .single();
        var began = Instant.now();

        cases.fill((done, all) -> {});

        var filled = jdbc.sql("""
                        select a.state, coalesce(a.person, '') as person, a.submitted_at as submitted,
                               count(h.*) as lines, max(h.at) as last
                          from procedure_application a
                          join procedure_application_history h on h.application = a.id
                         where a.receipt > ? and (a.person is null or a.person like 'home%')
                         group by a.id
                        """).param(before).query(Case.class).list();
        assertThat(filled).hasSizeGreaterThan(40);
        assertThat(filled)
                .extracting(Case::state)
                .contains("RECEIVED", "IN_REVIEW", "CORRECTION_ASKED", "AWAITING_APPROVAL", "DECIDED", "WITHDRAWN");
        assertThat(filled).allSatisfy(one -> {
            assertThat(one.last()).isBetween(one.submitted(), began.plusSeconds(600));
            assertThat(one.submitted()).isAfter(began.minusSeconds(140L * 24 * 60 * 60));
        });
        assertThat(filled).anyMatch(one -> one.submitted().isBefore(began.minusSeconds(45L * 24 * 60 * 60)));
    }

    @Test
    void a_city_that_is_not_the_demo_gets_none() {
        assertThat(accounts.has(DemoAccounts.SIGN)).isFalse();
        assertThat(cases.present()).isTrue();
    }

    /** Households with the numbers that the demo city's have. */
    private void people() {
        var csv = new StringBuilder("宛名番号,世帯番号,氏名,フリガナ,生年月日,性別,続柄,状態,異動日,郵便番号,住所,支援措置,医療保険\n");
        for (int i = 0; i < HOMES; i++) {
            var died = i % 5 == 0 ? "死亡," + TODAY.minusDays(10L + 5 * i) : ",";
            csv.append("""
                    home%1$d-1,%2$d,見本 %1$d郎,ミホン タロウ,1975-04-03,男,世帯主,%3$s,000-0077,未来市中央一丁目1番%1$d号,,kokuho
                    home%1$d-2,%2$d,見本 花子,ミホン ハナコ,1990-06-01,女,妻,,,000-0077,未来市中央一丁目1番%1$d号,,kokuho
                    home%1$d-3,%2$d,見本 空,ミホン ソラ,2018-08-08,男,子,,,000-0077,未来市中央一丁目1番%1$d号,,kokuho
                    """.formatted(i, 2_000_001 + i, died));
        }
        var report = register.from(new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(report)
                .isInstanceOfSatisfying(
                        ImportReport.Imported.class,
                        done -> assertThat(done.rejected()).isEmpty());
    }

    private void staff() {
        for (var division : List.of("shimin", "hoken-nenkin", "kodomo", "kaigo", "zeimu", "suido", "shisei")) {
            accounts.open(
                    true,
                    "demo-" + division,
                    "見本 担当",
                    "a-long-password-1",
                    division,
                    List.of(new Assignment(Role.CASE_WORKER, division)));
        }
    }
}
