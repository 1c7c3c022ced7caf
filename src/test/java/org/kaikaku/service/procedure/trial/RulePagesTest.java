package org.kaikaku.service.procedure.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class RulePagesTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    Catalogues catalogues;

    @Test
    void rules_stand_under_their_division_and_what_is_looked_for_stands_open() throws Exception {
        var login = "r" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(
                true,
                login,
                "決まり 読む",
                "a-passphrase-of-its-own",
                "somu",
                List.of(new Assignment(Role.ADMINISTRATOR, "*")));

        var all = reads("/staff/rules", login);
        assertThat(all).contains("<summary><h2>市民課</h2>");
        assertThat(catalogues.current().procedures().keySet())
                .allSatisfy(key -> assertThat(all).containsOnlyOnce("href=\"/staff/rules/" + key + "\""));
        assertThat(reads("/staff/rules?q=setainushi-henko", login))
                .contains("<details class=\"fold\" open", "世帯主変更届")
                .doesNotContain("<details class=\"fold\">");
    }

    private String reads(String path, String login) throws Exception {
        return MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build()
                .perform(get(path).with(user(users.loadUserByUsername(login))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
