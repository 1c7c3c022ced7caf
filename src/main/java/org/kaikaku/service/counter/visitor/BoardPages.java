package org.kaikaku.service.counter.visitor;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.kaikaku.platform.web.PageAdvice;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The display of the waiting hall, and the same as open data. */
@Controller
class BoardPages {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ShowBoard board;
    private final DrawBoard draw;

    BoardPages(ShowBoard board, DrawBoard draw) {
        this.board = board;
        this.draw = draw;
    }

    /** A board that already shows what there is to show is told so (304), which its browser knows how to take. */
    @GetMapping("/board")
    ResponseEntity<byte[]> board(HttpServletRequest request) {
        var drawn = draw.draw(PageAdvice.language(request));
        return ResponseEntity.ok()
                .eTag(drawn.tag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.COOKIE, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(HTML)
                .body(drawn.page());
    }

    /** Open data, at an address that people can be pointed to; programs find the same in the API. */
    @GetMapping("/counter/waits.json")
    @ResponseBody
    Waits waits() {
        return Waits.of(board.show());
    }
}
