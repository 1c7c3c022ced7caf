package org.kaikaku.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody who books a time for the card desk, without an account. */
record Appointed(MockMvc web) {
    private static final String DESK = "/appointments/desks/mynumber";
    private static final String ANSWERS = "asked=1&postcard=yes&self=yes";
    private static final Pattern FREE = Pattern.compile("name=\"from\" value=\"([^\"]+)\"");
    private static final int WEEKS = 4;

    /** The secret in the link of the visit. */
    String book(LocalDate today) throws Exception {
        var to = web.perform(post(DESK + "/holds?" + ANSWERS).with(csrf()).param("from", free(today)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        web.perform(post(String.valueOf(to))
                .with(csrf())
                .param("name", "予約 はな")
                .param("kana", "よやく はな")
                .param("phone", "090-0000-0000"));
        return String.valueOf(to).replaceAll(".*/", "");
    }

    private String free(LocalDate today) throws Exception {
        for (int week = 0; week < WEEKS; week++) {
            var page = web.perform(get(DESK + "/times?" + ANSWERS + "&week=" + today.plusWeeks(week)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(UTF_8);
            var found = FREE.matcher(page);
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new AssertionError("Nothing is free at the card desk");
    }
}
