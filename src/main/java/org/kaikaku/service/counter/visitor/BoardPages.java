package org.kaikaku.service.counter.visitor;

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

    @GetMapping("/board")
    ModelAndView board() {
        return Pages.show("service/counter/visitor/board", board.show());
    }

    /** Open data, at an address that people can be pointed to; programs find the same in the API. */
    @GetMapping("/counter/waits.json")
    @ResponseBody
    Waits waits() {
        return Waits.of(board.show());
    }
}
