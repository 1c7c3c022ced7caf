package org.kaikaku.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What the pages say, from {@code texts/<floor>/<room>.yaml}: a key and its three languages. Keys begin with their room's name. */
@Component
public class Texts {
    private final Map<String, Text> texts = new ConcurrentHashMap<>();

    public Texts() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:texts/**/*.yaml")) {
                var room = String.valueOf(file.getFilename()).replace(".yaml", "");
                try (var in = file.getInputStream()) {
                    read(
                            room,
                            new Load(LoadSettings.builder()
                                            .setLabel(file.getDescription())
                                            .build())
                                    .loadFromInputStream(in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws NoSuchText when no room says anything under this key */
    public Text get(String key) {
        return find(key).orElseThrow(() -> new NoSuchText(key));
    }

    public Optional<Text> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    public Map<String, Text> all() {
        return Map.copyOf(texts);
    }

    /** The text with {@code {0}}, {@code {1}} … replaced, in all languages: what is said now and shown to somebody else later. */
    public Text text(String key, Object... args) {
        return new Text(say(Language.JA, key, args), say(Language.EASY, key, args), say(Language.EN, key, args));
    }

    /** The text with {@code {0}}, {@code {1}} … replaced. */
    public String say(Language language, String key, Object... args) {
        var said = get(key).in(language);
        for (int i = 0; i < args.length; i++) {
            said = said.replace("{" + i + "}", String.valueOf(args[i]));
        }
        return said;
    }

    @SuppressWarnings("unchecked")
    private void read(String room, Object document) {
        ((Map<String, Map<String, Object>>) document)
                .forEach((key, said) -> texts.put(
                        room + "." + key,
                        new Text(
                                part(room, key, said, "ja"),
                                part(room, key, said, "easy"),
                                part(room, key, said, "en"))));
    }

    private static String part(String room, String key, Map<String, Object> said, String language) {
        var part = said.get(language);
        if (part == null) {
            throw new NoSuchText(room + "." + key + " in " + language);
        }
        return part.toString();
    }

    /** A page asked for a text that no file has. */
    public static class NoSuchText extends RuntimeException {
        NoSuchText(String key) {
            super(key);
        }
    }
}
