package org.kaikaku.platform.mandate.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Scope;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.mandate.Matters;
import org.kaikaku.platform.mandate.grant.Mandate;
import org.kaikaku.platform.mandate.grant.MandatesInForce;
import org.kaikaku.platform.mandate.grant.Origin;
import org.kaikaku.platform.mandate.grant.Terms;
import org.kaikaku.platform.mandate.kind.Kind;
import org.kaikaku.platform.mandate.kind.Kinds;
import org.kaikaku.platform.web.Texts;
import org.springframework.stereotype.Component;

/** A mandate in words. */
@Component
public class MandateViews {
    private final Kinds kinds;
    private final Matters matters;
    private final MandatesInForce inForce;
    private final Texts texts;
    private final Clock clock;

    MandateViews(Kinds kinds, Matters matters, MandatesInForce inForce, Texts texts, Clock clock) {
        this.kinds = kinds;
        this.matters = matters;
        this.inForce = inForce;
        this.texts = texts;
        this.clock = clock;
    }

    public MandateView of(Mandate mandate) {
        var terms = mandate.terms();
        var proxy = mandate.proxy();
        var kind = kinds.current().find(terms.kind()).orElse(null);
        boolean holds = mandate instanceof Mandate.InForce held && inForce.holds(held);
        return new MandateView(
                terms.id(),
                terms.principal().name(),
                proxy == null ? terms.named() : proxy.name(),
                kind(mandate, kind),
                scope(terms.scope()),
                terms.scope().powers().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Enum::name)
                        .toList(),
                Wareki.text(terms.from()),
                Wareki.text(terms.until()),
                document(terms, kind),
                state(mandate, holds),
                over(mandate),
                mandate instanceof Mandate.Open,
                holds,
                mandate instanceof Mandate.InForce);
    }

    private static Text kind(Mandate mandate, @Nullable Kind kind) {
        if (kind == null) {
            return Text.same(mandate.terms().kind());
        }
        var proxy = mandate.proxy();
        var profession = proxy == null ? mandate.terms().profession() : proxy.profession();
        var registration = proxy == null ? mandate.terms().registration() : proxy.registration();
        return kind.profession(profession)
                .map(one -> with(one.name(), registration))
                .orElse(kind.name());
    }

    private static Text with(Text name, String number) {
        return new Text(name.ja() + " " + number, name.easy() + " " + number, name.en() + " " + number);
    }

    private List<Text> scope(Scope scope) {
        if (scope.events().contains(Scope.EVERY)) {
            return List.of(texts.get("mandate.scope.every"));
        }
        var words = new ArrayList<Text>();
        for (var event : matters.all()) {
            if (scope.events().contains(event.key())) {
                words.add(event.title());
            }
        }
        matters.all().stream()
                .flatMap(event -> event.procedures().stream())
                .filter(procedure -> scope.procedures().contains(procedure.key()))
                .map(Matters.Matter::title)
                .distinct()
                .forEach(words::add);
        return words;
    }

    private @Nullable Text document(Terms terms, @Nullable Kind kind) {
        if (!(terms.origin() instanceof Origin.Counter seen)) {
            return null;
        }
        var name = kind == null
                ? Text.same(seen.document())
                : kind.document(seen.document()).map(Kind.Named::name).orElse(Text.same(seen.document()));
        var day = Wareki.text(seen.dated());
        var number = seen.number().isEmpty() ? "" : " " + seen.number();
        return new Text(
                name.ja() + number + " " + day.ja(),
                name.easy() + number + " " + day.easy(),
                name.en() + number + " " + day.en());
    }

    private String state(Mandate mandate, boolean holds) {
        return switch (mandate) {
            case Mandate.Offered offered -> clock.instant().isAfter(offered.expires()) ? "lapsed" : "offered";
            case Mandate.Taken _ -> "taken";
            case Mandate.InForce held ->
                holds ? "in-force" : today().isBefore(held.terms().from()) ? "coming" : "past";
            case Mandate.Revoked _ -> "revoked";
            case Mandate.Ended _ -> "ended";
        };
    }

    private static @Nullable String over(Mandate mandate) {
        return switch (mandate) {
            case Mandate.Revoked(var _, var _, var side, var _, var _, var _) ->
                "by-" + side.name().toLowerCase(Locale.ROOT);
            case Mandate.Ended(var _, var _, var why, var _, var _) ->
                why.name().toLowerCase(Locale.ROOT).replace('_', '-');
            default -> null;
        };
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }
}
