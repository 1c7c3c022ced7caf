package org.kaikaku.platform.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class LedgerPagesTest {
    private static final Pattern EARLIER =
            Pattern.compile("href=\"(/staff/ledger\\?year=\\d+&amp;before=\\d+)#lines\"");

    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    Ledger ledger;

    /** In a transaction that is taken back: these books belong to all tests. */
    @Test
    @Transactional
    void the_books_are_read_page_by_page_and_none_is_left_out() throws Exception {
        var mark = "頁" + UUID.randomUUID().toString().substring(0, 8);
        int lines = 30;
        IntStream.range(0, lines).forEach(number -> posts(mark + "-" + number + "-"));
        var login = "l" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(
                true, login, "帳簿 読む", "a-passphrase-of-its-own", "zeimu", List.of(new Assignment(Role.TREASURER, "*")));

        var read = new StringBuilder();
        var next = "/staff/ledger";
        while (next != null && !read.toString().contains(mark + "-0-")) {
            var page = reads(next, login);
            assertThat(page.split(mark, -1).length - 1).isLessThanOrEqualTo(25);
            read.append(page);
            var earlier = EARLIER.matcher(page);
            next = earlier.find() ? earlier.group(1).replace("&amp;", "&") : null;
        }

        assertThat(IntStream.range(0, lines).mapToObj(number -> mark + "-" + number + "-"))
                .allSatisfy(words -> assertThat(read).containsOnlyOnce(words));
    }

    private void posts(String words) {
        var cause = "test/" + UUID.randomUUID();
        var year = FiscalYear.of(LocalDate.now(City.ZONE));
        ledger.post(new Posting(cause, Posting.Kind.CHARGE, "receivable", "fees", 100, year, words, null), Doer.SYSTEM);
    }

    private String reads(String path, String login) throws Exception {
        return MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .build()
                .perform(get(path).with(user(users.loadUserByUsername(login))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
