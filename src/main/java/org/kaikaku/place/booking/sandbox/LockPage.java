package org.kaikaku.place.booking.sandbox;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** What one would find at the doors: keys with ten digits. Needs no script. */
final class LockPage {
    private LockPage() {}

    static String doors(Collection<String> doors, boolean away) {
        var list = doors.stream()
                .map(HtmlUtils::htmlEscape)
                .map(door -> "<li><a href=\"/doors/%s\">%s</a></li>".formatted(door, door))
                .collect(Collectors.joining());
        return page("""
                <h2>ドア / Doors</h2><ul>%s</ul>
                <form method="post" action="/outage"><p>%s</p><p><button name="away" value="%s">%s</button></p></form>
                """.formatted(
                        list.isEmpty() ? "<li>まだ鍵はありません / No code yet</li>" : list,
                        away ? "今、サービスは止まっています。 The service is away." : "サービスは動いています。 The service answers.",
                        away ? "no" : "yes",
                        away ? "サービスを動かす / Answer again" : "サービスを止める / Go away"));
    }

    static String door(String door, String now, SandboxDoors.@Nullable Try done) {
        return page(
                """
                <h2>%s</h2>%s
                <form method="post"><p><label>番号 / Code <input name="code" inputmode="numeric" maxlength="8" autocomplete="off"></label></p>
                <p><label>いつ / When <input name="at" value="%s"></label></p>
                <p><button>この番号で開ける / Open with this code</button></p></form><p><a href="/">ほかのドア / Other doors</a></p>
                """.formatted(HtmlUtils.htmlEscape(door), done == null ? "" : done(done), HtmlUtils.htmlEscape(now)));
    }

    private static String done(SandboxDoors.Try done) {
        return "<p role=\"status\"><b>%s</b></p>"
                .formatted(done.opened() ? "開きました / Open" : "開きません / Stays shut: " + HtmlUtils.htmlEscape(done.why()));
    }

    private static String page(String content) {
        return """
                <!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>見本の錠 / Sandbox locks</title></head><body><main><h1>見本の錠 / Sandbox locks</h1>
                <p>本物のドアはありません。 No door is real.</p>%s</main></body></html>
                """.formatted(content);
    }
}
