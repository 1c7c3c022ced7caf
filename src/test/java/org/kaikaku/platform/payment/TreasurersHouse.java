package org.kaikaku.platform.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.language.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What tests of money have in common: somebody who keeps the books, charges of the test's own, and what the books say of them. */
@HouseTest
public abstract class TreasurersHouse {
    protected static final String PASSWORD = "a long enough password";

    @Autowired
    WebApplicationContext house;

    @Autowired
    protected Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    protected Charges charges;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    protected HeardOfPayments heard;

    @Autowired
    protected TransactionTemplate together;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Clock clock;

    protected MockMvc web;
    protected String treasurer = "";

    @BeforeEach
    protected void open() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        treasurer = treasurer();
    }

    /** Another one each time. */
    protected String treasurer() {
        var login = UUID.randomUUID().toString();
        accounts.open(true, login, "会計 花", PASSWORD, "zeimu", List.of(new Assignment(Role.TREASURER, "*")));
        return login;
    }

    protected LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    protected Charged charge(long amount, LocalDate due, Payer payer) {
        var asked = new NewCharge(
                "test/" + UUID.randomUUID(),
                "test.hall",
                "rents",
                new Text("会議室の使用料", "会議室《かいぎしつ》の お金《かね》", "Hire of a meeting room"),
                amount,
                due,
                FiscalYear.of(due),
                "shimin",
                payer);
        return together.execute(_ -> charges.ask(asked, Doer.SYSTEM));
    }

    protected void run(String job) {
        jobs.stream().filter(one -> one.name().equals(job)).forEach(RecurringJob::run);
    }

    protected <R extends AbstractMockHttpServletRequestBuilder<R>> MockHttpServletResponse sends(
            R request, String login) throws Exception {
        return web.perform(request.with(user(users.loadUserByUsername(login))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    protected String page(String path) throws Exception {
        return page(path, treasurer);
    }

    protected String page(String path, String login) throws Exception {
        return text(sends(get(path), login));
    }

    protected static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(UTF_8);
    }

    /** The table's row of a charge; empty where it has none. */
    protected static String row(String page, Charged charge) {
        int at = page.indexOf(">" + charge.number() + "<");
        return at < 0 ? "" : page.substring(at, page.indexOf("</tr>", at));
    }

    /** What is left on each account of a charge's lines: {@code provider 1500, rents -1500}. */
    protected String books(Charged charge) {
        return jdbc.sql("""
                        select string_agg(account || ' ' || yen, ', ' order by account) from (
                            select account, sum(yen) as yen from (
                                select debit as account, amount as yen from payment_transfer where charge = :charge
                                union all select credit, -amount from payment_transfer where charge = :charge) as side
                             group by account having sum(yen) <> 0) as left_over
                        """)
                .param("charge", charge.id())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
