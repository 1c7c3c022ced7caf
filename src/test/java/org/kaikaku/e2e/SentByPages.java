package org.kaikaku.e2e;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.kaikaku.platform.city.City;
import org.springframework.web.util.UriUtils;

/** What a page's forms and links send when nobody alters them; fields that are empty are filled in as people would. */
final class SentByPages {
    private static final String HERE = "http://localhost";

    private SentByPages() {}

    static List<OddRequest> by(OddRequest page, String html) {
        var parsed = Jsoup.parse(html, HERE + page.path());
        var all = new ArrayList<OddRequest>();
        forms(parsed, page, all);
        links(parsed, page, all);
        return all;
    }

    private static void forms(Document parsed, OddRequest page, List<OddRequest> all) {
        for (var form : parsed.select("form")) {
            var to = form.absUrl("action").isEmpty() ? HERE + page.path() : form.absUrl("action");
            var fields = new LinkedHashMap<String, List<String>>();
            for (var field : form.select("[name]:not([name=_csrf]):not([type=file])")) {
                value(field).ifPresent(value -> fields.putIfAbsent(field.attr("name"), List.of(value)));
            }
            var method = form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET";
            all.add(new OddRequest(method, URI.create(to).getRawPath(), fields, page.login()));
        }
    }

    private static void links(Document parsed, OddRequest page, List<OddRequest> all) {
        for (var link : parsed.select("a[href^=/][href*=?]")) {
            var parts = link.attr("href").replaceAll("#.*", "").split("\\?", 2);
            if (parts.length == 2) {
                all.add(new OddRequest("GET", parts[0], asked(parts[1]), page.login()));
            }
        }
    }

    private static Map<String, List<String>> asked(String query) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : query.split("&")) {
            var two = pair.split("=", 2);
            fields.put(two[0], List.of(two.length < 2 ? "" : UriUtils.decode(two[1], StandardCharsets.UTF_8)));
        }
        return fields;
    }

    private static Optional<String> value(Element field) {
        return switch (field.normalName()) {
            case "select" ->
                Optional.ofNullable(field.selectFirst("option[selected]"))
                        .or(() -> Optional.ofNullable(field.selectFirst("option[value]:not([value=''])")))
                        .map(Element::val);
            case "button" -> field.hasAttr("value") ? Optional.of(field.val()) : Optional.empty();
            default -> Optional.of(field.val().isEmpty() ? typed(field) : field.val());
        };
    }

    private static String typed(Element field) {
        return switch (field.attr("type")) {
            case "date" -> LocalDate.now(City.ZONE).plusDays(7).toString();
            case "number" -> field.hasAttr("min") ? field.attr("min") : "1";
            case "email" -> "odd@example.jp";
            case "tel" -> "090-0000-0000";
            case "time" -> "09:00";
            case "url" -> "https://example.jp/odd";
            default -> field.attr("name").contains("kana") ? "ミライ ハナコ" : "未来 花子";
        };
    }
}
