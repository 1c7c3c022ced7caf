package org.kaikaku.platform.notice.template;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.platform.document.FormRenderer;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.NoticeKind;

/** Reads {@code notices.yaml}. */
final class NoticesYaml {
    static final String PATH = "notices.yaml";
    /** What every template may insert. */
    static final Set<String> ALWAYS = Set.of("city", "phone");

    /** A4, in millimetres. */
    private static final int WIDE = 210;

    private static final int HIGH = 297;

    private final Map<String, NoticeKind> kinds;

    NoticesYaml(Collection<NoticeKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(NoticeKind::key, Function.identity()));
    }

    Optional<NoticeRules> read(CityFiles files, Collection<CityFileProblem> problems) {
        return files.find(PATH).flatMap(file -> YamlMap.read(file, problems, this::rules));
    }

    private NoticeRules rules(YamlMap yaml) {
        var said = new HashSet<String>();
        var list = yaml.get("kinds");
        List<Saying> sayings = list.list(one -> one.map(map -> saying(map, said)));
        new TreeSet<>(kinds.keySet())
                .stream()
                        .filter(key -> !said.contains(key))
                        .forEach(key -> list.wrong("nothing is said of \"" + key + "\"", null));
        return new NoticeRules(
                atLeastOne(yaml.get("keep-days")),
                yaml.get("remind").list(NoticesYaml::atLeastOne),
                yaml.get("mail").map(NoticesYaml::mail),
                yaml.get("letters").map(NoticesYaml::letters),
                sayings);
    }

    private Saying saying(YamlMap yaml, Set<String> said) {
        var value = yaml.get("key");
        var key = value.string();
        var kind = kinds.get(key);
        if (kind == null) {
            value.unknown(key, "a kind of news", kinds.keySet());
        } else if (!said.add(key)) {
            value.wrong("\"" + key + "\" stands here a second time", "leave just one");
        }
        var facts = kind == null ? Set.<String>of() : kind.facts();
        return new Saying(
                key,
                yaml.text("name"),
                template(yaml, facts),
                yaml.find("mail").map(YamlValue::flag).orElse(false),
                yaml.find("letter").map(YamlValue::flag).orElse(false),
                yaml.find("without-account")
                        .map(mail -> correspondents(mail, kind))
                        .orElse(null));
    }

    private static Template correspondents(YamlValue value, @Nullable NoticeKind kind) {
        var unproven = kind == null ? null : kind.unproven();
        if (kind != null && unproven == null) {
            value.wrong("\"" + kind.key() + "\" is never told to people without an account", "take this away");
        }
        var facts = new TreeSet<>(unproven == null ? Set.of() : unproven);
        facts.add("link");
        return value.map(map -> template(map, facts));
    }

    private static MailRules mail(YamlMap yaml) {
        var retry = yaml.get("retry");
        var pauses = retry.list(one -> Duration.ofMinutes(atLeastOne(one)));
        if (pauses.isEmpty()) {
            retry.wrong("a mail that was not taken must be tried again some time", "write [5, 60], minutes");
        }
        return new MailRules(
                atLeastOne(yaml.get("per-day")),
                yaml.get("digest").time(),
                pauses.isEmpty() ? List.of(Duration.ofHours(1)) : pauses,
                Duration.ofHours(atLeastOne(yaml.get("give-up"))),
                Duration.ofHours(atLeastOne(yaml.get("confirm"))),
                yaml.get("news").map(map -> template(map, Set.of("count", "link"))),
                yaml.get("confirmation").map(map -> template(map, Set.of("hours", "link"))));
    }

    private static LetterRules letters(YamlMap yaml) {
        var window = yaml.get("window")
                .map(map -> new LetterRules.Window(
                        on(map.get("left"), WIDE),
                        on(map.get("top"), HIGH),
                        on(map.get("width"), WIDE),
                        on(map.get("height"), HIGH)));
        if (window.left() + window.width() > WIDE) {
            yaml.get("window").wrong("the window reaches over the edge of the paper", "A4 is " + WIDE + " mm wide");
        }
        return new LetterRules(
                yaml.string("division"),
                window,
                yaml.get("fold").list(one -> on(one, HIGH)),
                atLeastOne(yaml.get("keep-days")));
    }

    private static int on(YamlValue value, int most) {
        int millimetres = value.number();
        if (millimetres < 1 || millimetres > most) {
            value.wrong(millimetres + " mm are not on the paper", "write 1 to " + most);
        }
        return Math.clamp(millimetres, 1, most);
    }

    private static Template template(YamlMap yaml, Set<String> facts) {
        return new Template(text(yaml.get("subject"), facts), text(yaml.get("body"), facts));
    }

    private static Text text(YamlValue value, Set<String> facts) {
        var text = value.text();
        try {
            Template.names(text).stream()
                    .filter(name -> !facts.contains(name) && !ALWAYS.contains(name))
                    .forEach(name -> value.unknown(name, "a fact of this news", both(facts)));
        } catch (FormRenderer.FormProblem broken) {
            value.wrong("cannot be filled in: " + broken.getMessage(), null);
        }
        return text;
    }

    private static Set<String> both(Set<String> facts) {
        var both = new TreeSet<>(facts);
        both.addAll(ALWAYS);
        return both;
    }

    private static int atLeastOne(YamlValue value) {
        int number = value.number();
        if (number < 1) {
            value.wrong(number + " is too few", "write at least 1");
        }
        return Math.max(number, 1);
    }
}
