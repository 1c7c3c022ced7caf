package org.kaikaku.platform.notice.inbox;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own notices. Somebody else's are not there. */
@Controller
class NoticePages {
    private static final int SIZE = 30;

    private final NoticeTable table;
    private final Clock clock;

    NoticePages(NoticeTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @GetMapping({NoticeMenu.MINE, NoticeMenu.STAFF})
    ModelAndView all(@RequestParam(defaultValue = "0") String page, Actor actor) {
        int at = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
        var lines = table.of(actor.account(), at, SIZE + 1);
        var shown = lines.stream().limit(SIZE).map(NoticesView.Line::of).toList();
        return Pages.show(
                "platform/notice/notices",
                new NoticesView(
                        path(actor),
                        shown,
                        table.unread(actor.account()) > 0,
                        lines.size() > SIZE ? at + 1 : null,
                        at > 0));
    }

    /** Opening it is reading it. */
    @GetMapping({NoticeMenu.MINE + "/{id}", NoticeMenu.STAFF + "/{id}"})
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        var notice = own(id, actor);
        if (notice.readAt() == null) {
            table.read(id, clock.instant());
        }
        return Pages.show("platform/notice/notice", NoticeView.of(notice, path(actor)));
    }

    @PostMapping({NoticeMenu.MINE + "/{id}/unread", NoticeMenu.STAFF + "/{id}/unread"})
    ModelAndView unread(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        own(id, actor);
        table.read(id, null);
        flash.addFlashAttribute("flash", "notice.unread.done");
        return Pages.go(path(actor));
    }

    @PostMapping({NoticeMenu.MINE + "/read", NoticeMenu.STAFF + "/read"})
    ModelAndView readAll(Actor actor, RedirectAttributes flash) {
        table.readAll(actor.account(), clock.instant());
        flash.addFlashAttribute("flash", "notice.read-all.done");
        return Pages.go(path(actor));
    }

    private Notice own(UUID id, Actor actor) {
        return table.find(id, actor.account()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String path(Actor actor) {
        return actor.staff() ? NoticeMenu.STAFF : NoticeMenu.MINE;
    }
}
