package org.kaikaku.service.outreach.tablet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Texts;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The installable pages themselves: the same for everybody, so that a device may keep them. What they say of people they fetch, and keep
 * encrypted.
 */
@Controller
@RequestMapping("/staff/outreach/tablet")
class TabletApp {
    private static final String ROOT = "/staff/outreach/tablet/";
    private static final List<String> SAID = List.of(
            "tablet.",
            "procedure.due.",
            "procedure.problem.",
            "procedure.question.",
            "procedure.result.rolled",
            "procedure.result.until",
            "web.individual-number",
            "web.skip");

    private final Texts texts;
    private final String worker;

    TabletApp(Texts texts) {
        this.texts = texts;
        this.worker = worker(words());
    }

    @GetMapping("/app")
    ModelAndView app(Actor actor) {
        actor.must(Right.RECEIVE);
        return Pages.show("service/outreach/tablet/app", "");
    }

    /** Under the path that it keeps; with the version of all that it keeps, so that a browser notices a new one. */
    @GetMapping("/worker.js")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .body(worker);
    }

    @GetMapping("/words.json")
    ResponseEntity<Map<String, Text>> said() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(words());
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Map<String, Object>> manifest(jakarta.servlet.http.HttpServletRequest request) {
        var language = PageAdvice.language(request);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "manifest+json"))
                .body(Map.of(
                        "id",
                        ROOT,
                        "name",
                        Ruby.plain(texts.say(language, "tablet.title")),
                        "short_name",
                        Ruby.plain(texts.say(language, "tablet.short")),
                        "lang",
                        language.tag(),
                        "start_url",
                        ROOT + "app",
                        "scope",
                        ROOT,
                        "display",
                        "standalone",
                        "icons",
                        List.of(Map.of("src", "/icon.svg", "sizes", "any", "type", "image/svg+xml"))));
    }

    private Map<String, Text> words() {
        Predicate<String> said = key -> SAID.stream().anyMatch(key::startsWith) && !key.startsWith("tablet.office.");
        var words = new TreeMap<String, Text>();
        texts.all().forEach((key, text) -> {
            if (said.test(key)) {
                words.put(key, text);
            }
        });
        return words;
    }

    private static String worker(Map<String, Text> words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(words.toString().getBytes(StandardCharsets.UTF_8));
            var resources = new PathMatchingResourcePatternResolver();
            for (var pattern : List.of("static/js/tablet/*.js", "static/js/kaikaku.js", "static/css/kaikaku.css")) {
                for (var part : resources.getResources("classpath:" + pattern)) {
                    digest.update(part.getContentAsByteArray());
                }
            }
            return resources
                    .getResource("classpath:static/js/tablet/worker.js")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("{version}", "tablet-" + HexFormat.of().formatHex(digest.digest(), 0, 8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
