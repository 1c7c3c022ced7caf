package org.kaikaku.platform.payment.arrears;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Charges;
import org.kaikaku.platform.payment.HeardOfPayments;
import org.kaikaku.platform.payment.NewCharge;
import org.kaikaku.platform.payment.Payer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class ArrearsTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    Charges charges;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    HeardOfPayments heard;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private MockMvc web;
    private String treasurer = "";

    @BeforeEach
    void begin() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        treasurer = UUID.randomUUID().toString();
        accounts.open(
                true,
                treasurer,
                "会計 花",
                "a long enough password",
                "zeimu",
                List.of(new Assignment(Role.TREASURER, "*")));
    }

    @Test
    void what_is_late_is_asked_for_step_by_step_and_each_step_once() throws Exception {
        var mail = UUID.randomUUID() + "@example.jp";
        var account = accounts.open(false, mail, "滞納 太郎", "a long enough password", null, List.of());
        var inTime = charge(account, -1);
        var young = charge(account, 5);
        var reminded = charge(account, 21);
        var demanded = charge(account, 61);
        var nobody = charge(null, 21);
        run("payment.ask-for-arrears");
        run("payment.ask-for-arrears");

        assertThat(steps(inTime)).isEmpty();
        assertThat(steps(young)).isEmpty();
        assertThat(steps(reminded)).containsExactly("tokusoku true");
        assertThat(steps(demanded)).containsExactlyInAnyOrder("tokusoku true", "saikoku true");
        assertThat(steps(nobody)).containsExactly("tokusoku false");
        assertThat(page("/my/notices", mail)).contains("督促", reminded.number(), "催告");
        var list = page("/staff/arrears", treasurer);
        assertThat(row(list, young)).contains("5日前").doesNotContain("督促");
        assertThat(row(list, demanded)).contains("督促", "催告", "61日前");
        assertThat(row(list, nobody)).contains("督促", "知らせる先がありません");
        assertThat(list).doesNotContain(inTime.number());
        assertThat(page("/staff/arrears/all.csv", treasurer)).contains(demanded.number());
    }

    @Test
    void the_room_that_asked_hears_once_that_a_charge_is_overdue() {
        var charge = charge(null, 1);
        run("payment.tell-overdue");
        run("payment.tell-overdue");
        assertThat(heard.of(charge.subject())).hasSize(1).first().asString().startsWith("overdue since ");
    }

    private Charged charge(@Nullable UUID account, int daysLate) {
        var due = LocalDate.ofInstant(clock.instant(), City.ZONE).minusDays(daysLate);
        var asked = new NewCharge(
                "test/" + UUID.randomUUID(),
                "test.hall",
                "rents",
                new Text("会議室の使用料", "会議室《かいぎしつ》の お金《かね》", "Hire of a meeting room"),
                1000,
                due,
                FiscalYear.of(due),
                "shimin",
                new Payer("滞納 太郎", null, account));
        return together.execute(_ -> charges.ask(asked, Doer.SYSTEM));
    }

    private void run(String job) {
        jobs.stream().filter(one -> one.name().equals(job)).forEach(RecurringJob::run);
    }

    private List<String> steps(Charged charge) {
        return jdbc.sql("select step, told from payment_dunning where charge = ?")
                .param(charge.id())
                .query((row, _) -> row.getString("step") + " " + row.getBoolean("told"))
                .list();
    }

    private static String row(String page, Charged charge) {
        int at = page.indexOf(">" + charge.number() + "<");
        return at < 0 ? "" : page.substring(at, page.indexOf("</tr>", at));
    }

    private String page(String path, String who) throws Exception {
        return web.perform(get(path).with(user(users.loadUserByUsername(who))))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }
}
