package org.kaikaku.platform.notice.reader;

import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Ends the mails to whoever has one in hand, without a sign-in: mail programs do it with one click (RFC 8058). The answer is the same for a
 * mark that was never given.
 */
@Controller
class OffPages {
    private static final String PAGE = "platform/notice/off";

    private final Readers readers;
    private final Journal journal;

    OffPages(Readers readers, Journal journal) {
        this.readers = readers;
        this.journal = journal;
    }

    @GetMapping("/mail/off")
    ModelAndView ask(@RequestParam(defaultValue = "") String mark) {
        return Pages.show(PAGE, new OffView(mark, false));
    }

    @PostMapping("/mail/off")
    @Transactional
    public ModelAndView off(@RequestParam(defaultValue = "") String mark) {
        readers.marked(mark).ifPresent(account -> {
            readers.remove(account);
            journal.write(new Trace(Doer.ANYONE, Act.CHANGE, "お知らせのメールをやめる", null, "account/" + account));
        });
        return Pages.show(PAGE, new OffView("", true));
    }
}
