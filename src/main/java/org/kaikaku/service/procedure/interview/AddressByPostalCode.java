package org.kaikaku.service.procedure.interview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.masters.Masters;
import org.kaikaku.platform.masters.PostalTown;
import org.kaikaku.platform.rules.FactFormat;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.interview.Reading.Help;
import org.kaikaku.service.procedure.interview.Reading.Problem;
import org.springframework.stereotype.Component;

/** A postal code begins an address: one town at once, several to choose from. */
@Component
class AddressByPostalCode {
    /** The button that asks for it; its value is the field to fill. */
    static final String FILL = "fill";

    static final String POSTAL = ".postal";
    static final String CHOICE = ".choice";
    private static final int LONGEST_CODE = 20;
    /** A prefecture, a district, a city or a ward, before any figure. */
    private static final Pattern PLACE = Pattern.compile("[^0-9０-９]{1,8}?[都道府県郡市区]");

    private final Masters masters;

    AddressByPostalCode(Masters masters) {
        this.masters = masters;
    }

    /**
     * @return empty where nobody asked, or the address has begun already: whoever presses Enter behind it wants to go on, though the first
     *     button of the form is the one that fills
     */
    Optional<Map<FactRef, Problem>> help(Question question, Function<String, Optional<String>> field) {
        var wanted = field.apply(FILL).orElse("");
        return question.facts().stream()
                .filter(asked -> asked.fact().format() == FactFormat.ADDRESS)
                .map(Question.Asked::ref)
                .filter(ref -> ref.toString().equals(wanted))
                .findFirst()
                .flatMap(ref -> help(ref, field).map(problem -> Map.of(ref, problem)));
    }

    private Optional<Problem> help(FactRef ref, Function<String, Optional<String>> field) {
        var code = field.apply(ref + POSTAL).map(String::strip).orElse("");
        var typed = field.apply(ref.toString()).map(String::strip).orElse("");
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            return Optional.empty();
        }
        var towns = masters.postalCode(code).stream().map(PostalTown::address).toList();
        if (towns.isEmpty()) {
            return Optional.of(new Problem("procedure.postal.unknown", null, help(List.of(), null, code)));
        }
        if (towns.stream().anyMatch(typed::startsWith)) {
            return Optional.empty();
        }
        var chosen = field.apply(ref + CHOICE).filter(towns::contains);
        if (chosen.isPresent() || towns.size() == 1) {
            var begun = begun(chosen.orElse(towns.getFirst()), typed);
            return Optional.of(new Problem("procedure.postal.filled", null, help(List.of(), begun, code)));
        }
        return Optional.of(new Problem("procedure.postal.several", null, help(towns, null, code)));
    }

    /** A house number or a building that stood there stays behind the town; another place gives way. */
    private String begun(String town, String typed) {
        boolean another = PLACE.matcher(typed).lookingAt()
                || masters.municipalities().stream().anyMatch(one -> typed.startsWith(one.name()));
        return another ? town : town + typed;
    }

    /** An answer to what was asked, also where it is that nobody knows the code: nothing of the person's own is wrong. */
    private static Help help(List<String> towns, @Nullable String value, String code) {
        return new Help(towns, false, true, value, code);
    }
}
