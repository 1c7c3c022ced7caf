package org.kaikaku.service.looks.roots;

import java.util.List;
import org.kaikaku.platform.audit.JournalSeals;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What anybody needs to see that the journal was not changed after a day was over. */
@Controller
class RootPages {
    private static final int SHOWN = 60;
    private static final int GIVEN = 4000;

    private final JournalSeals seals;

    RootPages(JournalSeals seals) {
        this.seals = seals;
    }

    @GetMapping("/journal")
    ModelAndView roots() {
        return Pages.show("service/looks/roots", RootsView.of(seals.published(SHOWN)));
    }

    /** Ten years of days, the latest first. */
    @GetMapping(path = "/journal/roots.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Root> json() {
        return seals.published(GIVEN).stream()
                .map(head -> new Root(
                        head.day().toString(),
                        head.head().toString(),
                        head.root(),
                        head.signature(),
                        head.fingerprint(),
                        head.publicKey()))
                .toList();
    }

    /** @param head what {@code ./kaikaku verify-audit} takes */
    record Root(String day, String head, String root, String signature, String key, String publicKey) {}
}
