package org.kaikaku.service.counter.visitor;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How busy it is, for programs: a city's site, signs at a station, an app of the neighbourhood. */
@RestController
@RequestMapping("/api/v1")
class WaitsApi {
    private final ShowBoard board;

    WaitsApi(ShowBoard board) {
        this.board = board;
    }

    @GetMapping("/waits")
    Waits waits() {
        return Waits.of(board.show());
    }
}
