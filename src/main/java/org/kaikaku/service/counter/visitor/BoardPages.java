package org.kaikaku.service.counter.visitor;

import java.util.List;
import java.util.Locale;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The display of the waiting hall, and the same as open data. */
@Controller
class BoardPages {
    private final ShowBoard board;

    BoardPages(ShowBoard board) {
        this.board = board;
    }

    /** @param desks how many are open and not at a break */
    record Waits(String at, List<Service> services) {
        record Service(
                String key,
                String name,
                String nameEn,
                int waiting,
                long longestWaitMinutes,
                String crowd,
                int openDesks,
                List<String> calling) {}
    }

    @GetMapping("/board")
    ModelAndView board() {
        return Pages.show("service/counter/visitor/board", board.show());
    }

    @GetMapping("/counter/waits.json")
    @ResponseBody
    Waits waits() {
        var shown = board.show();
        return new Waits(
                shown.time(), shown.lines().stream().map(BoardPages::service).toList());
    }

    private static Waits.Service service(BoardView.Line line) {
        var calling = new BoardView(line.name(), "", List.of(line)).callingNow();
        return new Waits.Service(
                line.key(),
                line.name().ja(),
                line.name().en(),
                line.waiting(),
                line.minutes(),
                line.crowd().name().toLowerCase(Locale.ROOT),
                line.desks(),
                calling.stream().map(BoardView.Call::shown).toList());
    }
}
