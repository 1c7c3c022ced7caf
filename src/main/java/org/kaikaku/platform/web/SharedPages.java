package org.kaikaku.platform.web;

import org.kaikaku.platform.language.Language;
import org.springframework.stereotype.Component;

/** Draws pages that look the same to everybody, so that a room can keep the drawing and hand it to many. */
@Component
public class SharedPages {
    private final JteViews views;
    private final PageAdvice pages;

    SharedPages(JteViews views, PageAdvice pages) {
        this.views = views;
        this.pages = pages;
    }

    /**
     * @param template as in {@link Pages}; one without a form, a menu or a visitor's name
     * @return HTML in UTF-8
     */
    public byte[] draw(String template, Object view, Language language) {
        return views.draw(template + ".jte", pages.forAnyone(language), view).toByteArray();
    }
}
