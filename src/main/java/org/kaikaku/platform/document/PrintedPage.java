package org.kaikaku.platform.document;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A page made ready for the press: every character printable, a language, a title and a bookmark for each heading. */
record PrintedPage(Document document, boolean hasVariants) {

    static PrintedPage of(String html) {
        var document = Jsoup.parse(html);
        describe(document);
        bookmark(document);
        return new PrintedPage(document, makePrintable(document.body()));
    }

    private static boolean makePrintable(Element body) {
        boolean variants = false;
        for (var text : body.selectXpath(".//text()", TextNode.class)) {
            var printable = Glyphs.printable(text.getWholeText());
            text.text(printable);
            variants |= Variants.standIn(printable);
        }
        return variants;
    }

    /** What PDF/UA asks for, where the page does not say it itself. */
    private static void describe(Document document) {
        var root = document.selectFirst("html");
        if (root != null && root.attr("lang").isBlank()) {
            root.attr("lang", "ja");
        }
        if (document.title().isBlank()) {
            var heading = document.selectFirst("h1, h2");
            document.title(heading == null ? "文書" : heading.text());
        }
        if (document.selectFirst("meta[name=subject]") == null) {
            document.head().appendElement("meta").attr("name", "subject").attr("content", document.title());
        }
    }

    private static void bookmark(Document document) {
        var headings = document.select("h1, h2");
        if (headings.isEmpty() || document.selectFirst("bookmarks") != null) {
            return;
        }
        var bookmarks = document.head().appendElement("bookmarks");
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            if (heading.id().isEmpty()) {
                heading.id("heading-" + (i + 1));
            }
            bookmarks.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
    }
}
