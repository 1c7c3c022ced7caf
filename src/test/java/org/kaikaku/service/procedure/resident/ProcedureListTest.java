package org.kaikaku.service.procedure.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class ProcedureListTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Catalogues catalogues;

    @Test
    void every_procedure_stands_under_what_happened_folded_until_it_is_wanted() throws Exception {
        var page = reads("/procedures");

        assertThat(page).contains("<summary><h2>身内が亡くなった</h2>").doesNotContain("<details class=\"fold\" open");
        assertThat(catalogues.current().procedures().keySet())
                .allSatisfy(key -> assertThat(page).contains("href=\"/procedures/" + key + "\""));
    }

    @Test
    void what_was_looked_for_is_seen_at_once() throws Exception {
        assertThat(reads("/procedures?q=世帯主変更届")).contains("世帯主変更届").doesNotContain("<details class=\"fold\"");
    }

    private String reads(String path) throws Exception {
        return MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build()
                .perform(get(path))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
