package org.kaikaku.platform.upload;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.kaikaku.platform.document.StorageAway;
import org.kaikaku.platform.web.ErrorView;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class UnreadablePagesTest {
    private final MockMvc pages = MockMvcBuilders.standaloneSetup(new Storing())
            .setControllerAdvice(new UnreadablePages())
            .build();

    @Test
    void who_sends_a_paper_while_the_storage_is_away_reads_that_nothing_was_done() throws Exception {
        pages.perform(get("/store"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(request().attribute(ErrorView.REASON, "upload.away"));
    }

    @RestController
    static class Storing {
        @GetMapping("/store")
        String store() {
            throw new StorageAway("The storage does not answer");
        }
    }
}
