package org.kaikaku.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.regex.Pattern;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody who books a turn at the van's stop in Kawabe, without an account. */
record AtTheVan(MockMvc web) {
    private static final String STOP = "/outreach/stops/kawabe";
    private static final Pattern DAY = Pattern.compile("href=\"" + STOP + "/days/([0-9-]+)\"");
    private static final Pattern FREE = Pattern.compile("name=\"from\" value=\"([^\"]+)\"");

    /** The last on which one can book: nobody else is in a hurry to have it. */
    String day() throws Exception {
        return DAY.matcher(read(STOP))
                .results()
                .map(found -> found.group(1))
                .reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError("The van never comes"));
    }

    /** The secret in the link of the booking. */
    String book(String day) throws Exception {
        var path = STOP + "/days/" + day;
        var free = FREE.matcher(read(path));
        if (!free.find()) {
            throw new AssertionError("Nothing is free at the van");
        }
        var to = web.perform(post(path)
                        .with(csrf())
                        .param("errand", "talk")
                        .param("from", free.group(1))
                        .param("name", "予約 はな")
                        .param("kana", "よやく はな")
                        .param("phone", "090-0000-0000"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(to).replaceAll(".*/", "");
    }

    private String read(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse().getContentAsString(UTF_8);
    }
}
