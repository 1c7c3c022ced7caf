package org.kaikaku.service.procedure.resident;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.LifeEvent;
import org.kaikaku.service.procedure.definition.Procedure;
import org.springframework.stereotype.Component;

/**
 * Finds procedures by words as people say them: what shares most pairs of neighbouring signs with title, summary and readings stands
 * first. Japanese needs no word borders for that.
 */
@Component
class FindProcedures {
    private static final double SOME = 0.3;

    List<LifeEvent> events(Catalogue catalogue, String query) {
        if (query.isBlank()) {
            return List.of();
        }
        return catalogue.events().values().stream()
                .filter(event -> event.audience() == LifeEvent.Audience.RESIDENT)
                .filter(event -> likeness(query, event.title(), event.examples()) >= SOME)
                .sorted(Comparator.comparingDouble(
                        (LifeEvent event) -> -likeness(query, event.title(), event.examples())))
                .toList();
    }

    List<Procedure> procedures(Catalogue catalogue, String query) {
        var all = catalogue.procedures().values().stream();
        if (query.isBlank()) {
            return all.sorted(
                            Comparator.comparing(procedure -> procedure.title().ja()))
                    .toList();
        }
        return all.filter(procedure -> likeness(query, procedure.title(), procedure.summary()) >= SOME)
                .sorted(Comparator.comparingDouble(
                        (Procedure procedure) -> -likeness(query, procedure.title(), procedure.summary())))
                .limit(30)
                .toList();
    }

    private static double likeness(String query, Text... texts) {
        var wanted = pairs(query);
        var said = Arrays.stream(texts)
                .flatMap(text -> java.util.stream.Stream.of(text.ja(), Ruby.plain(text.easy()), text.easy(), text.en()))
                .flatMap(text -> pairs(text).stream())
                .collect(Collectors.toSet());
        return wanted.isEmpty()
                ? 0
                : (double) wanted.stream().filter(said::contains).count() / wanted.size();
    }

    private static Set<String> pairs(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s。、,.!?《》|()]|したい|しました|ました|です|ます", "");
        return java.util.stream.IntStream.range(0, Math.max(plain.length() - 1, 0))
                .mapToObj(i -> plain.substring(i, i + 2))
                .collect(Collectors.toSet());
    }
}
