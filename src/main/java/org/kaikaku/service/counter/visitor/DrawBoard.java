package org.kaikaku.service.counter.visitor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.web.SharedPages;
import org.kaikaku.platform.web.Site;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Draws the board once for all that show the same in the same language: five hundred boards ask every two seconds, a hall changes now and then. */
@Component
class DrawBoard {
    private final ShowBoard board;
    private final Site.Source site;
    private final SharedPages pages;
    private final Map<Language, Drawn> last = new ConcurrentHashMap<>();

    DrawBoard(ShowBoard board, Site.Source site, SharedPages pages) {
        this.board = board;
        this.site = site;
        this.pages = pages;
    }

    /**
     * @param page HTML in UTF-8
     * @param tag the same for the same page, on whatever node
     */
    record Drawn(BoardView view, Site site, byte[] page, String tag) {
        boolean shows(BoardView other, Site of) {
            return view.equals(other) && site.equals(of);
        }
    }

    Drawn draw(Language language) {
        var view = board.show();
        var now = site.site();
        var before = last.get(language);
        return before != null && before.shows(view, now) ? before : once(language, view, now);
    }

    /** While one draws, the others of that language wait for it. */
    private Drawn once(Language language, BoardView view, Site now) {
        return last.compute(
                language,
                (_, before) -> before != null && before.shows(view, now) ? before : anew(language, view, now));
    }

    private Drawn anew(Language language, BoardView view, Site now) {
        var page = pages.draw("service/counter/visitor/board", view, language);
        return new Drawn(view, now, page, DigestUtils.md5DigestAsHex(page));
    }
}
