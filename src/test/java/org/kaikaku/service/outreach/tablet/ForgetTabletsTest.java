package org.kaikaku.service.outreach.tablet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long the house remembers tablets. */
class ForgetTabletsTest extends AtTablets {
    @Autowired
    ForgetTablets forget;

    @Test
    void tablets_of_long_ago_are_forgotten_unless_something_waits_for_a_person() throws Exception {
        var done = load(crew).at("/id").asString();
        var waiting = load(crew);
        bring(waiting, application(waiting, 1, UUID.randomUUID()), crew);
        var out = load(crew).at("/id").asString();
        for (var id : List.of(done, waiting.at("/id").asString())) {
            json(post(APP + "/days/" + id + "/end"), Map.of(), crew);
        }
        jdbc.sql("update outreach_tablet set day = day - 100 where id::text = any(?)")
                .param(new String[] {done, waiting.at("/id").asString(), out})
                .update();
        forget.run();
        assertThat(jdbc.sql("select id::text from outreach_tablet where id::text = any(?)")
                        .param(new String[] {done, waiting.at("/id").asString(), out})
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(waiting.at("/id").asString(), out);
        assertThat(text("/staff/outreach/tablets", other)).contains("T-001");
    }
}
