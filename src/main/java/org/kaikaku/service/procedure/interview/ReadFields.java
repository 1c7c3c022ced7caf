package org.kaikaku.service.procedure.interview;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactFormat;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.interview.Reading.Problem;
import org.springframework.stereotype.Component;

/** Reads what a person put into the fields of a question, with the tables that know what can stand in them. */
@Component
public class ReadFields {
    private final AddressByPostalCode addresses;
    private final BankInTable banks;

    ReadFields(AddressByPostalCode addresses, BankInTable banks) {
        this.addresses = addresses;
        this.banks = banks;
    }

    /** A script asks for a field's help behind an open page: its answer is no page, so that nothing of it is to be mended. */
    public static boolean byScript(UnaryOperator<@Nullable String> parameter) {
        return parameter.apply(AddressByPostalCode.FILL) != null && parameter.apply("part") != null;
    }

    /** As {@link Reading#of}; where a table is asked for help, nothing is said yet and its help comes with the field. */
    public Reading read(Question question, Function<String, Optional<String>> field, LocalDate today) {
        var help = addresses.help(question, field);
        if (help.isPresent()) {
            return new Reading(Map.of(), help.get());
        }
        var reading =
                Reading.of(question, name -> field.apply(name).map(typed -> written(question, name, typed)), today);
        var said = new LinkedHashMap<>(reading.said());
        var problems = new LinkedHashMap<>(reading.problems());
        for (var asked : question.facts()) {
            var format = asked.fact().format();
            if (format != null && said.get(asked.ref()) instanceof Answer.Known(String text)) {
                check(format, asked.ref(), text, said, field).ifPresent(problem -> {
                    said.remove(asked.ref());
                    problems.put(asked.ref(), problem);
                });
            }
        }
        return new Reading(said, problems);
    }

    /** In the one way in which it is kept, before anybody counts its signs. */
    private static String written(Question question, String name, String typed) {
        return question.facts().stream()
                .filter(asked -> asked.ref().toString().equals(name))
                .flatMap(asked -> Optional.ofNullable(asked.fact().format()).stream())
                .flatMap(format -> format.read(typed).stream())
                .findFirst()
                .orElse(typed);
    }

    private Optional<Problem> check(
            FactFormat format,
            FactRef ref,
            String text,
            Map<FactRef, Answer> said,
            Function<String, Optional<String>> field) {
        return switch (format) {
            case ADDRESS -> Optional.empty();
            case POSTAL_CODE -> wrong(format, text, "procedure.problem.postal");
            case ACCOUNT -> wrong(format, text, "procedure.problem.account");
            case BANK -> banks.bank(ref, text, said, field);
            case BRANCH -> banks.branch(ref, text, said, field);
        };
    }

    private static Optional<Problem> wrong(FactFormat format, String text, String key) {
        return format.read(text).isPresent() ? Optional.empty() : Optional.of(new Problem(key, null));
    }
}
