package org.kaikaku.service.counter.visitor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.counter.estimate.Turn;
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

    /** What everybody may read; {@code turnMinutes} for whoever takes a number now, null where nobody can say. */
    record Waits(String at, List<Service> services) {
        record Service(
                String key,
                String name,
                String nameEn,
                int waiting,
                long longestWaitMinutes,
                String crowd,
                int openDesks,
                @Nullable Turn turnMinutes,
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
                line.turn(),
                calling.stream().map(BoardView.Call::shown).toList());
    }
}
